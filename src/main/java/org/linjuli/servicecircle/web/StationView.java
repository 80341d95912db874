package org.linjuli.servicecircle.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.servicecircle.Station;
import org.linjuli.servicecircle.StationKind;

/** A station as it is shown, and whether the one who asks may change it. */
record StationView(
        UUID id,
        long version,
        String kind,
        String kindName,
        String name,
        String area,
        String areaName,
        double lat,
        double lng,
        @Nullable UUID building,
        String manager,
        LocalDate opens,
        @Nullable LocalDate closes,
        boolean simulated,
        boolean editable) {

    static StationView of(Station station, StationKind kind, String areaName, boolean editable) {
        return new StationView(
                station.id(),
                station.version(),
                kind.code(),
                kind.name(),
                station.name(),
                station.grid().value(),
                areaName,
                station.at().lat(),
                station.at().lng(),
                station.building(),
                station.manager(),
                station.opens(),
                station.closes(),
                station.simulated(),
                editable);
    }
}
