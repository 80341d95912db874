package org.linjuli.alliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Duties as they stand in the database: promised, given, ended alone. */
@Repository
class DutyRows {

    private final JdbcClient jdbc;

    DutyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Duty> find(UUID id) {
        return jdbc.sql("select * from alliance.duty where id = :id")
                .param("id", id)
                .query(DutyRows::duty)
                .optional();
    }

    List<Duty> of(UUID alliance) {
        return jdbc.sql("select * from alliance.duty where alliance = :alliance order by seat, id limit 200")
                .param("alliance", alliance)
                .query(DutyRows::duty)
                .list();
    }

    /** Says whether the id was free. */
    boolean insert(Duty duty, AccountId by) {
        return jdbc.sql("""
                        insert into alliance.duty (id, alliance, seat, title, rhythm, since, due_on, given_by)
                        values (:id, :alliance, :seat, :title, :rhythm, :since, :due, :by) on conflict (id) do nothing
                        """)
                        .param("id", duty.id())
                        .param("alliance", duty.alliance())
                        .param("seat", duty.seat())
                        .param("title", duty.title())
                        .param("rhythm", duty.rhythm().name())
                        .param("since", duty.since())
                        .param("due", duty.dueOn())
                        .param("by", by.value())
                        .update()
                == 1;
    }

    /** Says whether it still went on. */
    boolean end(UUID duty, Duty.Ending how, AccountId by) {
        return jdbc.sql("""
                        update alliance.duty set ended_on = :on, ended_why = :why, ended_by = :by
                        where id = :duty and ended_on is null
                        """)
                        .param("on", how.on())
                        .param("why", how.why())
                        .param("by", by.value())
                        .param("duty", duty)
                        .update()
                == 1;
    }

    /** Periods whose last day lies after the end of their duty are owed no more, unless they were reported. */
    int releaseEnded(@Nullable UUID duty) {
        return jdbc.sql("""
                        delete from alliance.duty_period p using alliance.duty d
                        where d.id = p.duty and d.ended_on is not null and p.due_on > d.ended_on and p.done_at is null
                          and (:duty::uuid is null or d.id = :duty)
                        """).param("duty", duty).update();
    }

    private static Duty duty(ResultSet row, int number) throws SQLException {
        return new Duty(
                row.getObject("id", UUID.class),
                row.getObject("alliance", UUID.class),
                row.getObject("seat", UUID.class),
                row.getString("title"),
                Rhythm.valueOf(row.getString("rhythm")),
                row.getObject("since", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                ending(row));
    }

    private static Duty.@Nullable Ending ending(ResultSet row) throws SQLException {
        var on = row.getObject("ended_on", LocalDate.class);
        return on == null ? null : new Duty.Ending(on, row.getString("ended_why"));
    }
}
