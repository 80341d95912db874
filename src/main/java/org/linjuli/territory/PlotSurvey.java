package org.linjuli.territory;

import java.util.List;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.springframework.stereotype.Service;

/** Shares the land of communities out among their buildings, as the territory is in force now. */
@Service
public class PlotSurvey {

    private final TerritoryMemory memory;
    private final HouseholdCounts households;
    private final Barriers barriers;

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
        var now = memory.now();
        var area = now.area(community)
                .filter(known -> known.level() == Level.COMMUNITY)
                .orElseThrow(() -> TerritoryProblem.UNKNOWN_AREA.because("没有社区 " + community));
        var sizes = households.inBuildings();
        return new Plotting(
                        area,
                        now.children(community),
                        now.estate().under(community),
                        building -> sizes.getOrDefault(building.id(), 0),
                        barriers.around(area))
                .plots();
    }
}
