package org.linjuli.follower;

import static org.linjuli.platform.Columns.utc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps how far each follower has read. */
@Repository
class FollowerRows {

    /** How far a follower has read, and how often its next entry has failed. */
    record Standing(long position, int failures) {}

    /** A follower that lags or has parked something. */
    record Report(String name, long position, int failures, int parked, Instant moved) {}

    /** An entry that a follower has put aside. */
    record Parked(String follower, long seq, String reason, Instant since) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    FollowerRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds a follower that is not known yet, to begin behind that position; answers how far it has read. */
    long introduce(String follower, long position) {
        return jdbc.sql("""
                        with added as (
                          insert into follower.follower (name, position, moved_at) values (:name, :position, :now)
                          on conflict do nothing
                          returning position
                        )
                        select coalesce(
                          (select position from added),
                          (select position from follower.follower where name = :name),
                          0)
                        """)
                .param("name", follower)
                .param("position", position)
                .param("now", utc(clock.instant()))
                .query(Long.class)
                .single();
    }

    /**
     * Locks the follower; empty while another node has it, or before its next try. Its transaction then waits for no
     * disk: a crash takes the position back together with what was made of the entries, and they are read again.
     */
    Optional<Standing> take(String follower) {
        return jdbc.sql("""
                        select position, failures, set_config('synchronous_commit', 'off', true)
                        from follower.follower
                        where name = :name and (retry_at is null or retry_at <= :now)
                        for update skip locked
                        """)
                .param("name", follower)
                .param("now", utc(clock.instant()))
                .query((row, number) -> new Standing(row.getLong("position"), row.getInt("failures")))
                .optional();
    }

    void move(String follower, long position) {
        jdbc.sql("""
                        update follower.follower
                        set position = :position, failures = 0, retry_at = null, moved_at = :now
                        where name = :name
                        """)
                .param("position", position)
                .param("now", utc(clock.instant()))
                .param("name", follower)
                .update();
    }

    void failed(String follower, Duration pause) {
        jdbc.sql("update follower.follower set failures = failures + 1, retry_at = :retry where name = :name")
                .param("retry", utc(clock.instant().plus(pause)))
                .param("name", follower)
                .update();
    }

    void park(String follower, long seq, String reason) {
        jdbc.sql("""
                        insert into follower.parked (follower, seq, reason, parked_at)
                        values (:follower, :seq, :reason, :now)
                        on conflict do nothing
                        """)
                .param("follower", follower)
                .param("seq", seq)
                .param("reason", reason)
                .param("now", utc(clock.instant()))
                .update();
    }

    /** Takes a parked entry back; false when there is none. */
    boolean unpark(String follower, long seq) {
        return jdbc.sql("delete from follower.parked where follower = :follower and seq = :seq")
                        .param("follower", follower)
                        .param("seq", seq)
                        .update()
                == 1;
    }

    List<Parked> parked() {
        return jdbc.sql("""
                        select follower, seq, reason, parked_at from follower.parked
                        order by parked_at desc, follower, seq desc
                        limit 1000
                        """)
                .query((row, number) -> new Parked(
                        row.getString("follower"),
                        row.getLong("seq"),
                        row.getString("reason"),
                        row.getTimestamp("parked_at").toInstant()))
                .list();
    }

    List<Report> report() {
        return jdbc.sql("""
                        select f.name, f.position, f.failures, f.moved_at,
                          (select count(*) from follower.parked p where p.follower = f.name) as parked
                        from follower.follower f
                        order by f.name
                        """)
                .query((row, number) -> new Report(
                        row.getString("name"),
                        row.getLong("position"),
                        row.getInt("failures"),
                        row.getInt("parked"),
                        row.getTimestamp("moved_at").toInstant()))
                .list();
    }
}
