package org.linjuli.evaluation;

import static org.linjuli.evaluation.EvaluationAction.*;
import static org.linjuli.evaluation.EvaluationParty.*;
import static org.linjuli.evaluation.EvaluationState.*;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.linjuli.lifecycle.Due;
import org.linjuli.lifecycle.Guard;
import org.linjuli.lifecycle.Input;
import org.linjuli.lifecycle.Lifecycle;
import org.linjuli.lifecycle.StateClock;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Permission;

/** The life of an evaluation: open until its day, once longer where too few answered, then judged or not. */
final class EvaluationLifecycle {

    /** How much longer it runs where too few have answered. */
    static final Duration LONGER = Duration.ofDays(7);

    static final Lifecycle<EvaluationState, EvaluationAction, Evaluation> DECLARED = declared();

    private EvaluationLifecycle() {}

    private static Lifecycle<EvaluationState, EvaluationAction, Evaluation> declared() {
        var until = StateClock.<Evaluation>of(
                "开启时定的截止时间", (evaluation, from) -> Due.at(evaluation.course().closes()));
        var longer = StateClock.<Evaluation>of("再延长 7 天", (evaluation, from) -> Due.at(from.plus(LONGER)));
        var over = Guard.<Evaluation>of(
                "已到截止时间，或全部住户已评议",
                EvaluationProblem.STILL_OPEN,
                (evaluation, actor, now) -> evaluation.count().isComplete() || isDue(evaluation, now));
        var table = Lifecycle.<EvaluationState, EvaluationAction, Evaluation>declare(
                        "evaluation", EvaluationState.class, EvaluationAction.class, EvaluationLifecycle::parties)
                .starts(OPEN)
                .state(OPEN, CONVENOR, until)
                .state(EXTENDED, CONVENOR, longer)
                .ends(SATISFIED)
                .ends(UNSATISFIED)
                .ends(UNANSWERED)
                .ends(WITHDRAWN);
        table.on(CLOSE)
                .from(OPEN)
                .by(CLOCK, CONVENOR)
                .when(over)
                .toWhen("参与不足", (evaluation, attempt) -> !enough(evaluation), EXTENDED)
                .toWhen("满意达标", (evaluation, attempt) -> good(evaluation), SATISFIED)
                .to(UNSATISFIED);
        table.on(CLOSE)
                .from(EXTENDED)
                .by(CLOCK, CONVENOR)
                .when(over)
                .toWhen("参与不足", (evaluation, attempt) -> !enough(evaluation), UNANSWERED)
                .toWhen("满意达标", (evaluation, attempt) -> good(evaluation), SATISFIED)
                .to(UNSATISFIED);
        table.on(WITHDRAW)
                .from(OPEN, EXTENDED)
                .by(CONVENOR)
                .needs(Input.text("reason", "撤回原因"))
                .when(Guard.of(
                        "单独开启的评议",
                        EvaluationProblem.BELONGS_TO_ITS_SUBJECT,
                        (evaluation, actor, now) -> evaluation.subject().kind().standsForItself()))
                .when(Guard.of(
                        "还没有住户评议",
                        EvaluationProblem.ALREADY_ANSWERED,
                        (evaluation, actor, now) -> evaluation.count().answered() == 0))
                .effect((evaluation, attempt) ->
                        evaluation.because(attempt.inputs().text("reason").orElse(null)))
                .to(WITHDRAWN);
        return table.build();
    }

    private static boolean isDue(Evaluation evaluation, java.time.Instant now) {
        var due = evaluation.course().due();
        return due != null && !now.isBefore(due);
    }

    private static boolean enough(Evaluation evaluation) {
        return evaluation.count().isEnough(evaluation.bar());
    }

    private static boolean good(Evaluation evaluation) {
        return evaluation.count().isGood(evaluation.bar());
    }

    private static Set<EvaluationParty> parties(Evaluation evaluation, Actor actor) {
        var parties = EnumSet.noneOf(EvaluationParty.class);
        if (actor.isSystem()) {
            parties.add(CLOCK);
        } else if (actor.may(Permission.EVALUATION_OPEN, evaluation.area())
                && !evaluation.executors().include(actor)) {
            parties.add(CONVENOR);
        }
        return parties;
    }
}
