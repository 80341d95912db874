package org.linjuli.mediation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.linjuli.audit.Act;
import org.linjuli.audit.ActKind;
import org.linjuli.audit.Audit;
import org.linjuli.channel.Notices;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Available;
import org.linjuli.lifecycle.Lifecycle;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.lifecycle.WorkingTimes;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Ids;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes the steps of mediations, in the transaction of whoever asks; the log and the notices never say what was said. */
@Component
@EnableConfigurationProperties(MediationSettings.class)
class MediationSteps {

    private final MediationStore store;
    private final ContentStore content;
    private final MediationFilings filings;
    private final Notices notices;
    private final Audit audit;
    private final Clock clock;
    private final Lifecycle<MediationState, MediationAction, Mediation> lifecycle;

    MediationSteps(
            MediationStore store,
            ContentStore content,
            MediationFilings filings,
            Notices notices,
            Audit audit,
            Clock clock,
            WorkingTimes working,
            MediationSettings settings) {
        this.store = store;
        this.content = content;
        this.filings = filings;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
        this.lifecycle = MediationLifecycle.declared(working::at, settings);
    }

    /** As fine as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), CityTime.ZONE);
    }

    UUID newId() {
        return Ids.next(clock);
    }

    Mediation begun(Mediation blank) {
        return lifecycle.enter(blank, lifecycle.start(), now());
    }

    List<Available<MediationAction>> available(Actor actor, Mediation one) {
        return lifecycle.available(one, actor, clock.instant());
    }

    MediationAction action(String key) {
        return lifecycle.action(key);
    }

    /** Refuses what would be refused, before anything is written. */
    void check(Actor actor, Mediation one, MediationAction action, Map<String, ?> given) {
        lifecycle.step(one, action, new Attempt(actor, now(), lifecycle.inputs(one.state(), action, given)));
    }

    /** The row must be locked; what comes along is no state of its own. */
    @Transactional(propagation = Propagation.MANDATORY)
    Mediation take(
            Actor actor, Mediation one, MediationAction action, Map<String, ?> given, UnaryOperator<Mediation> along) {
        var inputs = lifecycle.inputs(one.state(), action, given);
        var step = lifecycle.step(one, action, new Attempt(actor, now(), inputs));
        var after = referred(along.apply(step.after()), inputs.text("words"));
        if (!store.write(after, one.version())) {
            throw LifecycleProblem.VERSION_STALE.now();
        }
        inputs.text("reason").ifPresent(why -> content.put(newId(), after, ContentStore.Part.REASON, why));
        inputs.text("words").ifPresent(words -> content.put(newId(), after, ContentStore.Part.REFERRAL, words));
        if (step.from() != step.to()) {
            tell(actor, after);
        }
        audit.record(
                actor,
                Act.change("mediation." + action.key(), "mediation", after.id())
                        .at(after.area())
                        .with("from", step.from().name())
                        .with("to", step.to().name()));
        return store.find(after.id()).orElseThrow();
    }

    /** Where it becomes a request, that is filed with the words of who refers it, and with nothing that was said. */
    private Mediation referred(Mediation after, Optional<String> words) {
        return after.course().referredTo() == ReferredTo.REQUEST && words.isPresent()
                ? filings.filed(after, words.get())
                : after;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void record(Actor actor, Mediation one, String what) {
        audit.record(
                actor, Act.change("mediation." + what, "mediation", one.id()).at(one.area()));
    }

    /** It was asked for: the other party hears of it where it has an account, and who asks for others tells the party. */
    @Transactional(propagation = Propagation.MANDATORY)
    void begin(Actor actor, Mediation one) {
        record(actor, one, "ask");
        var other = one.parties().other();
        if (other != null) {
            notices.tell(other, "有邻居请小区劝和小组帮忙调解，请在“邻里劝和”里查看并决定是否同意。");
        }
        if (!one.parties().asking().equals(actor.account())) {
            notices.tell(one.parties().asking(), "工作人员替您登记了一件劝和，请在“邻里劝和”里确认是否同意。");
        }
    }

    /** The mediator hears that they were named. */
    @Transactional(propagation = Propagation.MANDATORY)
    void named(AccountId mediator) {
        notices.tell(mediator, "请您调解一件邻里纠纷，请在“邻里劝和”里声明是否无利害关系。");
    }

    /** Both sides hear why somebody else mediates, who did hears that they do no more, and the next one that they were named. */
    @Transactional(propagation = Propagation.MANDATORY)
    void replaced(Mediation after, Mediations.Replacement why) {
        var parties = after.parties();
        Stream.of(parties.asking(), parties.other())
                .filter(Objects::nonNull)
                .forEach(side -> notices.tell(side, "您参与的劝和更换了调解员（" + why.why().label() + "），请查看；不放心可以随时退出。"));
        notices.tell(why.gone(), "您不再调解这件邻里纠纷（" + why.why().label() + "），其内容您不再能查看。");
        named(why.comes());
    }

    /** Somebody reads what was said; the party that asked sees who did. */
    @Transactional(propagation = Propagation.MANDATORY)
    void readBy(Actor actor, Mediation one) {
        audit.record(
                actor,
                Act.of(ActKind.REVEAL, "mediation.read", "mediation", one.id())
                        .at(one.area())
                        .concerning(one.parties().asking()));
    }

    private void tell(Actor by, Mediation after) {
        for (var reader : after.readers()) {
            if (!reader.equals(by.account())) {
                notices.tell(reader, "您参与的劝和现在是“" + after.state().label() + "”，请查看。");
            }
        }
    }
}
