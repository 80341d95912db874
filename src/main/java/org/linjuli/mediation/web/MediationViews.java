package org.linjuli.mediation.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.identity.Accounts;
import org.linjuli.lifecycle.Available;
import org.linjuli.mediation.Mediation;
import org.linjuli.mediation.MediationAction;
import org.linjuli.mediation.MediationGroups;
import org.linjuli.mediation.MediationParty;
import org.linjuli.mediation.Mediations;
import org.linjuli.mediation.web.MediationView.MediationCourse;
import org.linjuli.mediation.web.MediationView.MediationSaid;
import org.linjuli.mediation.web.MediationView.MediationSummary;
import org.linjuli.mediation.web.MediationView.MediatorChoice;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.Compound;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Component;

/** Draws a mediation for one reader. */
@Component
class MediationViews {

    private final Mediations mediations;
    private final MediationGroups groups;
    private final Territory territory;
    private final Accounts accounts;

    MediationViews(Mediations mediations, MediationGroups groups, Territory territory, Accounts accounts) {
        this.mediations = mediations;
        this.groups = groups;
        this.territory = territory;
        this.accounts = accounts;
    }

    MediationSummary summary(Mediation one) {
        var compound =
                territory.compound(one.where().compound()).map(Compound::name).orElse("");
        return MediationSummary.of(one, compound, territory.name(one.area()));
    }

    List<MediationSummary> summaries(List<Mediation> all) {
        return all.stream().map(this::summary).toList();
    }

    String area(NodePath path) {
        return territory.name(path);
    }

    MediationView of(Actor actor, Mediation one) {
        var mine = mediations.partiesOf(actor, one);
        boolean reads = mediations.reads(actor, one);
        boolean takesPart = reads || mine.contains(MediationParty.NAMER);
        var actions = mediations.available(actor, one);
        return new MediationView(
                summary(one),
                mine,
                reads,
                takesPart ? name(one.consent().mediator()) : null,
                takesPart ? MediationCourse.of(one, mediations.sessions(one)) : null,
                names(actions) ? choices(actor, one.where().compound()) : List.of(),
                actions);
    }

    private static boolean names(List<Available<MediationAction>> actions) {
        return actions.stream().anyMatch(one -> one.action() == MediationAction.NAME);
    }

    private List<MediatorChoice> choices(Actor actor, UUID compound) {
        return groups.of(actor, compound).members().stream()
                .filter(one -> !one.account().equals(actor.account()))
                .map(one -> new MediatorChoice(one.account().value(), one.name()))
                .toList();
    }

    private @Nullable String name(@Nullable AccountId account) {
        return account == null ? null : accounts.names(List.of(account)).get(account);
    }

    MediationSaid said(Actor actor, UUID id) {
        var said = mediations.said(actor, id);
        var asking = mediations.one(actor, id).parties().asking();
        return new MediationSaid(
                accounts.names(List.of(asking)).getOrDefault(asking, ""),
                said.otherName(),
                said.matter(),
                said.terms(),
                said.reason());
    }
}
