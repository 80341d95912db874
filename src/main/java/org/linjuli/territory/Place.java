package org.linjuli.territory;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Point;

/**
 * Where something is: a point, the smallest known area around it, and the compound and building that it is at, as far as
 * that can be told.
 */
public record Place(
        Point point,
        Area area,
        Area street,
        @Nullable Area community,
        @Nullable Area grid,
        @Nullable Compound compound,
        @Nullable Building building) {

    public NodePath path() {
        return area.path();
    }

    /** The areas from the street down: 音西街道 福百社区 第4网格. */
    public String areaName() {
        return Stream.of(Optional.of(street), Optional.ofNullable(community), Optional.ofNullable(grid))
                .flatMap(Optional::stream)
                .map(Area::name)
                .collect(Collectors.joining(" "));
    }
}
