package org.linjuli.territory.web;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.Point;
import org.linjuli.territory.Found;

/** An address that fits what somebody typed. */
record FoundView(
        Found.Kind kind,
        @Nullable UUID id,
        String path,
        String label,
        String detail,
        @Nullable Double lat,
        @Nullable Double lng) {

    static FoundView of(Found found) {
        var point = Optional.ofNullable(found.point());
        return new FoundView(
                found.kind(),
                found.id(),
                found.path().value(),
                found.label(),
                found.detail(),
                point.map(Point::lat).orElse(null),
                point.map(Point::lng).orElse(null));
    }
}
