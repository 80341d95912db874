package org.linjuli.alliance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Available;
import org.linjuli.lifecycle.Inputs;
import org.linjuli.lifecycle.Lifecycle;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.lifecycle.WorkingTimes;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes the steps of alliances, in the transaction of whoever asks, and what follows for the duties. */
@Component
class AllianceSteps {

    private final AllianceStore store;
    private final DutyStore duties;
    private final AllianceTelling telling;
    private final Audit audit;
    private final Clock clock;
    private final Lifecycle<AllianceState, AllianceAction, Alliance> lifecycle;

    AllianceSteps(
            AllianceStore store,
            DutyStore duties,
            AllianceTelling telling,
            Audit audit,
            Clock clock,
            WorkingTimes working) {
        this.store = store;
        this.duties = duties;
        this.telling = telling;
        this.audit = audit;
        this.clock = clock;
        this.lifecycle = AllianceLifecycle.declared(working::at);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CityTime.ZONE);
    }

    /** An alliance as it begins. */
    Alliance begun(Alliance blank) {
        return lifecycle.enter(blank, lifecycle.start(), now());
    }

    List<Available<AllianceAction>> available(Actor actor, Alliance one) {
        return lifecycle.available(one, actor, clock.instant());
    }

    /** The action with this key, or the refusal that there is none. */
    AllianceAction action(String key) {
        return lifecycle.action(key);
    }

    /** Refuses what would be refused, before anything is written. */
    void check(Actor actor, Alliance one, AllianceAction action) {
        lifecycle.step(one, action, new Attempt(actor, now(), Inputs.NONE));
    }

    /** The row must be locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    Alliance take(Actor actor, Alliance one, AllianceAction action, Map<String, ?> given) {
        var inputs = lifecycle.inputs(one.state(), action, given);
        var step = lifecycle.step(one, action, new Attempt(actor, now(), inputs));
        var after = step.after();
        if (!store.write(after, one.version())) {
            throw LifecycleProblem.VERSION_STALE.now();
        }
        var today = today();
        duties.release(after.id(), today);
        duties.generate(today, after.id());
        telling.of(step);
        audit.record(
                actor,
                Act.change("alliance." + action.key(), "alliance", after.id())
                        .at(after.area())
                        .with("from", step.from().name())
                        .with("to", step.to().name()));
        return store.find(after.id()).orElseThrow();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void record(Actor actor, Alliance one, String what, String detail) {
        audit.record(
                actor,
                Act.change("alliance." + what, "alliance", one.id())
                        .at(one.area())
                        .with("detail", detail));
    }
}
