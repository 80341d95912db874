package org.linjuli.alliance;

import static org.linjuli.platform.Columns.account;
import static org.linjuli.platform.Columns.instantOrNull;
import static org.linjuli.platform.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.alliance.DutyPeriod.ProofKind;
import org.linjuli.platform.AreaList;
import org.linjuli.platform.Key;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Cursor;
import org.linjuli.shared.Page;
import org.linjuli.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The periods of duties as they stand in the database. */
@Repository
class DutyStore {

    /** A period of the list with everything that its line shows. */
    private static final String PERIODS = """
            select p.duty, p.alliance, p.seat, s.member, a.name as alliance_name, s.name as seat_name, d.title,
                   p.starts_on, p.due_on, p.closes_on, p.done_on, p.done_by, p.done, p.request, p.request_no, p.meeting, p.meeting_name, p.returned_why, p.confirmed_at,
                   p.confirmed_by, p.confirmed_seat
            from alliance.duty_period p
            join alliance.duty d on d.id = p.duty
            join alliance.seat s on s.id = p.seat
            join alliance.alliance a on a.id = p.alliance
            """;

    private static final AreaList LIST = AreaList.latestFirst(
            "alliance.duty_period p", "p.area", Key.day("p.due_on"), Key.id("p.duty"), Key.day("p.starts_on"));

    private static final String STANDING = """
            :it = case
              when p.done_on is null and p.closes_on < :today then 'MISSED' when p.done_on is null then 'DUE'
              when p.confirmed_at is null then 'REPORTED' when p.done_on > p.due_on then 'LATE' else 'KEPT' end
            """;

    /** Periods that begin in this time are there already. */
    static final int DAYS_AHEAD = 31;

    /** How long after its last day a period can still be reported. */
    static final int DAYS_OF_GRACE = 10;

    private final JdbcClient jdbc;

    DutyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Lays out the periods that begin in the next {@value #DAYS_AHEAD} days; those that are there stay as they are. What a
     * seat owes begins with the period in which the alliance came into force or the duty was given.
     *
     * @param alliance of this one alone; null for all
     */
    int generate(LocalDate today, @Nullable UUID alliance) {
        return jdbc.sql("""
                        insert into alliance.duty_period (duty, starts_on, due_on, closes_on, alliance, seat, area)
                        select d.id, b.starts_on, b.due_on, b.due_on + :grace, a.id, s.id, a.area
                        from alliance.alliance a
                        join alliance.duty d on d.alliance = a.id
                        join alliance.seat s on s.id = d.seat and s.signed_at is not null and s.left_on is null
                        cross join lateral (
                          select p::date, (p + r.length)::date - 1
                          from (values ('MONTHLY', 'month', interval '1 month'), ('QUARTERLY', 'quarter', interval '3 months'),
                                       ('YEARLY', 'year', interval '1 year')) r (rhythm, part, length),
                               generate_series(date_trunc(r.part, greatest(d.since, a.active_since)::timestamp),
                                               cast(:until as timestamp), r.length) p
                          where r.rhythm = d.rhythm
                          union all
                          select d.since, d.due_on where d.rhythm = 'ONCE' and d.since <= :until
                        ) b (starts_on, due_on)
                        where a.state = 'ACTIVE' and (:alliance::uuid is null or a.id = :alliance)
                          and (d.ended_on is null or b.due_on <= d.ended_on)
                        on conflict (duty, starts_on) do nothing
                        """)
                .param("grace", DAYS_OF_GRACE)
                .param("until", today.plusDays(DAYS_AHEAD))
                .param("alliance", alliance)
                .update();
    }

    /** What is not due yet is owed no more by seats that left, and by nobody while the alliance isn't in force. */
    void release(UUID alliance, LocalDate today) {
        jdbc.sql("""
                        delete from alliance.duty_period p
                        using alliance.seat s, alliance.alliance a
                        where p.alliance = :alliance and s.id = p.seat and a.id = p.alliance
                          and p.done_at is null
                          and ((s.left_on is not null and p.due_on >= s.left_on)
                               or (a.state <> 'ACTIVE' and p.due_on >= :today))
                        """).param("alliance", alliance).param("today", today).update();
    }

    /** What was fulfilled with this request, the latest first. */
    List<DutyPeriod> fulfilledBy(UUID request) {
        return jdbc.sql(PERIODS + "where p.request = :request order by p.due_on desc, p.duty limit 20")
                .param("request", request)
                .query(DutyStore::period)
                .list();
    }

    /** Says whether it was still open. */
    boolean report(UUID duty, LocalDate starts, DutyPeriod.Report report, Instant at) {
        return jdbc.sql("""
                        update alliance.duty_period
                        set done_at = :at, done_on = :on, done_by = :by, done = :done, request = :request,
                            request_no = :number, meeting = :meeting, meeting_name = :meetingName, returned_why = null
                        where duty = :duty and starts_on = :starts and done_at is null and closes_on >= :on
                        """)
                        .param("at", utc(at))
                        .param("on", report.on())
                        .param("by", report.by().value())
                        .param("done", report.done())
                        .params(proof(report.proof()))
                        .param("duty", duty)
                        .param("starts", starts)
                        .update()
                == 1;
    }

    /** Says whether that report was still waiting. */
    boolean confirm(UUID duty, LocalDate starts, DutyPeriod.Report report, DutyPeriod.Confirmation by, Instant at) {
        return jdbc.sql("""
                        update alliance.duty_period set confirmed_at = :at, confirmed_by = :by, confirmed_seat = :seat
                        where duty = :duty and starts_on = :starts and done = :done and confirmed_at is null
                        """)
                        .param("at", utc(at))
                        .param("by", by.by().value())
                        .param("seat", by.seat())
                        .param("duty", duty)
                        .param("starts", starts)
                        .param("done", report.done())
                        .update()
                == 1;
    }

    /** Says whether that report was still waiting; there are some days more to report anew. */
    boolean sendBack(UUID duty, LocalDate starts, DutyPeriod.Report report, String why, LocalDate atLeast) {
        return jdbc.sql("""
                        update alliance.duty_period
                        set done_at = null, done_on = null, done_by = null, done = null, request = null, request_no = null, meeting = null, meeting_name = null,
                            returned_why = :why,
                            closes_on = greatest(closes_on, :least)
                        where duty = :duty and starts_on = :starts and done = :done and confirmed_at is null
                        """)
                        .param("why", why)
                        .param("least", atLeast)
                        .param("duty", duty)
                        .param("starts", starts)
                        .param("done", report.done())
                        .update()
                == 1;
    }

    Optional<DutyPeriod> period(UUID duty, LocalDate starts) {
        return jdbc.sql(PERIODS + "where p.duty = :duty and p.starts_on = :starts")
                .param("duty", duty)
                .param("starts", starts)
                .query(DutyStore::period)
                .optional();
    }

    /** The periods of an alliance since a day, the earliest first. */
    List<DutyPeriod> periods(UUID alliance, LocalDate since) {
        return jdbc.sql(PERIODS + """
                        where p.alliance = :alliance and p.due_on >= :since order by p.due_on, p.duty, p.starts_on limit 2000
                        """)
                .param("alliance", alliance)
                .param("since", since)
                .query(DutyStore::period)
                .list();
    }

    /** What these members can report by now, the most urgent first. */
    List<DutyPeriod> owedBy(Set<UUID> members, LocalDate today, int limit) {
        return jdbc.sql(PERIODS + """
                        where p.seat in (select id from alliance.seat where member = any(:members))
                          and p.confirmed_at is null and p.done_at is null
                          and p.starts_on <= :today and p.closes_on >= :today
                        order by p.due_on, p.duty, p.starts_on limit :limit
                        """)
                .param("members", members.toArray(UUID[]::new))
                .param("today", today)
                .param("limit", limit)
                .query(DutyStore::period)
                .list();
    }

    /** What others reported at the tables of these members and nobody has confirmed, the longest waiting first. */
    List<DutyPeriod> waitingFor(Set<UUID> members, int limit) {
        return jdbc.sql(PERIODS + """
                        where p.alliance in (select alliance from alliance.seat
                                             where member = any(:members) and signed_at is not null and left_on is null)
                          and p.confirmed_at is null and p.done_at is not null and s.member <> all(:members)
                        order by p.done_at, p.duty, p.starts_on limit :limit
                        """)
                .param("members", members.toArray(UUID[]::new))
                .param("limit", limit)
                .query(DutyStore::period)
                .list();
    }

    /** Those of an area that were due in a time, the latest first. */
    Page<DutyPeriod> page(Duties.Query wanted, LocalDate today, int limit) {
        var after = wanted.after();
        var found = LIST.in(new Scope(List.of(wanted.area())))
                .within("p.due_on >= :it", wanted.from())
                .within("p.due_on <= :it", wanted.to())
                .only(STANDING, wanted.standing())
                .with("today", today)
                .after(after == null ? null : Cursor.of(after.dueOn(), after.duty(), after.startsOn()))
                .look(jdbc, limit);
        var rows = jdbc.sql(PERIODS + """
                        where p.duty = any(:duties::uuid[]) and p.starts_on = any(:starts::date[])
                          and (p.duty, p.starts_on) in (select * from unnest(:duties::uuid[], :starts::date[]))
                        order by p.due_on desc, p.duty desc, p.starts_on desc
                        """)
                .param("duties", Cursor.each(found.items(), 1))
                .param("starts", Cursor.each(found.items(), 2))
                .query(DutyStore::period)
                .list();
        return new Page<>(rows, found.next());
    }

    private static DutyPeriod period(ResultSet row, int number) throws SQLException {
        return new DutyPeriod(
                row.getObject("duty", UUID.class),
                new DutyPeriod.Owed(
                        row.getObject("alliance", UUID.class),
                        row.getObject("seat", UUID.class),
                        row.getObject("member", UUID.class),
                        row.getString("alliance_name"),
                        row.getString("seat_name"),
                        row.getString("title")),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("closes_on", LocalDate.class),
                report(row),
                row.getString("returned_why"),
                confirmation(row));
    }

    private static DutyPeriod.@Nullable Report report(ResultSet row) throws SQLException {
        var on = row.getObject("done_on", LocalDate.class);
        return on == null
                ? null
                : new DutyPeriod.Report(on, account(row, "done_by"), row.getString("done"), proof(row));
    }

    private static Map<String, @Nullable Object> proof(DutyPeriod.@Nullable Proof proof) {
        var values = new HashMap<String, @Nullable Object>();
        List.of("request", "number", "meeting", "meetingName").forEach(column -> values.put(column, null));
        if (proof != null) {
            boolean isRequest = proof.kind() == ProofKind.REQUEST;
            values.put(isRequest ? "request" : "meeting", proof.id());
            values.put(isRequest ? "number" : "meetingName", proof.name());
        }
        return values;
    }

    private static DutyPeriod.@Nullable Proof proof(ResultSet row) throws SQLException {
        var request = row.getObject("request", UUID.class);
        if (request != null) {
            return new DutyPeriod.Proof(ProofKind.REQUEST, request, row.getString("request_no"));
        }
        var meeting = row.getObject("meeting", UUID.class);
        return meeting == null ? null : new DutyPeriod.Proof(ProofKind.MEETING, meeting, row.getString("meeting_name"));
    }

    private static DutyPeriod.@Nullable Confirmation confirmation(ResultSet row) throws SQLException {
        var at = instantOrNull(row, "confirmed_at");
        return at == null
                ? null
                : new DutyPeriod.Confirmation(
                        LocalDate.ofInstant(at, CityTime.ZONE),
                        account(row, "confirmed_by"),
                        row.getObject("confirmed_seat", UUID.class));
    }
}
