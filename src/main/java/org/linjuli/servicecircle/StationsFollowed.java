package org.linjuli.servicecircle;

import java.util.Map;
import org.linjuli.shared.Asker;
import org.linjuli.territory.GridsRedrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When grids are redrawn, a station belongs to the grid that it stands in now. */
@Component
class StationsFollowed {

    private final StationStore store;
    private final Stations stations;

    StationsFollowed(StationStore store, Stations stations) {
        this.store = store;
        this.stations = stations;
    }

    @EventListener
    void follow(GridsRedrawn redrawn) {
        Asker.PRODUCT.run(() -> store.within(redrawn.community()).forEach(station -> move(station, redrawn)));
        stations.changed();
    }

    private void move(Station station, GridsRedrawn redrawn) {
        redrawn.drawn().entrySet().stream()
                .filter(grid -> grid.getValue().contains(station.at()))
                .map(Map.Entry::getKey)
                .findFirst()
                .ifPresent(grid -> store.lies(station.id(), grid));
    }
}
