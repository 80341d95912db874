package org.linjuli.alliance;

import static org.linjuli.alliance.AllianceProblem.*;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.Available;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.organization.Members;
import org.linjuli.organization.Members.Member;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Page;
import org.linjuli.shared.Permission;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Alliances: founded, signed seat by seat, left, renewed, dissolved. */
@Service
public class Alliances {

    private static final int LATEST_WORD_DAYS = 30;
    private static final int STREET_DEPTH = 4;

    /** What a list is narrowed to. */
    public record Narrowed(
            @Nullable NodePath area,
            @Nullable AllianceKind kind,
            @Nullable AllianceState state) {}

    /** An alliance to found; the client chose the id. */
    public record NewAlliance(UUID id, AllianceKind kind, String name, Alliance.Where where) {

        boolean isStoredAs(Alliance one) {
            return one.kind() == kind && one.name().equals(name) && one.where().equals(where);
        }
    }

    /** A seat to offer; the client chose the id. */
    public record NewSeat(UUID id, SeatRole role, UUID member) {}

    private final AllianceStore store;
    private final AllianceSteps steps;
    private final SeatRules rules;
    private final AllianceTelling telling;
    private final Members members;
    private final DutyRows duties;
    private final Territory territory;

    Alliances(
            AllianceStore store,
            AllianceSteps steps,
            SeatRules rules,
            AllianceTelling telling,
            Members members,
            DutyRows duties,
            Territory territory) {
        this.store = store;
        this.steps = steps;
        this.rules = rules;
        this.telling = telling;
        this.members = members;
        this.duties = duties;
        this.territory = territory;
    }

    /** Those in the areas of the actor and those with a seat of the actor, the latest first. */
    public Page<Alliance> page(Actor actor, Narrowed to, @Nullable UUID before, int limit) {
        return store.page(actor.scope(Permission.ALLIANCE_READ), members.heldBy(actor.account()), to, before, limit);
    }

    /** One that the actor may see; others do not exist. */
    public Alliance one(Actor actor, UUID id) {
        return store.find(id).filter(found -> isSeen(actor, found)).orElseThrow(NO_SUCH_ALLIANCE::now);
    }

    /** The “1+3+N” network of a compound that has not ended; whoever calls decides who may see one that is only being formed. */
    public Optional<Alliance> networkOf(UUID compound) {
        return store.networkOf(compound);
    }

    Optional<Alliance> find(UUID id) {
        return store.find(id);
    }

    boolean isSeen(Actor actor, Alliance one) {
        return actor.may(Permission.ALLIANCE_READ, one.area()) || one.isMember(actor);
    }

    public List<Available<AllianceAction>> available(Actor actor, Alliance one) {
        return steps.available(actor, one);
    }

    /** Who may be offered a seat. */
    public List<Member> choices(Actor actor, SeatRole role, Alliance.Where where, String text) {
        actor.require(Permission.ALLIANCE_LEAD, where.area());
        return rules.choices(role, where, text);
    }

    /** Those in force in an area, the latest first, for anybody. */
    public Page<Alliance> publicPage(NodePath area, @Nullable UUID before, int limit) {
        return store.publicPage(territory.area(area).path(), before, limit);
    }

    /** One that is or was in force; what is only being formed is nobody else's business yet. */
    public Alliance publicOne(UUID id) {
        return store.find(id)
                .filter(found -> found.course().activeSince() != null)
                .orElseThrow(NO_SUCH_ALLIANCE::now);
    }

    private void refuseBad(Alliance.Where where) {
        if (where.area().depth() < STREET_DEPTH) {
            throw BAD_PLACE.now().field("area", "请选择到街道、社区或网格");
        }
        var compound = where.compound();
        boolean isThere = compound == null
                || territory
                        .compound(compound)
                        .filter(one -> one.community().equals(where.area()))
                        .isPresent();
        if (!isThere) {
            throw BAD_PLACE.now().field("compound", "请选择这个社区里的小区");
        }
    }

    /** Founds one, with nobody at its table yet; the same again finds the same. */
    @Transactional
    public Alliance found(Actor actor, NewAlliance wanted) {
        actor.require(
                Permission.ALLIANCE_LEAD, territory.area(wanted.where().area()).path());
        refuseBad(wanted.where());
        var stored = store.find(wanted.id());
        if (stored.isPresent()) {
            return stored.filter(wanted::isStoredAs).orElseThrow(SAME_ID_OTHER_ALLIANCE::now);
        }
        var founded = inserted(actor, wanted);
        steps.record(actor, founded, "found", founded.kind().name());
        return founded;
    }

    private Alliance inserted(Actor actor, NewAlliance wanted) {
        var blank = new Alliance(
                wanted.id(),
                0,
                wanted.kind(),
                wanted.name(),
                wanted.where(),
                AllianceState.FORMING,
                new Alliance.Course(steps.now(), null, null, null, null),
                List.of());
        var founded = steps.begun(blank);
        if (!store.insert(founded, actor.account())) {
            throw NAME_TAKEN.now().field("name", "请换一个名称");
        }
        return founded;
    }

    /** Founds one of a list that was looked through, with all that it invites; whoever asks records it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void foundTogether(Actor actor, NewAlliance wanted, List<NewSeat> seats) {
        actor.require(Permission.ALLIANCE_LEAD, wanted.where().area());
        var one = inserted(actor, wanted);
        for (var seat : seats) {
            seated(one, seat);
            one = store.find(wanted.id()).orElseThrow();
        }
        var founded = one;
        founded.present().forEach(seat -> telling.invited(founded, seat, actor.account()));
    }

    private void seated(Alliance one, NewSeat wanted) {
        var member = rules.fitting(wanted.role(), wanted.member(), one.where());
        int place = one.freePlace(wanted.role())
                .orElseThrow(() -> NO_SEAT_LEFT.now().field("role", "请选择其他席位"));
        var seat = new Seat(wanted.id(), wanted.role(), place, member.id(), member.name(), null, null, Set.of());
        if (!store.seat(one.id(), seat)) {
            throw SEATED_ALREADY.now();
        }
    }

    /** Offers a seat; the same again finds the same. */
    @Transactional
    public Alliance invite(Actor actor, UUID id, NewSeat wanted) {
        var one = held(actor, id);
        var stored = one.seat(wanted.id());
        if (stored.isPresent()) {
            return stored.filter(seat -> seat.member().equals(wanted.member()) && seat.role() == wanted.role())
                    .map(seat -> one)
                    .orElseThrow(SAME_ID_OTHER_ALLIANCE::now);
        }
        steps.check(actor, one, AllianceAction.INVITE);
        seated(one, wanted);
        var after = steps.take(actor, one, AllianceAction.INVITE, Map.of());
        after.seat(wanted.id()).ifPresent(invited -> telling.invited(after, invited, actor.account()));
        return after;
    }

    /** Signs for a seat: whoever holds a post of the member does; signing again finds it signed. */
    @Transactional
    public Alliance sign(Actor actor, UUID id, UUID seatId) {
        var one = held(actor, id);
        var seat = one.seat(seatId).orElseThrow(NO_SUCH_SEAT::now);
        if (!seat.isOf(actor)) {
            throw NOT_YOUR_SEAT.now();
        }
        var before = seat.signature();
        if (before != null && seat.leaving() == null) {
            if (before.by().equals(actor.account())) {
                return one;
            }
            throw SIGNED_ALREADY.now();
        }
        var signature = new Seat.Signature(actor.account(), steps.now());
        if (!store.sign(seatId, signature)) {
            throw LEFT_ALREADY.now();
        }
        promise(one, seat, actor);
        return steps.take(actor, one.with(seatId, now -> now.signed(signature)), AllianceAction.SIGN, Map.of());
    }

    /** By signing, a seat promises what seats of its role do in an alliance of this kind. */
    private void promise(Alliance one, Seat seat, Actor actor) {
        for (var promised : one.kind().promisesOf(seat.role())) {
            var id = UUID.nameUUIDFromBytes((seat.id() + promised.title()).getBytes(StandardCharsets.UTF_8));
            var duty = new Duty(id, one.id(), seat.id(), promised.title(), promised.rhythm(), steps.today(), null);
            duties.insert(duty, actor.account());
        }
    }

    /** A seat leaves on a day of the last month; what it still owes after that day is owed no more. */
    @Transactional
    public Alliance leave(Actor actor, UUID id, UUID seatId, long version, LocalDate on, String reason) {
        var one = held(actor, id);
        fresh(one, version);
        var seat = one.seat(seatId).orElseThrow(NO_SUCH_SEAT::now);
        if (!seat.isOf(actor) && !actor.may(Permission.ALLIANCE_LEAD, one.area())) {
            throw NOT_YOUR_SEAT.now();
        }
        var today = steps.today();
        if (on.isAfter(today) || on.isBefore(today.minusDays(LATEST_WORD_DAYS))) {
            throw NOT_LEFT_YET.now().field("on", "请填写实际退出的日期");
        }
        var how = new Seat.Leaving(on, reason);
        if (!store.leave(seatId, how)) {
            throw LEFT_ALREADY.now();
        }
        var left = one.with(seatId, now -> now.left(how));
        return steps.take(actor, left, AllianceAction.LEAVE, Map.of("reason", reason));
    }

    /** Renews or dissolves it. */
    @Transactional
    public Alliance act(Actor actor, UUID id, long version, String key, Map<String, Object> given) {
        var one = held(actor, id);
        fresh(one, version);
        var action = steps.action(key);
        if (action != AllianceAction.RENEW && action != AllianceAction.DISSOLVE) {
            throw LifecycleProblem.UNKNOWN_ACTION.because(key);
        }
        return steps.take(actor, one, action, given);
    }

    private Alliance held(Actor actor, UUID id) {
        return store.hold(id).filter(found -> isSeen(actor, found)).orElseThrow(NO_SUCH_ALLIANCE::now);
    }

    private static void fresh(Alliance one, long version) {
        if (one.version() != version) {
            throw LifecycleProblem.VERSION_STALE.now();
        }
    }
}
