package org.linjuli.territory.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.territory.Area;
import org.linjuli.territory.Place;
import org.linjuli.territory.Responsible;

/** A place, and who answers for it. */
record PlaceView(
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
    record NamedPath(String path, String name) {

        static NamedPath of(Area area) {
            return new NamedPath(area.path().value(), area.name());
        }
    }

    /** A grid; its code is what stands on its sign. */
    record GridView(String path, String name, String code) {}

    /** A building by its id. */
    record NamedId(UUID id, String name) {}

    /** A post and its holder; the name is missing while the post is vacant. */
    record ResponsibleView(
            String post, String title, @Nullable String name, String node) {

        static ResponsibleView of(Responsible one) {
            return new ResponsibleView(
                    one.post(), one.title(), one.name(), one.node().value());
        }
    }

    static PlaceView of(Place place, List<Responsible> responsible) {
        return new PlaceView(
                place.point().lat(),
                place.point().lng(),
                place.path().value(),
                place.areaName(),
                NamedPath.of(place.street()),
                Optional.ofNullable(place.community()).map(NamedPath::of).orElse(null),
                Optional.ofNullable(place.grid())
                        .map(grid -> new GridView(grid.path().value(), grid.name(), grid.code()))
                        .orElse(null),
                Optional.ofNullable(place.compound()).map(CompoundView::of).orElse(null),
                Optional.ofNullable(place.building())
                        .map(building -> new NamedId(building.id(), building.name()))
                        .orElse(null),
                place.area().simulated(),
                responsible.stream().map(ResponsibleView::of).toList());
    }
}
