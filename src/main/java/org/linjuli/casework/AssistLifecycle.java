package org.linjuli.casework;

import static org.linjuli.casework.Assist.Role.*;
import static org.linjuli.casework.AssistAction.*;
import static org.linjuli.casework.AssistState.*;

import java.util.function.BiFunction;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Due;
import org.linjuli.lifecycle.Input;
import org.linjuli.lifecycle.Lifecycle;
import org.linjuli.lifecycle.StateClock;
import org.linjuli.lifecycle.Term;
import org.linjuli.lifecycle.WorkingTime;
import org.linjuli.shared.NodePath;

/** The life of an assist task (协办): asked, taken, finished; or returned, or no longer needed. */
final class AssistLifecycle {

    private AssistLifecycle() {}

    static Lifecycle<AssistState, AssistAction, Assist> declared(BiFunction<NodePath, Term, WorkingTime> measure) {
        var clock = StateClock.<Assist>of("交办时给的工作日", (assist, from) -> {
            var term = Term.workingDays(assist.dueDays());
            var deadline = measure.apply(assist.unit(), term).plus(assist.created(), term);
            return new Due(deadline.at(), deadline.provisional(), false);
        });
        return Lifecycle.<AssistState, AssistAction, Assist>declare(
                        "assist", AssistState.class, AssistAction.class, Assist::parties)
                .starts(ASKED)
                .state(ASKED, ASSISTANT, clock)
                .state(DOING, ASSISTANT, clock)
                .ends(DONE)
                .ends(REFUSED)
                .ends(CANCELLED)
                .on(TAKE)
                .from(ASKED)
                .by(ASSISTANT)
                .to(DOING)
                .on(FINISH)
                .from(ASKED, DOING)
                .by(ASSISTANT)
                .needs(Input.text("result", "协办结果"))
                .effect((assist, attempt) -> assist.withResult(text(attempt, "result")))
                .to(DONE)
                .on(REFUSE)
                .from(ASKED)
                .by(ASSISTANT)
                .needs(Input.text("reason", "退回原因"))
                .effect((assist, attempt) -> assist.withResult(text(attempt, "reason")))
                .to(REFUSED)
                .on(CANCEL)
                .from(ASKED, DOING)
                .by(ASKER)
                .needs(Input.text("reason", "取消原因"))
                .effect((assist, attempt) -> assist.withResult(text(attempt, "reason")))
                .to(CANCELLED)
                .build();
    }

    private static String text(Attempt attempt, String name) {
        return attempt.inputs().text(name).orElseThrow();
    }
}
