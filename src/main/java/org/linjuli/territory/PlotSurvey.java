package org.linjuli.territory;

import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.springframework.stereotype.Service;

/**
 * Shares the land of communities out among their buildings, as the territory is in force now. What was surveyed is kept as
 * long as it would come out the same and there is memory to spare: a city takes seconds, a community whose ground has not
 * changed none.
 */
@Service
public class PlotSurvey {

    /** All that the plots of a community depend on. */
    private record Ground(
            Area community, List<Area> grids, List<Building> buildings, List<Integer> sizes, List<Barrier> barriers) {

        Plots survey() {
            var households = new HashMap<Building, Integer>();
            for (int i = 0; i < buildings.size(); i++) {
                households.put(buildings.get(i), sizes.get(i));
            }
            return new Plotting(community, grids, buildings, building -> households.getOrDefault(building, 0), barriers)
                    .plots();
        }
    }

    private record Surveyed(Ground ground, Plots plots) {}

    private final TerritoryMemory memory;
    private final HouseholdCounts households;
    private final Barriers barriers;
    private final Map<NodePath, SoftReference<Surveyed>> known = new ConcurrentHashMap<>();

    PlotSurvey(TerritoryMemory memory, HouseholdCounts households, Barriers barriers) {
        this.memory = memory;
        this.households = households;
        this.barriers = barriers;
    }

    /** The communities of an area, itself if it is one. */
    public List<NodePath> communities(NodePath area) {
        return memory.now()
                .areas(Level.COMMUNITY)
                .map(Area::path)
                .filter(area::contains)
                .toList();
    }

    public Plots of(NodePath community) {
        var ground = ground(community);
        var before = before(community);
        if (before != null && before.ground().equals(ground)) {
            return before.plots();
        }
        var plots = ground.survey();
        known.put(community, new SoftReference<>(new Surveyed(ground, plots)));
        return plots;
    }

    private @Nullable Surveyed before(NodePath community) {
        var kept = known.get(community);
        return kept == null ? null : kept.get();
    }

    private Ground ground(NodePath community) {
        var now = memory.now();
        var area = now.area(community)
                .filter(known -> known.level() == Level.COMMUNITY)
                .orElseThrow(() -> TerritoryProblem.UNKNOWN_AREA.because("没有社区 " + community));
        var buildings = now.estate().under(community);
        var sizes = households.inBuildings();
        return new Ground(
                area,
                now.children(community),
                buildings,
                buildings.stream()
                        .map(building -> sizes.getOrDefault(building.id(), 0))
                        .toList(),
                barriers.around(area));
    }
}
