package org.linjuli.handover;

import static org.linjuli.handover.HandoverAction.*;
import static org.linjuli.handover.HandoverParty.*;
import static org.linjuli.handover.HandoverState.*;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Due;
import org.linjuli.lifecycle.Guard;
import org.linjuli.lifecycle.Input;
import org.linjuli.lifecycle.Lifecycle;
import org.linjuli.lifecycle.LifecycleBuilder;
import org.linjuli.lifecycle.StateClock;
import org.linjuli.lifecycle.Term;
import org.linjuli.lifecycle.WorkingTime;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;

/** The life of a hand-over: the post changes hands when both have signed, or on the day that was set. */
final class HandoverLifecycle {

    private static final Term TO_SIGN = Term.workingDays(5);

    private static final Guard<Handover> NOT_SIGNED =
            Guard.of("本人还没有签字", HandoverProblem.SIGNED_ALREADY, (one, actor, now) -> !one.isSignedBy(actor.account()));
    private static final Guard<Handover> OUTGOING_MISSING =
            Guard.of("离任人还没有签字", HandoverProblem.OUTGOING_SIGNED, (one, actor, now) -> one.outgoing() == null);
    private static final Guard<Handover> DAY_REACHED = Guard.of(
            "已到生效日期", HandoverProblem.NOT_YET, (one, actor, now) -> one.plan().isReached(now));

    private HandoverLifecycle() {}

    static Lifecycle<HandoverState, HandoverAction, Handover> declared(
            BiPredicate<Actor, Handover> fills, Function<NodePath, WorkingTime> working) {
        var toSign = StateClock.<Handover>of("五个工作日内签字", (one, from) -> {
            var end = working.apply(one.seat().place()).plus(from, TO_SIGN);
            return new Due(end.at(), end.provisional(), false);
        });
        var table = Lifecycle.<HandoverState, HandoverAction, Handover>declare(
                        "handover",
                        HandoverState.class,
                        HandoverAction.class,
                        (one, actor) -> parties(one, actor, fills))
                .starts(PREPARED)
                .state(PREPARED, OUTGOING, toSign)
                .state(SIGNED_BY_ONE, ABOVE, toSign)
                .state(
                        SIGNED,
                        CLOCK,
                        StateClock.running("生效日期", one -> Due.at(one.plan().begins())))
                .ends(DONE)
                .ends(CANCELLED);
        signing(table);
        ending(table);
        return table.build();
    }

    private static void signing(LifecycleBuilder<HandoverState, HandoverAction, Handover> table) {
        table.on(SIGN)
                .from(PREPARED)
                .by(OUTGOING, INCOMING)
                .effect(HandoverLifecycle::signed)
                .to(SIGNED_BY_ONE);
        table.on(SIGN)
                .from(SIGNED_BY_ONE)
                .by(OUTGOING, INCOMING)
                .when(NOT_SIGNED)
                .effect(HandoverLifecycle::signed)
                .toWhen("还没有到生效日期", HandoverLifecycle::waits, SIGNED)
                .to(DONE);
        table.on(REPRESENT)
                .from(PREPARED)
                .by(ABOVE)
                .needs(Input.choice("represented", "代签原因", RepresentedFor.class), Input.text("reason", "情况说明"))
                .effect(HandoverLifecycle::represented)
                .to(SIGNED_BY_ONE);
        table.on(REPRESENT)
                .from(SIGNED_BY_ONE)
                .by(ABOVE)
                .needs(Input.choice("represented", "代签原因", RepresentedFor.class), Input.text("reason", "情况说明"))
                .when(OUTGOING_MISSING)
                .effect(HandoverLifecycle::represented)
                .toWhen("还没有到生效日期", HandoverLifecycle::waits, SIGNED)
                .to(DONE);
        table.on(TAKE_OVER).from(SIGNED).by(CLOCK).when(DAY_REACHED).to(DONE);
    }

    private static void ending(LifecycleBuilder<HandoverState, HandoverAction, Handover> table) {
        table.on(REFUSE)
                .from(PREPARED, SIGNED_BY_ONE)
                .by(INCOMING)
                .needs(Input.text("reason", "不接任的原因"))
                .effect((one, attempt) ->
                        one.because(attempt.inputs().text("reason").orElseThrow()))
                .to(CANCELLED);
        table.on(CANCEL)
                .from(PREPARED, SIGNED_BY_ONE, SIGNED)
                .by(ABOVE, CLOCK)
                .needs(Input.text("reason", "取消原因"))
                .effect((one, attempt) ->
                        one.because(attempt.inputs().text("reason").orElseThrow()))
                .to(CANCELLED);
    }

    private static Handover signed(Handover one, Attempt attempt) {
        return one.signedBy(attempt.actor().account(), attempt.at());
    }

    private static Handover represented(Handover one, Attempt attempt) {
        var inputs = attempt.inputs();
        return one.signedFor(new Handover.Signature(
                attempt.actor().account(),
                attempt.at(),
                inputs.choice("represented", RepresentedFor.class).orElseThrow(),
                inputs.text("reason").orElseThrow()));
    }

    private static boolean waits(Handover one, Attempt attempt) {
        return !one.plan().isReached(attempt.at());
    }

    /** Whoever goes or comes is no level above, whatever else they hold. */
    private static Set<HandoverParty> parties(Handover one, Actor actor, BiPredicate<Actor, Handover> fills) {
        if (actor.isSystem()) {
            return Set.of(CLOCK);
        }
        var parties = EnumSet.noneOf(HandoverParty.class);
        if (actor.account().equals(one.from())) {
            parties.add(OUTGOING);
        }
        if (actor.account().equals(one.to())) {
            parties.add(INCOMING);
        }
        if (parties.isEmpty() && fills.test(actor, one)) {
            parties.add(ABOVE);
        }
        return parties;
    }
}
