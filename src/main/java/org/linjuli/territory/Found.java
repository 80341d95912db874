package org.linjuli.territory;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Point;

/**
 * An address that fits what somebody typed.
 *
 * @param path the area that the place lies in or, for an area, is
 * @param detail what tells it from others of the same name
 */
public record Found(
        Kind kind,
        @Nullable UUID id,
        NodePath path,
        String label,
        String detail,
        @Nullable Point point) {

    /** What was found. */
    public enum Kind {
        BUILDING,
        COMPOUND,
        COMMUNITY,
        STREET;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Optional<Point> where() {
        return Optional.ofNullable(point);
    }
}
