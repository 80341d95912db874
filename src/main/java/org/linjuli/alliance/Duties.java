package org.linjuli.alliance;

import static org.linjuli.alliance.AllianceProblem.*;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.organization.Members;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Page;
import org.linjuli.shared.Permission;
import org.linjuli.shared.ProblemException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the seats of alliances owe in each period, and what was kept of it. */
@Service
public class Duties {

    private static final int YEARS_BACK = 1;
    private static final int MOST_OWED = 100;

    /** Where a page of periods goes on: after this one. */
    public record After(LocalDate dueOn, UUID duty, LocalDate startsOn) {}

    /** Which periods are looked for: those of an area that were due in a time. */
    public record Query(
            NodePath area,
            LocalDate from,
            LocalDate to,
            @Nullable Standing standing,
            @Nullable After after) {}

    /** What my seats can report by now, and what others reported that they can confirm; at most 100 each. */
    public record Desk(List<DutyPeriod> owed, List<DutyPeriod> waiting) {}

    /**
     * What is reported of a period.
     *
     * @param requestNo the number of the request with which it was fulfilled; null where there was none
     * @param meeting the meeting with which it was fulfilled; null where there was none
     */
    public record Done(
            String text,
            @Nullable String requestNo,
            @Nullable UUID meeting) {}

    private final DutyStore store;
    private final DutyRows given;
    private final Alliances alliances;
    private final AllianceStore rows;
    private final Members members;
    private final DutyProofs proofs;
    private final AllianceTelling telling;
    private final Audit audit;
    private final Clock clock;

    Duties(
            DutyStore store,
            DutyRows given,
            Alliances alliances,
            AllianceStore rows,
            Members members,
            DutyProofs proofs,
            AllianceTelling telling,
            Audit audit,
            Clock clock) {
        this.proofs = proofs;
        this.telling = telling;
        this.store = store;
        this.given = given;
        this.alliances = alliances;
        this.rows = rows;
        this.members = members;
        this.audit = audit;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CityTime.ZONE);
    }

    /** The duties of an alliance that the caller has read. */
    public List<Duty> of(Alliance one) {
        return given.of(one.id());
    }

    /** Of an alliance that the caller has read: what was due in the last year, is due now or soon. */
    public List<DutyPeriod> periods(Alliance one) {
        return store.periods(one.id(), today().minusYears(YEARS_BACK));
    }

    public Desk desk(Actor actor) {
        var mine = members.heldBy(actor.account());
        return new Desk(store.owedBy(mine, today(), MOST_OWED), store.waitingFor(mine, MOST_OWED));
    }

    public Page<DutyPeriod> page(Actor actor, Query wanted, int limit) {
        actor.require(Permission.ALLIANCE_READ, wanted.area());
        return store.page(wanted, today(), limit);
    }

    /** Gives a seat that has signed a duty; the same again finds the same. */
    @Transactional
    public Duty give(Actor actor, Duty wanted) {
        rows.hold(wanted.alliance());
        var one = alliances.one(actor, wanted.alliance());
        actor.require(Permission.ALLIANCE_LEAD, one.area());
        var stored = given.find(wanted.id());
        if (stored.isPresent()) {
            return stored.filter(wanted::equals).orElseThrow(SAME_ID_OTHER_ALLIANCE::now);
        }
        if (one.state() == AllianceState.ENDED) {
            throw LifecycleProblem.NOT_IN_THIS_STATE.now();
        }
        if (!one.seat(wanted.seat()).orElseThrow(NO_SUCH_SEAT::now).isBound()) {
            throw NOT_SIGNED.now();
        }
        refuseBad(wanted);
        if (!given.insert(wanted, actor.account())) {
            throw SAME_ID_OTHER_ALLIANCE.now();
        }
        store.generate(today(), wanted.alliance());
        audit.record(
                actor,
                Act.change("alliance.duty", "alliance", wanted.alliance())
                        .at(one.area())
                        .with("rhythm", wanted.rhythm().name()));
        return wanted;
    }

    /**
     * Ends a duty alone; what was reported stays, and what is due after its last day is owed no more.
     *
     * @param how the last day lies between today and a year ahead
     */
    @Transactional
    public Duty end(Actor actor, UUID alliance, UUID duty, Duty.Ending how) {
        rows.hold(alliance);
        var one = alliances.one(actor, alliance);
        actor.require(Permission.ALLIANCE_LEAD, one.area());
        var found =
                given.find(duty).filter(any -> any.alliance().equals(alliance)).orElseThrow(NO_SUCH_DUTY::now);
        if (how.on().isBefore(today()) || how.on().isAfter(today().plusYears(1))) {
            throw BAD_DUTY.now().field("on", "最后一天应在今天起的一年内");
        }
        if (!given.end(duty, how, actor.account())) {
            throw ENDED_ALREADY.now();
        }
        given.releaseEnded(duty);
        telling.ended(one, found, how, actor.account());
        audit.record(
                actor,
                Act.change("alliance.duty-end", "alliance", alliance)
                        .at(one.area())
                        .with("on", how.on().toString()));
        return found.ended(how);
    }

    /** What was fulfilled with a request that the actor may read. */
    public List<DutyPeriod> fulfilledBy(Actor actor, UUID request) {
        return store.fulfilledBy(proofs.readable(actor, request));
    }

    private void refuseBad(Duty wanted) {
        if (wanted.since().isBefore(today())) {
            throw BAD_DUTY.now().field("since", "职责从今天或以后开始");
        }
        if ((wanted.rhythm() == Rhythm.ONCE) == (wanted.dueOn() == null)) {
            throw BAD_DUTY.now().field("dueOn", "一次性职责要写完成日期，按月、按季、按年的不写");
        }
        if (wanted.dueOn() != null && wanted.dueOn().isBefore(wanted.since())) {
            throw BAD_DUTY.now().field("dueOn", "完成日期不能早于开始日期");
        }
    }

    /** Reports what was done in a period; whoever holds a post of the member does. The same again finds the same. */
    @Transactional
    public DutyPeriod report(Actor actor, UUID duty, LocalDate starts, Done what) {
        var period = store.period(duty, starts)
                .filter(one ->
                        members.heldBy(actor.account()).contains(one.owed().member()))
                .orElseThrow(NO_SUCH_DUTY::now);
        if (today().isBefore(starts)) {
            throw NOT_BEGUN.now();
        }
        var report =
                new DutyPeriod.Report(today(), actor.account(), what.text(), proofs.of(actor, starts, today(), what));
        if (!store.report(duty, starts, report, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            return store.period(duty, starts)
                    .filter(now -> report.equals(now.report()))
                    .orElseThrow(() -> refusal(period));
        }
        record(actor, period, "report");
        return store.period(duty, starts).orElseThrow();
    }

    private ProblemException refusal(DutyPeriod before) {
        return before.report() == null && today().isAfter(before.closesOn()) ? CLOSED.now() : REPORTED_ALREADY.now();
    }

    private void record(Actor actor, DutyPeriod period, String what) {
        var alliance = period.owed().alliance();
        audit.record(
                actor,
                Act.change("alliance." + what, "alliance", alliance)
                        .at(rows.find(alliance).orElseThrow().area())
                        .with("starts", period.startsOn().toString()));
    }
}
