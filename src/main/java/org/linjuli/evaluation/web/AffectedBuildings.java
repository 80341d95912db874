package org.linjuli.evaluation.web;

import static org.linjuli.evaluation.EvaluationProblem.NOBODY_TO_ASK;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.Building;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Component;

/** Which buildings lie in an area, or in a compound as far as that lies in it. */
@Component
class AffectedBuildings {

    private final Territory territory;

    AffectedBuildings(Territory territory) {
        this.territory = territory;
    }

    List<UUID> of(NodePath path, @Nullable UUID compound) {
        var area = territory.area(path);
        if (compound == null) {
            return grids(area.path())
                    .flatMap(grid -> territory.buildingsIn(grid).stream())
                    .map(Building::id)
                    .toList();
        }
        if (territory.compound(compound).isEmpty()) {
            throw NOBODY_TO_ASK.now().field("compound", "没有这个小区，请重新选择");
        }
        return territory.buildings(compound).stream()
                .map(Building::id)
                .filter(id -> territory.gridOf(id).filter(area.path()::contains).isPresent())
                .toList();
    }

    private Stream<NodePath> grids(NodePath path) {
        return path.level().filter(Level.GRID::equals).isPresent()
                ? Stream.of(path)
                : territory.children(path).stream().flatMap(child -> grids(child.path()));
    }
}
