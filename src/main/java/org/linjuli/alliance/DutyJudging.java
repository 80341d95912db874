package org.linjuli.alliance;

import static org.linjuli.alliance.AllianceProblem.*;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was reported is confirmed or sent back by another seat, never by the one that owes it. */
@Service
public class DutyJudging {

    private static final int DAYS_TO_REPORT_ANEW = 5;

    private final DutyStore store;
    private final Alliances alliances;
    private final AllianceTelling telling;
    private final Audit audit;
    private final Clock clock;

    DutyJudging(DutyStore store, Alliances alliances, AllianceTelling telling, Audit audit, Clock clock) {
        this.store = store;
        this.alliances = alliances;
        this.telling = telling;
        this.audit = audit;
        this.clock = clock;
    }

    private record Case(Alliance alliance, DutyPeriod period, DutyPeriod.Report report, Seat judge) {}

    /** Agrees that it was done; from then on it counts. The same again finds the same. */
    @Transactional
    public DutyPeriod confirm(Actor actor, UUID duty, LocalDate starts) {
        var one = opened(actor, duty, starts);
        var before = one.period.confirmation();
        if (before != null && before.by().equals(actor.account())) {
            return one.period;
        }
        var by = new DutyPeriod.Confirmation(today(), actor.account(), one.judge.id());
        if (!store.confirm(duty, starts, one.report, by, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            throw CONFIRMED_ALREADY.now();
        }
        record(actor, one, "confirm");
        return store.period(duty, starts).orElseThrow();
    }

    /** Says what is wanting; the seat may report anew, for five days at least. */
    @Transactional
    public DutyPeriod sendBack(Actor actor, UUID duty, LocalDate starts, String why) {
        var one = opened(actor, duty, starts);
        if (!store.sendBack(duty, starts, one.report, why, today().plusDays(DAYS_TO_REPORT_ANEW))) {
            throw CONFIRMED_ALREADY.now();
        }
        record(actor, one, "send-back");
        var after = store.period(duty, starts).orElseThrow();
        telling.returned(one.alliance, after, actor.account());
        return after;
    }

    private Case opened(Actor actor, UUID duty, LocalDate starts) {
        var period = store.period(duty, starts).orElseThrow(NO_SUCH_DUTY::now);
        var alliance = alliances
                .find(period.owed().alliance())
                .filter(found -> alliances.isSeen(actor, found))
                .orElseThrow(NO_SUCH_DUTY::now);
        var seat = period.owed().seat();
        var judge = alliance.seats().stream()
                .filter(one -> one.isBound() && one.isOf(actor) && !one.id().equals(seat))
                .findFirst()
                .orElseThrow(OWN_REPORT::now);
        var report = period.report();
        if (report == null) {
            throw NOT_REPORTED.now();
        }
        if (report.by().equals(actor.account())) {
            throw OWN_REPORT.now();
        }
        return new Case(alliance, period, report, judge);
    }

    private void record(Actor actor, Case one, String what) {
        audit.record(
                actor,
                Act.change("alliance." + what, "alliance", one.alliance.id())
                        .at(one.alliance.area())
                        .with("starts", one.period.startsOn().toString()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CityTime.ZONE);
    }
}
