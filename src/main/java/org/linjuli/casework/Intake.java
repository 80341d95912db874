package org.linjuli.casework;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Due;
import org.linjuli.territory.Building;
import org.linjuli.territory.Compound;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Component;

/** Receives a filing: finds the place, the desk and the promise. Answers from memory; writes nothing. */
@Component
class Intake {

    private final Territory territory;
    private final Dispatch dispatch;
    private final DispatchRules rules;
    private final CategoryTerms categories;
    private final RequestClocks clocks;
    private final RequestSteps steps;

    Intake(
            Territory territory,
            Dispatch dispatch,
            DispatchRules rules,
            CategoryTerms categories,
            RequestClocks clocks,
            RequestSteps steps) {
        this.territory = territory;
        this.dispatch = dispatch;
        this.rules = rules;
        this.categories = categories;
        this.clocks = clocks;
        this.steps = steps;
    }

    /** The request as it will be stored: dispatched, its clocks running. */
    Request received(Filing filing, Instant now) {
        var category = categories.chosen(filing);
        var place = filing.where().in(territory);
        var desks = dispatch.decide(rules.table(), category, place.path(), place.compound());
        var matter = new Matter(
                category,
                filing.headline(),
                filing.text().strip(),
                filing.channel(),
                filing.isPrivate() || categories.get(category).isPrivate(),
                filing.emergency() || categories.get(category).emergency(),
                filing.source());
        var where = new RequestPlace(
                place.path(),
                Optional.ofNullable(place.building()).map(Building::id).orElse(null),
                Optional.ofNullable(place.compound()).map(Compound::id).orElse(null),
                place.point(),
                filing.address().isBlank() ? place.areaName() : filing.address().strip());
        return dispatched(filing.id(), matter, where, desks, now);
    }

    /** Whether the category that somebody chose wants a photo that is not there. An emergency does not wait for one. */
    boolean lacksPhoto(Filing filing) {
        var code = filing.category();
        if (code == null || filing.emergency() || !filing.photos().isEmpty()) {
            return false;
        }
        var category = categories.get(code);
        return category.photoBefore() && !category.emergency();
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
}
