package org.linjuli.mediation.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.MeetingMatters;
import org.linjuli.identity.Accounts;
import org.linjuli.lifecycle.Available;
import org.linjuli.mediation.Mediation;
import org.linjuli.mediation.MediationAction;
import org.linjuli.mediation.MediationGroups;
import org.linjuli.mediation.MediationKinds;
import org.linjuli.mediation.MediationParty;
import org.linjuli.mediation.Mediations;
import org.linjuli.mediation.web.MediationView.MediationBecame;
import org.linjuli.mediation.web.MediationView.MediationCourse;
import org.linjuli.mediation.web.MediationView.MediationSaid;
import org.linjuli.mediation.web.MediationView.MediationSummary;
import org.linjuli.mediation.web.MediationView.MediatorChoice;
import org.linjuli.mediation.web.MediationView.MediatorShown;
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
    private final MediationKinds kinds;
    private final Territory territory;
    private final Accounts accounts;
    private final MeetingMatters requests;

    MediationViews(
            Mediations mediations,
            MediationGroups groups,
            MediationKinds kinds,
            Territory territory,
            Accounts accounts,
            MeetingMatters requests) {
        this.requests = requests;
        this.mediations = mediations;
        this.groups = groups;
        this.kinds = kinds;
        this.territory = territory;
        this.accounts = accounts;
    }

    MediationSummary summary(Mediation one) {
        var compound =
                territory.compound(one.where().compound()).map(Compound::name).orElse("");
        return MediationSummary.of(one, kinds.name(one.kind()), compound, territory.name(one.area()));
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
                takesPart ? mediators(one.consent()) : List.of(),
                takesPart ? MediationCourse.of(one, mediations.sessions(one)) : null,
                takesPart ? became(one.course().requests().into()) : null,
                names(actions) ? choices(actor, one) : List.of(),
                actions);
    }

    /** As the product sees it: both sides may know what became of their matter. */
    private @Nullable MediationBecame became(@Nullable UUID request) {
        if (request == null) {
            return null;
        }
        var told = requests.told(Actor.system(), List.of(request)).get(request);
        return told == null
                ? null
                : new MediationBecame(
                        request, told.number(), told.state(), told.state().label());
    }

    private static boolean names(List<Available<MediationAction>> actions) {
        return actions.stream()
                .anyMatch(one -> one.action() == MediationAction.NAME || one.action() == MediationAction.REPLACE);
    }

    private List<MediatorChoice> choices(Actor actor, Mediation one) {
        return groups.of(actor, one.where().compound()).members().stream()
                .filter(member -> !member.account().equals(actor.account()) && !one.isMediator(member.account()))
                .map(member -> new MediatorChoice(member.account().value(), member.name()))
                .toList();
    }

    private List<MediatorShown> mediators(Mediation.Consent consent) {
        var shown = new LinkedHashMap<AccountId, Optional<Instant>>();
        if (consent.mediator() != null) {
            shown.put(consent.mediator(), Optional.ofNullable(consent.declared()));
        }
        if (consent.second() != null) {
            shown.put(
                    consent.second().account(),
                    Optional.ofNullable(consent.second().declared()));
        }
        var names = accounts.names(shown.keySet());
        return shown.entrySet().stream()
                .map(one -> new MediatorShown(
                        one.getKey().value(),
                        names.getOrDefault(one.getKey(), ""),
                        one.getValue().orElse(null)))
                .toList();
    }

    MediationSaid said(Actor actor, UUID id) {
        var said = mediations.said(actor, id);
        var asking = mediations.one(actor, id).parties().asking();
        return new MediationSaid(
                accounts.names(List.of(asking)).getOrDefault(asking, ""),
                said.otherName(),
                said.matter(),
                said.terms(),
                said.reason(),
                said.referral());
    }
}
