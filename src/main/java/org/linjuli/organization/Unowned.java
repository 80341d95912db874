package org.linjuli.organization;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Service;

/** The buildings with households that nobody on a post answers for: the rows behind that figure of M01. */
@Service
public class Unowned {

    /** A building and how many of its households nobody answers for. */
    public record Building(UUID id, NodePath grid, int households, int withoutOwner) {}

    private static final Comparator<Building> ORDER = Comparator.comparing((Building building) -> building.grid.value())
            .thenComparing(Comparator.comparingInt(Building::withoutOwner).reversed())
            .thenComparing(Building::id);

    private final CurrentNetwork current;
    private final Territory territory;

    Unowned(CurrentNetwork current, Territory territory) {
        this.current = current;
        this.territory = territory;
    }

    /** Those of an area, by grid and those with most such households first, after the last that was seen; at most so many. */
    public List<Building> of(Actor actor, NodePath area, @Nullable Building after, int most) {
        if (!actor.may(Permission.ORGANIZATION_READ, area)
                || current.network().desk(area).isEmpty()) {
            throw OrganizationProblem.NO_SUCH_AREA.now();
        }
        var counts = current.network().counts();
        return territory.householdsInBuildings().entrySet().stream()
                .flatMap(entry -> territory.gridOf(entry.getKey()).filter(area::contains).stream()
                        .map(grid -> new Building(
                                entry.getKey(),
                                grid,
                                entry.getValue(),
                                entry.getValue() - counts.ownedOf(entry.getKey(), entry.getValue()))))
                .filter(building -> building.withoutOwner > 0)
                .filter(building -> after == null || ORDER.compare(building, after) > 0)
                .sorted(ORDER)
                .limit(most)
                .toList();
    }
}
