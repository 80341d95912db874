package org.linjuli.servicecircle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.linjuli.planning.Walk;
import org.linjuli.planning.WalkPlanner;
import org.linjuli.servicecircle.Ground.Lived;
import org.linjuli.territory.Area;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Component;

/**
 * Holds the ground on which people walk, and how far each building is from the stations of a kind. Made anew when the
 * buildings, their households, the streets or the stations have changed; readers never see half of it.
 */
@Component
class Grounds {

    private record Held(Ground ground, Map<UUID, Integer> households, Optional<Streets.Source> streets) {}

    @SuppressWarnings("ArrayRecordComponent") // Read where it is kept, and never compared.
    private record Distances(Ground ground, List<Station> stations, int[] centimetres) {}

    private final Territory territory;
    private final Streets streets;
    private final Stations stations;
    private final CircleSettings settings;
    private final Map<String, Distances> nearest = new ConcurrentHashMap<>();
    private volatile @Nullable Held held;

    Grounds(Territory territory, Streets streets, Stations stations, CircleSettings settings) {
        this.territory = territory;
        this.streets = streets;
        this.stations = stations;
        this.settings = settings;
    }

    Ground now() {
        var households = territory.householdsInBuildings();
        var known = held;
        return known != null && isStillSo(known, households) ? known.ground() : made(households);
    }

    @SuppressWarnings({"ReferenceEquality", "OptionalEquality"}) // They are the same objects until something changes.
    private boolean isStillSo(Held known, Map<UUID, Integer> households) {
        return known.households() == households
                && known.streets() == streets.around(known.ground().walk.demands());
    }

    private synchronized Ground made(Map<UUID, Integer> households) {
        var known = held;
        if (known != null && isStillSo(known, households)) {
            return known.ground();
        }
        var buildings = Ground.ordered(territory.grids().stream()
                .flatMap(grid -> lived(grid, households).stream())
                .toList());
        var demands = Ground.demands(buildings);
        var source = streets.around(demands);
        var walk = source.map(one -> WalkPlanner.along(one.map(), demands))
                .orElseGet(() -> WalkPlanner.straight(settings.factor(), demands));
        var ground = new Ground(
                buildings, walk, source.filter(Streets.Source::simulated).isPresent());
        held = new Held(ground, households, source);
        return ground;
    }

    private List<Lived> lived(Area grid, Map<UUID, Integer> households) {
        return territory.buildingsIn(grid.path()).stream()
                .map(building -> new Lived(building, grid.path(), households.getOrDefault(building.id(), 0)))
                .toList();
    }

    /** How far each building is from the nearest station of a kind that stands today. */
    int[] nearest(Ground ground, String kind) {
        var standing = stations.standing(kind);
        var known = nearest.get(kind);
        if (known == null || known.ground() != ground || !known.stations().equals(standing)) {
            var walk = ground.walk;
            int far = settings.centimetres(Minutes.FARTHEST);
            known = new Distances(
                    ground,
                    standing,
                    walk.nearest(standing.stream().map(Station::at).toList(), far));
            nearest.put(kind, known);
        }
        return known.centimetres();
    }

    /** How far that is, told in whole minutes; a minute that was begun counts. */
    int minutes(int centimetres) {
        return centimetres == Walk.BEYOND
                ? Walk.BEYOND
                : Math.max(1, Math.ceilDiv(centimetres, settings.centimetres(1)));
    }
}
