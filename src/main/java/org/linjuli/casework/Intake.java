package org.linjuli.casework;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Due;
import org.linjuli.organization.Organization;
import org.linjuli.territory.Building;
import org.linjuli.territory.Compound;
import org.linjuli.territory.Place;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Component;

/** Receives a filing: finds the place, the desk and the promise. Answers from memory; writes nothing. */
@Component
class Intake {

    private final Territory territory;
    private final Organization organization;
    private final DispatchRules dispatch;
    private final CategoryTerms categories;
    private final RequestClocks clocks;
    private final RequestSteps steps;

    Intake(
            Territory territory,
            Organization organization,
            DispatchRules dispatch,
            CategoryTerms categories,
            RequestClocks clocks,
            RequestSteps steps) {
        this.territory = territory;
        this.organization = organization;
        this.dispatch = dispatch;
        this.categories = categories;
        this.clocks = clocks;
        this.steps = steps;
    }

    /** The request as it will be stored: dispatched, its clocks running. */
    Request received(Filing filing, Instant now) {
        var category = categories.chosen(filing);
        var place = filing.where().in(territory);
        var desks = deskFor(category, place);
        var matter = new Matter(
                category,
                filing.headline(),
                filing.text().strip(),
                filing.channel(),
                filing.isPrivate() || categories.get(category).isPrivate(),
                filing.emergency() || categories.get(category).emergency());
        var where = new RequestPlace(
                place.path(),
                Optional.ofNullable(place.building()).map(Building::id).orElse(null),
                Optional.ofNullable(place.compound()).map(Compound::id).orElse(null),
                place.point(),
                filing.address().isBlank() ? place.areaName() : filing.address().strip());
        return dispatched(filing.id(), matter, where, desks, now);
    }

    private Request dispatched(UUID id, Matter matter, RequestPlace where, Desks desks, Instant now) {
        var promise = clocks.promise(desks.owner(), matter, now);
        var times = new Clocks(
                now, now, Due.NEVER, java.util.Objects.requireNonNull(promise.at()), null, 0, null, null, null);
        var submitted = new Request(
                id,
                0,
                0,
                RequestState.SUBMITTED,
                matter,
                where,
                desks,
                times,
                Tally.FIRST,
                Pending.NOTHING,
                Request.Mine.NOT);
        return steps.take(submitted, RequestAction.ROUTE, Attempt.bySystem(now)).after();
    }

    private Desks deskFor(String category, Place place) {
        var compound = Optional.ofNullable(place.compound());
        var question = new DispatchRule.Case(
                category, place.path(), compound.map(Compound::kind).map(Enum::name));
        return dispatch.table()
                .decide(
                        question,
                        compound.map(Compound::id).flatMap(organization::propertyCompanyOf),
                        organization::isManned);
    }
}
