package org.linjuli.casework;

import org.linjuli.lifecycle.Attempt;

/** What changes in a request besides its state; pure functions of the request and the attempt. */
final class RequestEffects {

    /** The third transfer, and the third rework, are watched one level up without anybody asking. */
    static final int SUPERVISED_FROM = 3;

    private RequestEffects() {}

    static Request accepted(Request request, Attempt attempt) {
        return handled(request, attempt).timed(clocks -> clocks.acceptedAt(attempt.at()));
    }

    /** Whoever handles it may not verify it, nor approve what was asked for it. */
    static Request handled(Request request, Attempt attempt) {
        return request.at(desks -> desks.handledBy(attempt.actor().account().value()));
    }

    static Request resolved(Request request, Attempt attempt) {
        return handled(request, attempt)
                .asked(pending -> pending.extension(null))
                .timed(clocks -> clocks.resolvedAt(attempt.at()));
    }

    static Request reworked(Request request, Attempt attempt) {
        var back = request.counted(Tally::reworkedOnce).timed(clocks -> clocks.resolvedAt(null));
        return supervisedFromThird(back, back.tally().reworks());
    }

    static Request transferred(Request request, Attempt attempt) {
        var to = attempt.inputs().desk("desk").orElseThrow();
        if (to.equals(request.desks().owner())) {
            throw CaseworkProblem.DESK_SAME.now();
        }
        var sent = supervisedFromThird(
                request.counted(Tally::transferredOnce), request.tally().transfers() + 1);
        return sent.at(desks -> desks.transferred(to)).asked(pending -> pending.extension(null));
    }

    private static Request supervisedFromThird(Request request, int times) {
        return times < SUPERVISED_FROM
                ? request
                : request.asked(pending -> pending.supervised(request.desks().above()));
    }

    static Request returned(Request request, Attempt attempt) {
        return request.at(Desks::returnedToSender);
    }

    static Request raised(Request request, Attempt attempt) {
        return request.at(Desks::raised).asked(pending -> pending.extension(null));
    }

    static Request delegated(Request request, Attempt attempt) {
        var to = attempt.inputs().desk("desk").orElseThrow();
        var owner = request.desks().owner();
        if (to.equals(owner)
                || !owner.contains(to)
                || !to.contains(request.place().area())) {
            throw CaseworkProblem.DESK_NOT_BELOW.now();
        }
        return request.at(desks -> desks.delegated(to)).asked(pending -> pending.extension(null));
    }

    static Request extensionAsked(Request request, Attempt attempt) {
        return handled(request, attempt)
                .asked(pending ->
                        pending.extension(attempt.inputs().days("days").orElseThrow()));
    }

    static Request extensionRefused(Request request, Attempt attempt) {
        return request.asked(pending -> pending.extension(null));
    }

    static Request shelved(Request request, Attempt attempt) {
        var inputs = attempt.inputs();
        return request.asked(pending -> pending.shelved(
                inputs.text("plan").orElseThrow(), inputs.date("reviewOn").orElseThrow()));
    }

    static Request ended(Request request, Attempt attempt) {
        return request.timed(clocks -> clocks.closedAt(attempt.at()));
    }

    static Request rated(Request request, Attempt attempt) {
        var rated = request.counted(Tally::rated);
        if (isUnsatisfied(rated, attempt)) {
            return reopened(rated, attempt);
        }
        return rated.tally().allHaveRated() ? ended(rated, attempt) : rated;
    }

    static boolean isUnsatisfied(Request request, Attempt attempt) {
        return attempt.inputs()
                .choice("rating", Rating.class)
                .filter(rating -> rating == Rating.UNSATISFIED)
                .isPresent();
    }

    /** To the same owner, one level up: the level above the one that failed answers now, and may delegate. */
    static Request reopened(Request request, Attempt attempt) {
        return request.counted(Tally::reopenedOnce)
                .at(Desks::raised)
                .timed(clocks -> clocks.resolvedAt(null).closedAt(null));
    }

    static Request urged(Request request, Attempt attempt) {
        return request.asked(pending -> pending.urged(attempt.at()));
    }

    static Request supervised(Request request, Attempt attempt) {
        var by = attempt.actor().desks().stream()
                .filter(desk -> !desk.isUnit() && desk.contains(request.desks().answering()))
                .findFirst()
                .orElseGet(() -> request.desks().above());
        return request.asked(pending -> pending.supervised(by));
    }

    static Request replied(Request request, Attempt attempt) {
        return request.asked(Pending::replied);
    }

    static Request assisted(Request request, Attempt attempt) {
        return request.counted(tally -> tally.assists(1));
    }

    static Request assistEnded(Request request, Attempt attempt) {
        return request.counted(tally -> tally.assists(-1));
    }

    /** The desk of a grid that answers for the place from now on takes the place of the one before. */
    static Request redrawn(Request request, Attempt attempt) {
        var inputs = attempt.inputs();
        return request.at(desks -> desks.redrawn(
                inputs.desk("from").orElseThrow(), inputs.desk("desk").orElseThrow()));
    }

    static Request merged(Request request, Attempt attempt) {
        var into = attempt.inputs().request("request").orElseThrow();
        return ended(request.asked(pending -> pending.merged(into)), attempt);
    }
}
