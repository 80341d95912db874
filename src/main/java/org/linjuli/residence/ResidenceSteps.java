package org.linjuli.residence;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.linjuli.channel.Notices;
import org.linjuli.identity.GrantSource;
import org.linjuli.identity.Grants;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Available;
import org.linjuli.lifecycle.Inputs;
import org.linjuli.lifecycle.Lifecycle;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.lifecycle.Step;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.Grant;
import org.linjuli.shared.Role;
import org.linjuli.territory.Place;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes the steps of residences, in the transaction of whoever asks. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ResidenceSteps {

    private final ResidenceStore store;
    private final Answering answering;
    private final Territory territory;
    private final Grants grants;
    private final Notices notices;
    private final Clock clock;
    private final Lifecycle<ResidenceState, ResidenceAction, Residence> lifecycle;

    ResidenceSteps(
            ResidenceStore store,
            Answering answering,
            Territory territory,
            Grants grants,
            Notices notices,
            Clock clock) {
        this.store = store;
        this.answering = answering;
        this.territory = territory;
        this.grants = grants;
        this.notices = notices;
        this.clock = clock;
        this.lifecycle = ResidenceLifecycle.declared(answering::answersFor);
    }

    /** Somebody lives there from now on, and is a resident of its grid. */
    void enter(Residence draft, Place place) {
        var entered = lifecycle.enter(draft, lifecycle.start(), draft.since());
        Asker.PRODUCT.run(() -> store.insert(entered));
        var resident = new Grant(Role.RESIDENT, place.path());
        grants.give(Actor.system(), draft.account(), resident, place.path(), source(draft.account()));
    }

    void restate(Actor actor, Residence residence, Dwelling anew, ResidenceKind kind) {
        var now = now(clock);
        take(actor, residence.restated(anew, kind, now), ResidenceAction.RESTATE, Inputs.NONE, now);
    }

    /** Tells when it ended. */
    Instant moveOut(Actor actor, Residence residence) {
        var end = notBefore(residence);
        take(actor, residence, ResidenceAction.MOVE_OUT, Inputs.NONE, end);
        return end;
    }

    /** As fine as the database keeps it. */
    static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** What began this very moment ends a little later. */
    private Instant notBefore(Residence residence) {
        var now = now(clock);
        return now.isAfter(residence.since()) ? now : residence.since().plusMillis(1);
    }

    /** What somebody who answers for the place does; the resident is told. */
    Step<ResidenceState, ResidenceAction, Residence> act(
            Actor actor, Residence residence, String key, Map<String, ?> given) {
        var action = lifecycle.action(key);
        var inputs = lifecycle.inputs(residence.state(), action, given);
        var step = take(actor, residence, action, inputs, notBefore(residence));
        notices.tell(residence.account(), words(step));
        return step;
    }

    private Step<ResidenceState, ResidenceAction, Residence> take(
            Actor actor, Residence residence, ResidenceAction action, Inputs inputs, Instant at) {
        var step = lifecycle.step(residence, action, new Attempt(actor, at, inputs));
        boolean written = Asker.PRODUCT.ask(() -> store.write(step));
        if (!written) {
            throw LifecycleProblem.VERSION_STALE.now();
        }
        if (step.to() == ResidenceState.MOVED_OUT) {
            var grid = territory.locateBuilding(residence.home().building()).path();
            grants.takeBack(Actor.system(), source(residence.account()), grid);
        }
        return step;
    }

    private String words(Step<ResidenceState, ResidenceAction, Residence> step) {
        var where = answering.name(step.after().home().building());
        return switch (step.action()) {
            case VERIFY -> "您在%s的住处已核实。".formatted(where);
            case REFUSE -> "您在%s的住处没有通过核实%s。请在首页改正后重新提交。".formatted(where, reason(step.after()));
            case MOVE_OUT -> "已登记您从%s搬离。如果有误，请在首页重新填写住处。".formatted(where);
            case RESTATE -> "您在%s的住处待核实。".formatted(where);
        };
    }

    private static String reason(Residence refused) {
        var decision = refused.decision();
        if (decision == null || decision.ground() == null) {
            return "";
        }
        var note = decision.note();
        return "（%s%s）".formatted(decision.ground().label(), note == null ? "" : "：" + note);
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    List<Available<ResidenceAction>> available(Residence residence, Actor actor) {
        return lifecycle.available(residence, actor, clock.instant());
    }

    /** The role of a resident comes with the home and goes with it. */
    static GrantSource source(AccountId account) {
        return new GrantSource("home:" + account);
    }
}
