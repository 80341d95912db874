package org.linjuli.alliance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.linjuli.platform.BulkCopy;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.CityTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills an installation with alliances that have been, by COPY. */
@Component
public class AllianceImport {

    /** A period as it went: what was reported, unless nothing was, and which seat confirmed it. */
    public record PastPeriod(
            Duty duty,
            LocalDate startsOn,
            LocalDate dueOn,
            DutyPeriod.@Nullable Report report,
            DutyPeriod.@Nullable Confirmation confirmation) {}

    /** An alliance as it stands, with what its seats owe and did. */
    public record Past(Alliance alliance, AccountId foundedBy, List<Duty> duties, List<PastPeriod> periods) {

        public Past {
            duties = List.copyOf(duties);
            periods = List.copyOf(periods);
        }
    }

    private record SeatLine(Past past, Seat seat) {}

    private record PeriodLine(Past past, PastPeriod period) {}

    private static final LocalTime AFTERNOON = LocalTime.of(15, 30);

    private final JdbcClient jdbc;
    private final BulkCopy bulk;

    AllianceImport(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.bulk = new BulkCopy(dataSource);
    }

    @Transactional
    public void load(List<Past> all) {
        bulk.copy("""
                alliance.alliance (id, kind, name, area, compound, state, due_at, founded_at, founded_by, active_since, ended_at, remark)
                """, all, AllianceImport::row);
        bulk.copy(
                "alliance.seat (id, alliance, role, place, member, name, signed_at, signed_by, left_on, left_why)",
                all.stream()
                        .flatMap(past -> past.alliance().seats().stream().map(seat -> new SeatLine(past, seat)))
                        .toList(),
                AllianceImport::seat);
        bulk.copy(
                "alliance.duty (id, alliance, seat, title, rhythm, since, due_on, given_by)",
                all.stream()
                        .flatMap(past -> past.duties.stream().map(duty -> new @Nullable Object[] {
                            duty.id(),
                            duty.alliance(),
                            duty.seat(),
                            duty.title(),
                            duty.rhythm(),
                            duty.since(),
                            duty.dueOn(),
                            past.foundedBy
                        }))
                        .toList(),
                values -> values);
        bulk.copy(
                """
                alliance.duty_period (duty, starts_on, due_on, closes_on, alliance, seat, area, done_at, done_on, done_by, done,
                  confirmed_at, confirmed_by, confirmed_seat)
                """,
                all.stream()
                        .flatMap(past -> past.periods.stream().map(period -> new PeriodLine(past, period)))
                        .toList(),
                AllianceImport::period);
    }

    private static @Nullable Object[] row(Past past) {
        var one = past.alliance;
        return new @Nullable Object[] {
            one.id(),
            one.kind(),
            one.name(),
            one.area(),
            one.where().compound(),
            one.state(),
            one.course().due(),
            one.course().founded(),
            past.foundedBy,
            one.course().activeSince(),
            one.course().ended(),
            one.course().remark()
        };
    }

    private static @Nullable Object[] seat(SeatLine line) {
        var signature = line.seat.signature();
        var leaving = line.seat.leaving();
        return new @Nullable Object[] {
            line.seat.id(),
            line.past.alliance.id(),
            line.seat.role(),
            line.seat.place(),
            line.seat.member(),
            line.seat.name(),
            signature == null ? null : signature.at(),
            signature == null ? null : signature.by(),
            leaving == null ? null : leaving.on(),
            leaving == null ? null : leaving.why()
        };
    }

    private static @Nullable Object[] period(PeriodLine line) {
        var period = line.period;
        var report = period.report;
        var confirmation = period.confirmation;
        return new @Nullable Object[] {
            period.duty.id(),
            period.startsOn,
            period.dueOn,
            period.dueOn.plusDays(DutyStore.DAYS_OF_GRACE),
            line.past.alliance.id(),
            period.duty.seat(),
            line.past.alliance.area(),
            report == null ? null : afternoon(report.on()),
            report == null ? null : report.on(),
            report == null ? null : report.by(),
            report == null ? null : report.done(),
            confirmation == null ? null : afternoon(confirmation.on()),
            confirmation == null ? null : confirmation.by(),
            confirmation == null ? null : confirmation.seat()
        };
    }

    private static Instant afternoon(LocalDate day) {
        return day.atTime(AFTERNOON).atZone(CityTime.ZONE).toInstant();
    }

    /** Takes everything away again; for a loading that was broken off. */
    @Transactional
    public void clear() {
        jdbc.sql("delete from alliance.duty_period").update();
        jdbc.sql("delete from alliance.alliance").update();
    }
}
