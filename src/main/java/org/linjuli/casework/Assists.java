package org.linjuli.casework;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Available;
import org.linjuli.lifecycle.Inputs;
import org.linjuli.lifecycle.Lifecycle;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.lifecycle.Step;
import org.linjuli.lifecycle.WorkingTimes;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What desks do with the tasks in which they assist (协办). */
@Service
public class Assists {

    private final AssistStore assists;
    private final RequestStore requests;
    private final ReporterStore reporters;
    private final RequestSteps steps;
    private final TransactionTemplate transaction;
    private final Lifecycle<AssistState, AssistAction, Assist> lifecycle;

    Assists(
            AssistStore assists,
            RequestStore requests,
            ReporterStore reporters,
            RequestSteps steps,
            TransactionTemplate transaction,
            WorkingTimes times) {
        this.assists = assists;
        this.requests = requests;
        this.reporters = reporters;
        this.steps = steps;
        this.transaction = transaction;
        this.lifecycle = AssistLifecycle.declared(times::at);
    }

    /** Stores a new task and starts its clock, without which it is on nobody's list; false when its id is taken. */
    boolean ask(Assist asked) {
        return assists.ask(lifecycle.enter(asked, lifecycle.start(), asked.created()));
    }

    /**
     * Does something about an assist task; when that ends it, the request is told in the same transaction. The same
     * undertaking again changes nothing.
     *
     * @return the request to which the task belongs
     */
    public UUID act(Actor actor, Undertaking undertaking) {
        var assist = assists.find(undertaking.request()).orElseThrow(CaseworkProblem.NO_SUCH_ASSIST::now);
        if (requests.find(assist.request(), actor).isEmpty()) {
            throw CaseworkProblem.NO_SUCH_ASSIST.now();
        }
        var key = undertaking.key();
        if (key != null && assists.isRepeat(assist.id(), key)) {
            return assist.request();
        }
        if (assist.version() != undertaking.version()) {
            throw LifecycleProblem.VERSION_STALE.now();
        }
        var action = lifecycle.action(undertaking.action());
        var step = lifecycle.step(assist, action, steps.attempt(actor, inputs(assist, action, undertaking)));
        Asker.PRODUCT.run(() -> transaction.executeWithoutResult(status -> write(step, key)));
        return assist.request();
    }

    private Inputs inputs(Assist assist, AssistAction action, Undertaking undertaking) {
        return lifecycle.inputs(assist.state(), action, undertaking.inputs());
    }

    private void write(Step<AssistState, AssistAction, Assist> step, @Nullable UUID key) {
        reporters.lock(List.of(step.before().request()));
        if (!assists.write(step.before(), step.after(), step.attempt().actor().account(), key)) {
            throw LifecycleProblem.VERSION_STALE.now();
        }
        if (lifecycle.isEnd(step.to())) {
            tellRequest(step);
        }
    }

    private void tellRequest(Step<AssistState, AssistAction, Assist> ended) {
        var request = requests.get(ended.before().request(), Actor.system());
        var attempt = Attempt.bySystem(ended.attempt().at());
        var step = steps.take(request, RequestAction.ASSIST_ENDED, attempt);
        if (!requests.write(new Change(request, step.after(), Happening.ofAssist(step, ended)))) {
            throw LifecycleProblem.VERSION_STALE.now();
        }
    }

    /** The actions that this person may take on the task now. */
    List<Available<AssistAction>> available(Assist assist, Actor actor) {
        return lifecycle.available(assist, actor, steps.now());
    }
}
