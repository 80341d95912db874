package org.linjuli.residence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.linjuli.territory.Area;
import org.linjuli.territory.Building;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Service;

/** How far the residents of an area are known: counts only, nobody's name. */
@Service
public class ResidenceFigures {

    private final HouseholdRows rows;
    private final Territory territory;

    ResidenceFigures(HouseholdRows rows, Territory territory) {
        this.rows = rows;
        this.territory = territory;
    }

    /** The counts of a grid, or of each grid of a community, by area. */
    public Map<Area, ResidenceCounts> of(Actor actor, NodePath path) {
        actor.require(Permission.FIGURE_READ, path);
        var area = territory.area(path);
        if (area.level() != Level.GRID && area.level() != Level.COMMUNITY) {
            throw ResidenceProblem.BAD_LIST.now().field("area", "请选择社区或网格");
        }
        var grids = area.level() == Level.GRID ? List.of(area) : territory.children(path);
        var buildings =
                grids.stream().collect(Collectors.toMap(grid -> grid, grid -> ids(territory.buildingsIn(grid.path()))));
        var all = buildings.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        var known = Asker.PRODUCT.ask(() -> rows.counts(all));
        var figures = new LinkedHashMap<Area, ResidenceCounts>();
        for (var grid : grids) {
            var counts = buildings.getOrDefault(grid, Set.of()).stream()
                    .map(building -> known.getOrDefault(building, ResidenceCounts.NONE))
                    .reduce(ResidenceCounts.NONE, ResidenceCounts::plus);
            figures.put(grid, counts.among(territory.households(grid.path())));
        }
        return figures;
    }

    private static Set<UUID> ids(List<Building> buildings) {
        return Answering.ids(buildings);
    }
}
