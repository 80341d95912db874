package org.linjuli.mediation;

import static org.linjuli.mediation.MediationProblem.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.Available;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mediations: asked for, consented to by both, agreed and fulfilled, or referred. */
@Service
public class Mediations {

    private static final int MOST_MINE = 100;
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_NAME = 60;
    private static final UUID LAST = new UUID(-1, -1);

    /** A door of a building. */
    public record Door(UUID building, UUID household) {}

    /**
     * A mediation to ask for; the client chose the id.
     *
     * @param asking the door of the party for which somebody of the staff asks; null where one asks oneself
     * @param other the door of the other party; null where it is only named
     * @param otherName how the other party is called
     * @param matter what it is about, in a sentence
     */
    public record NewMediation(
            UUID id,
            MediationKind kind,
            @Nullable Door asking,
            @Nullable Door other,
            String otherName,
            String matter) {}

    /** What was said, for those who may read it; empty where nothing was. */
    public record Said(String otherName, String matter, String terms, String reason) {}

    private final MediationStore store;
    private final ContentStore content;
    private final SessionStore sessions;
    private final GroupStore groups;
    private final MediationSteps steps;
    private final MediationPlaces places;

    Mediations(
            MediationStore store,
            ContentStore content,
            SessionStore sessions,
            GroupStore groups,
            MediationSteps steps,
            MediationPlaces places) {
        this.store = store;
        this.content = content;
        this.sessions = sessions;
        this.groups = groups;
        this.steps = steps;
        this.places = places;
    }

    /** Asks for a mediation, which is the consent of who asks for themselves; the same again finds the same. */
    @Transactional
    public Mediation ask(Actor actor, NewMediation wanted) {
        var asking = asking(actor, wanted.asking());
        var stored = store.find(wanted.id());
        if (stored.isPresent()) {
            return stored.filter(one -> one.parties().asking().equals(asking.account()) && one.kind() == wanted.kind())
                    .orElseThrow(SAME_ID_OTHER_MEDIATION::now);
        }
        refuseBlank("otherName", wanted.otherName(), LONGEST_NAME, "请写明另一方怎么称呼");
        refuseBlank("matter", wanted.matter(), LONGEST_TEXT, "请用一句话说明是什么事");
        boolean oneself = actor.account().equals(asking.account());
        var one = steps.begun(new Mediation(
                wanted.id(),
                0,
                wanted.kind(),
                asking.where(),
                MediationState.REQUESTED,
                parties(actor, asking, wanted.other()),
                new Mediation.Consent(null, null, null, oneself ? steps.now() : null, null, null),
                Mediation.Agreement.NONE,
                new Mediation.Course(steps.now(), null, null, null)));
        store.insert(one, oneself ? null : actor.account());
        content.put(steps.newId(), one, ContentStore.Part.MATTER, wanted.matter());
        content.put(steps.newId(), one, ContentStore.Part.OTHER_NAME, wanted.otherName());
        steps.begin(actor, one);
        return one;
    }

    private MediationPlaces.Resident asking(Actor actor, @Nullable Door door) {
        if (actor.isAnonymous()) {
            throw LifecycleProblem.NOT_YOURS.now();
        }
        if (door == null) {
            return places.homeOf(actor.account());
        }
        var asking = places.behind(door);
        actor.require(Permission.MEDIATION_ASK_FOR_OTHERS, asking.where().area());
        var account = asking.account();
        if (account == null) {
            throw NOBODY_BEHIND.now().field("asking", "这一户还没有核实过的住户");
        }
        return new MediationPlaces.Resident(asking.where(), asking.household(), account);
    }

    private Mediation.Parties parties(Actor actor, MediationPlaces.Resident asking, @Nullable Door door) {
        var other = door == null ? null : places.behind(door);
        if (other != null && !other.where().compound().equals(asking.where().compound())) {
            throw BAD_PLACE.now().field("other", "请选择同一个小区里的另一方");
        }
        var account = other == null ? null : other.account();
        var household = other == null ? null : other.household();
        boolean sameHome = household != null && household.equals(asking.household());
        if (sameHome || asking.account().equals(account) || actor.account().equals(account)) {
            throw BAD_PLACE.now().field("other", "另一方不能是自己");
        }
        return new Mediation.Parties(asking.account(), asking.household(), account, household);
    }

    private static void refuseBlank(String field, String text, int longest, String sentence) {
        if (text.isBlank() || text.length() > longest) {
            throw BAD_TERMS.now().field(field, sentence);
        }
    }

    /** One that the actor takes part in or looks over; others do not exist. */
    public Mediation one(Actor actor, UUID id) {
        return store.find(id).filter(found -> isSeen(actor, found)).orElseThrow(NO_SUCH_MEDIATION::now);
    }

    /** What the actor is to it; nothing for whoever only looks over it. */
    public Set<MediationParty> partiesOf(Actor actor, Mediation one) {
        return MediationLifecycle.parties(one, actor);
    }

    /** Whether the actor may ever read what was said. */
    public boolean reads(Actor actor, Mediation one) {
        return one.readers().contains(actor.account());
    }

    /** When the sides sat together, by day. */
    public List<MediationSession> sessions(Mediation one) {
        return sessions.of(one.id());
    }

    private static boolean isSeen(Actor actor, Mediation one) {
        return one.readers().contains(actor.account()) || actor.may(Permission.MEDIATION_READ, one.area());
    }

    /** Those in the areas of the actor, the latest first: kind, course and outcome. */
    public List<Mediation> page(Actor actor, MediationsNarrowed to, @Nullable UUID before, int limit) {
        var scope = actor.scope(Permission.MEDIATION_READ);
        var within = to.area() == null ? scope : scope.within(to.area());
        return store.page(within, to, before == null ? LAST : before, limit);
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

    /** Names one of the group, who is neither a party nor of the household of one. */
    @Transactional
    public Mediation name(Actor actor, UUID id, long version, AccountId mediator) {
        var one = held(actor, id, version);
        steps.check(actor, one, MediationAction.NAME);
        if (!groups.isIn(one.where().compound(), mediator)) {
            throw NO_MEDIATOR.now().field("mediator", "请从小区的劝和小组里选择");
        }
        if (one.isParty(mediator) || mediator.equals(actor.account()) || sharesHousehold(one, mediator)) {
            throw MEDIATOR_IS_PARTY.now().field("mediator", "请选择与双方无关的人");
        }
        var after = steps.take(actor, one, MediationAction.NAME, Map.of(), named(mediator, actor));
        content.readBy(after);
        steps.named(after);
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
        var household = places.householdOf(mediator);
        return household != null
                && (household.equals(one.parties().household())
                        || household.equals(one.parties().otherHousehold()));
    }

    /** Writes down what both agree; whoever had signed another draft signs anew. */
    @Transactional
    public Mediation draft(Actor actor, UUID id, long version, Mediation.Terms terms, String text) {
        var one = held(actor, id, version);
        if (terms.fulfilOn().isBefore(steps.today())) {
            throw BAD_TERMS.now().field("fulfilOn", "请选择今天以后的日期");
        }
        refuseBlank("text", text, LONGEST_TEXT, "请写明双方的约定");
        var after = steps.take(
                actor, one, MediationAction.DRAFT, Map.of(), now -> now.with(Mediation.Agreement.drafted(terms)));
        content.put(steps.newId(), after, ContentStore.Part.TERMS, text);
        return after;
    }

    /** Takes a step that needs no more than its inputs; on the version that the actor saw, so that nobody signs another text. */
    @Transactional
    public Mediation act(Actor actor, UUID id, long version, String key, Map<String, Object> given) {
        var one = held(actor, id, version);
        var action = steps.action(key);
        if (action == MediationAction.NAME || action == MediationAction.DRAFT) {
            throw LifecycleProblem.UNKNOWN_ACTION.because(key);
        }
        return steps.take(actor, one, action, given, now -> now);
    }

    /** The mediator notes a sitting; the same again changes nothing. */
    @Transactional
    public Mediation note(Actor actor, UUID id, MediationSession session) {
        var one = store.hold(id).filter(found -> isSeen(actor, found)).orElseThrow(NO_SUCH_MEDIATION::now);
        if (!one.isMediator(actor.account()) || one.state() != MediationState.OPEN) {
            throw LifecycleProblem.NOT_YOURS.now();
        }
        boolean known = !session.on().isAfter(steps.today())
                && !session.on().isBefore(LocalDate.ofInstant(one.course().requested(), CityTime.ZONE));
        if (!known || !(session.asking() || session.other())) {
            throw BAD_SESSION.now().field("on", "请选择申请之后、今天以前的日期，并勾选到场的一方");
        }
        if (sessions.note(id, session, actor.account(), steps.now())) {
            steps.record(actor, one, "session");
        }
        return one;
    }

    private Mediation held(Actor actor, UUID id, long version) {
        var one = store.hold(id).filter(found -> isSeen(actor, found)).orElseThrow(NO_SUCH_MEDIATION::now);
        if (one.version() != version) {
            throw LifecycleProblem.VERSION_STALE.now();
        }
        return one;
    }
}
