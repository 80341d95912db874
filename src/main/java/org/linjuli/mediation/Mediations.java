package org.linjuli.mediation;

import static org.linjuli.mediation.MediationProblem.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.Available;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.residence.Dwellers;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Permission;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mediations: asked for, consented to by both, agreed and fulfilled, or referred. */
@Service
public class Mediations {

    private static final int MOST_MINE = 100;
    private static final int LONGEST_TEXT = 2000;

    /**
     * A mediation to ask for; the client chose the id.
     *
     * @param other the account of the other party; null where it has none
     * @param otherName how the other party is called
     * @param matter what it is about, in a sentence
     */
    public record NewMediation(
            UUID id,
            MediationKind kind,
            Mediation.Where where,
            @Nullable AccountId other,
            String otherName,
            String matter) {}

    /** What was said, for those who may read it; empty where nothing was. */
    public record Said(String otherName, String matter, String terms, String reason) {}

    private final MediationStore store;
    private final ContentStore content;
    private final MediationSteps steps;
    private final Dwellers dwellers;
    private final Territory territory;

    Mediations(
            MediationStore store, ContentStore content, MediationSteps steps, Dwellers dwellers, Territory territory) {
        this.store = store;
        this.content = content;
        this.steps = steps;
        this.dwellers = dwellers;
        this.territory = territory;
    }

    /** Asks for a mediation, which is the consent of who asks; the same again finds the same. */
    @Transactional
    public Mediation ask(Actor actor, NewMediation wanted) {
        if (actor.isAnonymous()) {
            throw LifecycleProblem.NOT_YOURS.now();
        }
        var stored = store.find(wanted.id());
        if (stored.isPresent()) {
            return stored.filter(one -> one.parties().asking().equals(actor.account()) && one.kind() == wanted.kind())
                    .orElseThrow(SAME_ID_OTHER_MEDIATION::now);
        }
        refuseBad(actor, wanted);
        var consent = new Mediation.Consent(null, null, null, steps.now(), null, null);
        var one = steps.begun(new Mediation(
                wanted.id(),
                0,
                wanted.kind(),
                wanted.where(),
                MediationState.REQUESTED,
                new Mediation.Parties(
                        actor.account(), household(actor.account()), wanted.other(), household(wanted.other())),
                consent,
                Mediation.Agreement.NONE,
                new Mediation.Course(steps.now(), null, null, null)));
        store.insert(one);
        content.put(steps.newId(), one, ContentStore.Part.MATTER, wanted.matter());
        content.put(steps.newId(), one, ContentStore.Part.OTHER_NAME, wanted.otherName());
        steps.record(actor, one, "ask");
        return one;
    }

    private void refuseBad(Actor actor, NewMediation wanted) {
        var where = wanted.where();
        boolean isThere = territory
                .compound(where.compound())
                .filter(one -> one.community().contains(where.area()))
                .isPresent();
        if (!isThere || actor.account().equals(wanted.other())) {
            throw BAD_PLACE.now().field("compound", "请选择自己所在的小区和另一方");
        }
        if (wanted.matter().isBlank() || wanted.matter().length() > LONGEST_TEXT) {
            throw BAD_TERMS.now().field("matter", "请用一句话说明是什么事");
        }
    }

    private @Nullable UUID household(@Nullable AccountId account) {
        return account == null
                ? null
                : dwellers.householdsOf(List.of(account)).stream().findFirst().orElse(null);
    }

    /** One that the actor takes part in or looks over; others do not exist. */
    public Mediation one(Actor actor, UUID id) {
        return store.find(id).filter(found -> isSeen(actor, found)).orElseThrow(NO_SUCH_MEDIATION::now);
    }

    private static boolean isSeen(Actor actor, Mediation one) {
        return one.readers().contains(actor.account()) || actor.may(Permission.MEDIATION_READ, one.area());
    }

    /** Those in the areas of the actor, the latest first: kind, course and outcome. */
    public List<Mediation> page(Actor actor, @Nullable UUID before, int limit) {
        return store.page(actor.scope(Permission.MEDIATION_READ), before, limit);
    }

    public List<Mediation> mine(Actor actor) {
        return store.mine(actor.account(), MOST_MINE);
    }

    public List<Available<MediationAction>> available(Actor actor, Mediation one) {
        return steps.available(actor, one);
    }

    /** What was said: for the parties, the mediator and who named them alone; each reading is logged. */
    @Transactional
    public Said said(Actor actor, UUID id) {
        var one = one(actor, id);
        if (!one.readers().contains(actor.account())) {
            throw NO_SUCH_MEDIATION.now();
        }
        var said = Asker.of(actor).ask(() -> content.of(id));
        steps.readBy(actor, one);
        return new Said(
                said.getOrDefault(ContentStore.Part.OTHER_NAME, ""),
                said.getOrDefault(ContentStore.Part.MATTER, ""),
                said.getOrDefault(ContentStore.Part.TERMS, ""),
                said.getOrDefault(ContentStore.Part.REASON, ""));
    }

    /** Puts somebody into the group of a compound. */
    @Transactional
    public void seat(Actor actor, Mediation.Where where, AccountId account) {
        actor.require(Permission.MEDIATION_NAME, where.area());
        var today = LocalDate.ofInstant(steps.now(), CityTime.ZONE);
        if (!store.seat(steps.newId(), where.compound(), account, today, actor.account())) {
            throw SEATED_ALREADY.now();
        }
        steps.seated(actor, where.compound());
    }

    /** Who sits in the group of a compound now. */
    public List<AccountId> group(UUID compound) {
        return store.group(compound);
    }

    /** Names one of the group, who is neither a party nor of the household of one. */
    @Transactional
    public Mediation name(Actor actor, UUID id, AccountId mediator) {
        var one = held(actor, id);
        steps.check(actor, one, MediationAction.NAME);
        if (!store.isInGroup(one.where().compound(), mediator)) {
            throw NO_MEDIATOR.now().field("mediator", "请从小区的劝和小组里选择");
        }
        if (one.isParty(mediator) || mediator.equals(actor.account()) || sharesHousehold(one, mediator)) {
            throw MEDIATOR_IS_PARTY.now().field("mediator", "请选择与双方无关的人");
        }
        var after = steps.take(actor, one, MediationAction.NAME, Map.of(), named(mediator, actor));
        content.readBy(after);
        return after;
    }

    private static UnaryOperator<Mediation> named(AccountId mediator, Actor by) {
        return one -> {
            var was = one.consent();
            return one.with(
                    new Mediation.Consent(mediator, by.account(), null, was.asking(), was.other(), was.otherBy()));
        };
    }

    private boolean sharesHousehold(Mediation one, AccountId mediator) {
        var household = household(mediator);
        return household != null
                && (household.equals(one.parties().household())
                        || household.equals(one.parties().otherHousehold()));
    }

    /** Writes down what both agree; whoever had signed another draft signs anew. */
    @Transactional
    public Mediation draft(Actor actor, UUID id, Mediation.Terms terms, String text) {
        var one = held(actor, id);
        if (terms.fulfilOn().isBefore(LocalDate.ofInstant(steps.now(), CityTime.ZONE))) {
            throw BAD_TERMS.now().field("fulfilOn", "请选择今天以后的日期");
        }
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw BAD_TERMS.now().field("text", "请写明双方的约定");
        }
        var after = steps.take(
                actor, one, MediationAction.DRAFT, Map.of(), now -> now.with(Mediation.Agreement.drafted(terms)));
        content.put(steps.newId(), after, ContentStore.Part.TERMS, text);
        return after;
    }

    /** Takes a step that needs no more than its inputs. */
    @Transactional
    public Mediation act(Actor actor, UUID id, String key, Map<String, Object> given) {
        var one = held(actor, id);
        var action = steps.action(key);
        if (action == MediationAction.NAME || action == MediationAction.DRAFT) {
            throw LifecycleProblem.UNKNOWN_ACTION.because(key);
        }
        return steps.take(actor, one, action, given, now -> now);
    }

    private Mediation held(Actor actor, UUID id) {
        return store.hold(id).filter(found -> isSeen(actor, found)).orElseThrow(NO_SUCH_MEDIATION::now);
    }
}
