package org.linjuli.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Available;
import org.linjuli.lifecycle.Due;
import org.linjuli.lifecycle.Inputs;
import org.linjuli.lifecycle.Lifecycle;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.lifecycle.Step;
import org.linjuli.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes the steps of rights requests, in the transaction of whoever asks. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RightsSteps {

    private final RightsStore store;
    private final FollowUp followUp;
    private final Audit audit;
    private final Clock clock;
    private final Lifecycle<RightsState, RightsAction, RightsRequest> lifecycle;

    RightsSteps(RightsStore store, FollowUp followUp, Audit audit, OfficeTime time, Clock clock) {
        this.store = store;
        this.followUp = followUp;
        this.audit = audit;
        this.clock = clock;
        this.lifecycle = RightsLifecycle.declared(time::now);
    }

    /** Says whether the id was free. */
    boolean file(Actor actor, RightsRequest draft, byte @Nullable [] wanted) {
        var request = lifecycle.enter(draft, lifecycle.start(), draft.created());
        if (!store.insert(request, wanted)) {
            return false;
        }
        store.record(RightsEvent.filed(request));
        audit.record(
                actor,
                Act.change("rights-request.file", "rights-request", request.id())
                        .concerning(request.account())
                        .with("kind", request.kind().name()));
        return true;
    }

    static RightsRequest draft(RightsRequests.Wanted wanted, Actor actor, Instant now) {
        return new RightsRequest(
                wanted.id(),
                0,
                0,
                wanted.kind(),
                RightsState.FILED,
                actor.account(),
                wanted.part(),
                now,
                now,
                Due.NEVER,
                null,
                null,
                null);
    }

    RightsRequest act(Actor actor, RightsRequest request, String key, Map<String, ?> given) {
        var action = lifecycle.action(key);
        var inputs = lifecycle.inputs(request.state(), action, given);
        var step = take(actor, request, action, inputs);
        audit.record(
                actor,
                Act.change("rights-request." + action.key(), "rights-request", request.id())
                        .concerning(request.account())
                        .with("kind", request.kind().name())
                        .with("from", step.from().name())
                        .with("to", step.to().name()));
        return store.find(request.id()).orElseThrow();
    }

    /** What a machine can do needs no office: a copy is ready at once. */
    void finishAtOnce(RightsRequest request) {
        take(Actor.system(), request, RightsAction.ACCEPT, Inputs.NONE);
        var accepted = store.find(request.id()).orElseThrow();
        take(Actor.system(), accepted, RightsAction.FINISH, Inputs.NONE);
    }

    private Step<RightsState, RightsAction, RightsRequest> take(
            Actor actor, RightsRequest request, RightsAction action, Inputs inputs) {
        var step = lifecycle.step(request, action, new Attempt(actor, clock.instant(), inputs));
        followUp.carryOut(step);
        if (!store.write(step)) {
            throw LifecycleProblem.VERSION_STALE.now();
        }
        var number = store.record(RightsEvent.of(step));
        if (!actor.isSystem()) {
            followUp.tell(step, number);
        }
        return step;
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    List<Available<RightsAction>> available(RightsRequest request, Actor actor) {
        return lifecycle.available(request, actor, clock.instant());
    }
}
