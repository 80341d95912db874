package org.linjuli.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Available;
import org.linjuli.lifecycle.InputCheck;
import org.linjuli.lifecycle.Inputs;
import org.linjuli.lifecycle.Lifecycle;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.lifecycle.Rule;
import org.linjuli.lifecycle.Step;
import org.linjuli.shared.Actor;

/** Takes steps in the life of a request and keeps its alarms set; writes nothing. */
class RequestSteps {

    private final Lifecycle<RequestState, RequestAction, Request> lifecycle;
    private final RequestClocks clocks;
    private final Clock clock;

    RequestSteps(RequestClocks clocks, RequestDemands demands, Clock clock) {
        this.lifecycle = RequestLifecycle.declared(clocks, demands);
        this.clocks = clocks;
        this.clock = clock;
    }

    Step<RequestState, RequestAction, Request> take(Request request, RequestAction action, Attempt attempt) {
        var step = lifecycle.step(request, action, attempt);
        return new Step<>(action, request, armed(step.before(), step.after()), attempt);
    }

    /** The same request after an alarm was given, its next alarm set. */
    Request rung(Request request) {
        var counted = request.timed(times -> times.rung(null));
        return request.timed(times -> times.rung(clocks.nextAlarm(counted)));
    }

    private Request armed(Request before, Request after) {
        var restarted = !after.clocks().from().equals(before.clocks().from())
                || !after.clocks().due().equals(before.clocks().due());
        return restarted ? after.timed(times -> times.armed(clocks.nextAlarm(after))) : after;
    }

    /** Reads what arrived against what the action asks for in the present state. */
    Inputs inputs(Request request, RequestAction action, Map<String, Object> given) {
        var declared = lifecycle
                .rule(request.state(), action)
                .map(Rule::inputs)
                .orElseThrow(() -> LifecycleProblem.NOT_IN_THIS_STATE
                        .now()
                        .with("state", request.state().name()));
        return InputCheck.read(declared, given);
    }

    RequestAction action(String key) {
        return lifecycle.action(key);
    }

    List<Available<RequestAction>> available(Request request, Actor actor) {
        return lifecycle.available(request, actor, clock.instant());
    }

    /**
     * What the actor could do right after each action that asks for nothing, and so on: with it somebody without signal
     * goes on from accepting to resolving. Nothing is written, and all of it is checked again when it arrives.
     */
    Map<RequestAction, List<Available<RequestAction>>> ahead(Request request, Actor actor) {
        var ahead = new EnumMap<RequestAction, List<Available<RequestAction>>>(RequestAction.class);
        foresee(request, actor, ahead);
        return ahead;
    }

    private void foresee(Request request, Actor actor, Map<RequestAction, List<Available<RequestAction>>> ahead) {
        for (var offered : available(request, actor)) {
            var action = offered.action();
            if (offered.inputs().isEmpty() && !ahead.containsKey(action)) {
                var after = take(request, action, attempt(actor, Inputs.NONE)).after();
                ahead.put(action, available(after, actor));
                foresee(after, actor, ahead);
            }
        }
    }

    Attempt attempt(Actor actor, Inputs inputs) {
        return new Attempt(actor, now(), inputs);
    }

    /** Now, in the microseconds that the database keeps. */
    Instant now() {
        return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }
}
