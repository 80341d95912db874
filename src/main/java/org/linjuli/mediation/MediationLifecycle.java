package org.linjuli.mediation;

import static org.linjuli.mediation.MediationAction.*;
import static org.linjuli.mediation.MediationParty.*;
import static org.linjuli.mediation.MediationState.*;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
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
import org.linjuli.shared.CityTime;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;

/** The life of a mediation: voluntary for both until they have signed, and binding from then on. */
final class MediationLifecycle {

    static final Set<MediationState> ENDS = Set.of(FULFILLED, REFERRED, WITHDRAWN);

    private static final Guard<Mediation> UNNAMED = Guard.of(
            "还没有指定两位调解员",
            MediationProblem.NAMED_ALREADY,
            (one, actor, now) ->
                    one.consent().mediator() == null || one.consent().second() == null);
    private static final Guard<Mediation> NAMED = Guard.of(
            "已经指定调解员",
            MediationProblem.NOT_NAMED,
            (one, actor, now) -> one.consent().mediator() != null);
    private static final Guard<Mediation> UNDECLARED = Guard.of(
            "还没有声明过",
            MediationProblem.DECLARED_ALREADY,
            (one, actor, now) -> !one.consent().hasDeclared(actor.account()));
    private static final Guard<Mediation> DECLARED = Guard.of(
            "调解员已声明无利害关系",
            MediationProblem.NOT_DECLARED,
            (one, actor, now) ->
                    !one.isMediator(actor.account()) || one.consent().hasDeclared(actor.account()));
    private static final Guard<Mediation> UNCONSENTED = Guard.of(
            "这一方还没有同意过",
            MediationProblem.CONSENTED_ALREADY,
            (one, actor, now) -> side(one, actor).filter(one::isConsented).isEmpty());
    private static final Guard<Mediation> UNSIGNED = Guard.of(
            "还没有签过这份协议", MediationProblem.SIGNED_ALREADY, (one, actor, now) -> !one.isSigned(side(one, actor)));
    private static final Guard<Mediation> TERMS = Guard.of(
            "协议已经拟定",
            MediationProblem.NO_TERMS,
            (one, actor, now) -> one.agreement().terms() != null);
    private static final Guard<Mediation> OWED = Guard.of("协议中的权利人", MediationProblem.NOT_OWED, (one, actor, now) -> {
        var terms = one.agreement().terms();
        return terms != null && side(one, actor).filter(terms.owed()::equals).isPresent();
    });

    private MediationLifecycle() {}

    static Lifecycle<MediationState, MediationAction, Mediation> declared(
            Function<NodePath, WorkingTime> working, MediationSettings terms) {
        var table = Lifecycle.<MediationState, MediationAction, Mediation>declare(
                        "mediation", MediationState.class, MediationAction.class, MediationLifecycle::parties)
                .starts(REQUESTED)
                .state(REQUESTED, NAMER, within("指定调解员、双方同意", terms.consentDays(), working))
                .state(OPEN, MEDIATOR, within("调解", terms.holdDays(), working))
                .state(AGREED, ASKING, StateClock.running("约定的履行日期", MediationLifecycle::endOfPromise))
                .state(FAILED, MEDIATOR, within("转出", terms.referDays(), working))
                .ends(FULFILLED)
                .ends(REFERRED)
                .ends(WITHDRAWN);
        consenting(table);
        agreeing(table);
        failing(table);
        return table.build();
    }

    private static StateClock<Mediation> within(String what, int days, Function<NodePath, WorkingTime> working) {
        return StateClock.of(days + " 个工作日内" + what, (one, from) -> {
            var end = working.apply(one.area()).plus(from, Term.workingDays(days));
            return new Due(end.at(), end.provisional(), false);
        });
    }

    private static Due endOfPromise(Mediation one) {
        var terms = one.agreement().terms();
        return terms == null
                ? Due.NEVER
                : Due.at(
                        terms.fulfilOn().plusDays(1).atStartOfDay(CityTime.ZONE).toInstant());
    }

    private static void consenting(LifecycleBuilder<MediationState, MediationAction, Mediation> table) {
        table.on(NAME).from(REQUESTED, OPEN).by(NAMER).when(UNNAMED).stays();
        table.on(REPLACE)
                .from(REQUESTED, OPEN)
                .by(NAMER)
                .needs(Input.choice("why", "更换原因", ReplacedBecause.class))
                .when(NAMED)
                .toWhen("首席调解员还没有声明", (one, attempt) -> one.consent().declared() == null, REQUESTED)
                .stays();
        table.on(DECLARE)
                .from(REQUESTED)
                .by(MEDIATOR)
                .when(UNDECLARED)
                .effect(MediationLifecycle::declare)
                .toWhen("双方都已同意", (one, attempt) -> one.consent().isWhole(), OPEN)
                .stays();
        table.on(DECLARE)
                .from(OPEN)
                .by(MEDIATOR)
                .when(UNDECLARED)
                .effect(MediationLifecycle::declare)
                .stays();
        table.on(CONSENT)
                .from(REQUESTED)
                .by(ASKING, OTHER)
                .when(UNCONSENTED)
                .effect((one, attempt) -> one.consented(
                        side(one, attempt.actor()).orElseThrow(),
                        attempt.actor().account(),
                        attempt.at()))
                .toWhen("双方都已同意", (one, attempt) -> one.consent().isWhole(), OPEN)
                .stays();
        table.on(WITHDRAW).from(REQUESTED, OPEN).by(ASKING, OTHER).to(WITHDRAWN);
    }

    private static Mediation declare(Mediation one, Attempt attempt) {
        return one.with(one.consent().declared(attempt.actor().account(), attempt.at()));
    }

    private static void agreeing(LifecycleBuilder<MediationState, MediationAction, Mediation> table) {
        table.on(DRAFT).from(OPEN).by(MEDIATOR).when(DECLARED).stays();
        table.on(SIGN)
                .from(OPEN)
                .by(ASKING, OTHER, MEDIATOR)
                .when(TERMS)
                .when(DECLARED)
                .when(UNSIGNED)
                .effect((one, attempt) ->
                        one.signed(side(one, attempt.actor()), attempt.actor().account(), attempt.at()))
                .toWhen("双方和调解员都已签字", (one, attempt) -> one.agreement().isSigned(), AGREED)
                .stays();
        table.on(FULFIL).from(AGREED).by(ASKING, OTHER).when(OWED).to(FULFILLED);
    }

    private static void failing(LifecycleBuilder<MediationState, MediationAction, Mediation> table) {
        table.on(FAIL)
                .from(OPEN)
                .by(MEDIATOR)
                .needs(Input.text("reason", "未调成的原因"))
                .when(DECLARED)
                .to(FAILED);
        table.on(BREACH)
                .from(AGREED)
                .by(ASKING, OTHER)
                .needs(Input.text("reason", "未履行的情况"))
                .when(OWED)
                .to(FAILED);
        table.on(REFER)
                .from(FAILED)
                .by(MEDIATOR, NAMER)
                .needs(Input.choice("to", "转到哪里", ReferredTo.class), Input.text("words", "转出说明"))
                .when(DECLARED)
                .effect((one, attempt) -> one.referred(
                        attempt.inputs().choice("to", ReferredTo.class).orElseThrow()))
                .to(REFERRED);
    }

    /** For whom somebody consents, signs and confirms; for a party without an account whoever holds its paper does. */
    static Optional<Side> side(Mediation one, Actor actor) {
        var account = actor.account();
        if (account.equals(one.parties().asking())) {
            return Optional.of(Side.ASKING);
        }
        var other = one.parties().other();
        boolean onPaper = other == null && isNamer(one, actor);
        return onPaper || account.equals(other) ? Optional.of(Side.OTHER) : Optional.empty();
    }

    private static boolean isNamer(Mediation one, Actor actor) {
        return actor.may(Permission.MEDIATION_NAME, one.area())
                && !one.isParty(actor.account())
                && !one.isMediator(actor.account());
    }

    static Set<MediationParty> parties(Mediation one, Actor actor) {
        var parties = EnumSet.noneOf(MediationParty.class);
        side(one, actor).ifPresent(side -> parties.add(side == Side.ASKING ? ASKING : OTHER));
        if (one.isMediator(actor.account())) {
            parties.add(MEDIATOR);
        }
        if (isNamer(one, actor)) {
            parties.add(NAMER);
        }
        return parties;
    }
}
