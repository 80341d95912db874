package org.linjuli.channel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linjuli.casework.RequestMoved;
import org.linjuli.organization.Desk;
import org.linjuli.organization.Organization;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.NodePath;
import org.springframework.stereotype.Component;

/** Finds the people behind an audience, as the network stands now. */
@Component
class Audiences {

    private final Organization organization;

    Audiences(Organization organization) {
        this.organization = organization;
    }

    /** Whom this line tells what. Nobody is told of what they did themselves. */
    Map<AccountId, Wording> of(RequestMoved moved, Map<UUID, List<AccountId>> reporters) {
        var told = new LinkedHashMap<AccountId, Wording>();
        for (var telling : Telling.of(moved)) {
            for (var account : people(telling.audience(), moved, reporters)) {
                told.putIfAbsent(account, telling.wording());
            }
        }
        told.remove(moved.actor());
        return told;
    }

    private List<AccountId> people(
            Telling.Audience audience, RequestMoved moved, Map<UUID, List<AccountId>> reporters) {
        var desks = moved.desks();
        return switch (audience) {
            case OWNER -> holders(desks.owner(), desks.above());
            case OWING -> desks.owes() == null ? List.of() : holders(desks.owes(), desks.above());
            case ABOVE -> holders(desks.above(), desks.above());
            case REPORTERS -> reporters.getOrDefault(moved.request().id(), List.of());
        };
    }

    /** Those who hold the desk; of a vacant one, those who hold the nearest manned desk above. */
    private List<AccountId> holders(NodePath desk, NodePath above) {
        var nearest = Optional.of(desk);
        while (nearest.isPresent()) {
            var holders = organization.desk(nearest.get()).map(Desk::holders).orElse(List.of());
            if (!holders.isEmpty()) {
                return holders;
            }
            nearest = nearest.get().isUnit()
                    ? Optional.of(above).filter(up -> !up.isUnit())
                    : nearest.get().parent();
        }
        return List.of();
    }
}
