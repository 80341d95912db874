package org.linjuli.territory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place and who answers for it, as clients are told. */
public record PlaceView(
        double lat,
        double lng,
        String area,
        String areaName,
        NamedPath street,
        @Nullable NamedPath community,
        @Nullable GridView grid,
        @Nullable CompoundView compound,
        @Nullable NamedId building,
        boolean simulated,
        List<ResponsibleView> responsible) {

    /** An area by its path. */
    public record NamedPath(String path, String name) {

        static NamedPath of(Area area) {
            return new NamedPath(area.path().value(), area.name());
        }
    }

    /** A grid; its code is what stands on its sign. */
    public record GridView(String path, String name, String code) {}

    /** A building by its id. */
    public record NamedId(UUID id, String name) {}

    /** A post and its holder; the name is missing while the post is vacant. */
    public record ResponsibleView(
            String post,
            String title,
            @Nullable String name,
            String node,
            @Nullable String phone) {

        static ResponsibleView of(Responsible one) {
            return new ResponsibleView(
                    one.post(), one.title(), one.name(), one.node().value(), one.phone());
        }
    }

    public static PlaceView of(Place place, List<Responsible> responsible, GridCodes codes) {
        return new PlaceView(
                place.point().lat(),
                place.point().lng(),
                place.path().value(),
                place.areaName(),
                NamedPath.of(place.street()),
                Optional.ofNullable(place.community()).map(NamedPath::of).orElse(null),
                Optional.ofNullable(place.grid())
                        .map(grid -> new GridView(grid.path().value(), grid.name(), codes.written(grid.code())))
                        .orElse(null),
                Optional.ofNullable(place.compound()).map(CompoundView::of).orElse(null),
                Optional.ofNullable(place.building())
                        .map(building -> new NamedId(building.id(), building.name()))
                        .orElse(null),
                place.area().simulated(),
                responsible.stream().map(ResponsibleView::of).toList());
    }
}
