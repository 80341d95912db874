package org.linjuli.organization;

import java.time.Clock;
import java.util.UUID;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Service;

/** Computes the figures of the network: organizations and vacant posts per level, households without an owner. */
@Service
public class Figures {

    private final CurrentNetwork current;
    private final Territory territory;
    private final Terms terms;
    private final Clock clock;

    Figures(CurrentNetwork current, Territory territory, Terms terms, Clock clock) {
        this.terms = terms;
        this.current = current;
        this.territory = territory;
        this.clock = clock;
    }

    public NetworkFigures of(Actor actor, NodePath area) {
        if (!actor.may(Permission.ORGANIZATION_READ, area)
                || current.network().desk(area).isEmpty()) {
            throw OrganizationProblem.NO_SUCH_AREA.now();
        }
        var counts = current.network().counts();
        int households = territory.households(area);
        int owned = territory.householdsInBuildings().entrySet().stream()
                .filter(entry -> liesIn(entry.getKey(), area))
                .mapToInt(entry -> counts.ownedOf(entry.getKey(), entry.getValue()))
                .sum();
        return new NetworkFigures(
                area, clock.instant(), counts.levels(area), households, households - owned, terms.over(area));
    }

    private boolean liesIn(UUID building, NodePath area) {
        return territory.gridOf(building).filter(area::contains).isPresent();
    }
}
