package org.linjuli.residence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linjuli.identity.RevealPurpose;
import org.linjuli.identity.Reveals;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.territory.Territory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How those who answer for a place reach its residents: only who consents to it, and only as long as they do. */
@Service
public class ResidentContacts {

    private final Households households;
    private final ObjectProvider<ContactConsent> consent;
    private final Reveals reveals;
    private final Territory territory;

    ResidentContacts(
            Households households, ObjectProvider<ContactConsent> consent, Reveals reveals, Territory territory) {
        this.households = households;
        this.consent = consent;
        this.reveals = reveals;
        this.territory = territory;
    }

    /** Whether the actor consents to being called. */
    public boolean isGiven(Actor actor) {
        return given(List.of(actor.account())).contains(actor.account());
    }

    /** The masked phones of those residents who consent to being called. */
    public Map<AccountId, String> masked(Collection<Residence> residents) {
        var reachable = given(residents.stream().map(Residence::account).toList());
        return reachable.isEmpty() ? Map.of() : reveals.maskedPhones(reachable);
    }

    private Set<AccountId> given(Collection<AccountId> accounts) {
        return consent.stream()
                .flatMap(known -> known.given(accounts).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The phone of a resident; the look is counted, noted, and told to the resident who asks for it. */
    @Transactional
    public String phone(Actor actor, UUID residence, RevealPurpose purpose) {
        var one = households.one(actor, residence);
        if (!one.isPresent() || !given(List.of(one.account())).contains(one.account())) {
            throw ResidenceProblem.NO_CONTACT_CONSENT.now();
        }
        var grid = territory.locateBuilding(one.home().building()).path();
        return reveals.phone(
                actor, one.account(), purpose, new Reveals.Matter("residence", residence.toString(), grid));
    }
}
