package org.linjuli.territory;

import static org.linjuli.territory.AdjustmentAction.*;
import static org.linjuli.territory.AdjustmentParty.*;
import static org.linjuli.territory.AdjustmentState.*;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.linjuli.lifecycle.Due;
import org.linjuli.lifecycle.Guard;
import org.linjuli.lifecycle.Input;
import org.linjuli.lifecycle.Lifecycle;
import org.linjuli.lifecycle.StateClock;
import org.linjuli.lifecycle.Term;
import org.linjuli.lifecycle.WorkingTimes;
import org.linjuli.shared.CityTime;

/** The life of a plan to redraw grids: drawn in the community, agreed to by the street, in force on a day. */
final class AdjustmentLifecycle {

    private static final Duration TO_DRAW = Duration.ofDays(30);
    private static final Term TO_DECIDE = Term.workingDays(5);
    private static final int LATEST_DAYS = 180;

    private static final Guard<Adjustment> NOT_THE_PROPOSER = Guard.of(
            "不是提出的人",
            TerritoryProblem.OWN_ADJUSTMENT,
            (plan, actor, now) -> !plan.proposer().equals(actor.account()));

    private AdjustmentLifecycle() {}

    static Lifecycle<AdjustmentState, AdjustmentAction, Adjustment> declared(WorkingTimes times) {
        var table = Lifecycle.<AdjustmentState, AdjustmentAction, Adjustment>declare(
                        "adjustment", AdjustmentState.class, AdjustmentAction.class, AdjustmentParty::of)
                .starts(DRAFT)
                .state(DRAFT, DRAFTER, StateClock.of("30 天", (plan, from) -> Due.at(from.plus(TO_DRAW))))
                .state(SUBMITTED, STREET, StateClock.of("5 个工作日", (plan, from) -> decided(plan, from, times)))
                .state(APPROVED, SYSTEM, StateClock.of("到启用日", (plan, from) -> onItsDay(plan)))
                .ends(IN_FORCE)
                .ends(WITHDRAWN);
        table.on(REDRAW).from(DRAFT).by(DRAFTER).stays();
        table.on(SUBMIT).from(DRAFT).by(DRAFTER).to(SUBMITTED);
        table.on(APPROVE)
                .from(SUBMITTED)
                .by(STREET)
                .needs(Input.date("effectiveOn", "启用日期", LATEST_DAYS))
                .when(NOT_THE_PROPOSER)
                .effect((plan, attempt) ->
                        plan.effective(attempt.inputs().date("effectiveOn").orElseThrow()))
                .to(APPROVED);
        table.on(RETURN)
                .from(SUBMITTED, APPROVED)
                .by(STREET)
                .needs(Input.text("reason", "退回原因"))
                .effect((plan, attempt) -> plan.effective(null)
                        .remarked(attempt.inputs().text("reason").orElseThrow()))
                .to(DRAFT);
        table.on(WITHDRAW)
                .from(DRAFT, SUBMITTED)
                .by(DRAFTER)
                .effect((plan, attempt) -> plan.effective(null))
                .to(WITHDRAWN);
        table.on(ACTIVATE)
                .from(APPROVED)
                .by(STREET, SYSTEM)
                .effect((plan, attempt) ->
                        plan.effective(attempt.at().atZone(CityTime.ZONE).toLocalDate()))
                .to(IN_FORCE);
        table.on(LAPSE)
                .from(APPROVED)
                .by(SYSTEM)
                .effect((plan, attempt) -> plan.effective(null).remarked("到启用日时方案已不合规定，请核对后重新提交"))
                .to(DRAFT);
        return table.build();
    }

    private static Due decided(Adjustment plan, Instant from, WorkingTimes times) {
        var deadline = times.at(plan.community()).plus(from, TO_DECIDE);
        return new Due(deadline.at(), deadline.provisional(), false);
    }

    private static Due onItsDay(Adjustment plan) {
        var day = Objects.requireNonNull(plan.effectiveOn());
        return Due.at(day.atStartOfDay(CityTime.ZONE).toInstant());
    }
}
