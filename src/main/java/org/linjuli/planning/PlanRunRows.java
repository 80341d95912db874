package org.linjuli.planning;

import static org.linjuli.platform.Columns.account;
import static org.linjuli.platform.Columns.instant;
import static org.linjuli.platform.Columns.instantOrNull;
import static org.linjuli.platform.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Scope;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Attempts as they stand in the database. */
@Component
class PlanRunRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String WITHOUT_GRIDS = """
            select id, area::text as area_path, wish, asked_by, asked_at, begun_at, done, stop, ended_at, outcome, refusal,
                   edition, jsonb_set(result, '{grids}', '[]') as result
            from planning.plan_run""";

    private final JdbcClient jdbc;

    PlanRunRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PlanRun> find(UUID id) {
        return jdbc.sql("select *, area::text as area_path from planning.plan_run where id = :id")
                .param("id", id)
                .query(PlanRunRows::read)
                .optional();
    }

    /** How far it is and what the best plan is like, without its grids. */
    Optional<PlanRun> progress(UUID id) {
        return jdbc.sql(WITHOUT_GRIDS + " where id = :id")
                .param("id", id)
                .query(PlanRunRows::read)
                .optional();
    }

    /**
     * The latest first, without the borders of their grids.
     *
     * @param before only those whose id is smaller; ids grow with time
     */
    List<PlanRun> page(Scope scope, UUID before, int limit) {
        return jdbc.sql(WITHOUT_GRIDS + """

                        where area <@ any(:scope::ltree[]) and id < :before
                        order by id desc limit :limit
                        """)
                .param("scope", scope.asArray())
                .param("before", before)
                .param("limit", limit)
                .query(PlanRunRows::read)
                .list();
    }

    /** Says whether the id was free. */
    boolean insert(UUID id, NodePath area, RunWish wish, AccountId by, Instant now) {
        try {
            return jdbc.sql("""
                            insert into planning.plan_run (id, area, wish, asked_by, asked_at)
                            values (:id, :area::ltree, :wish::jsonb, :by, :now)
                            on conflict (id) do nothing
                            """)
                            .param("id", id)
                            .param("area", area.value())
                            .param("wish", JSON.writeValueAsString(wish))
                            .param("by", by.value())
                            .param("now", utc(now))
                            .update()
                    == 1;
        } catch (DuplicateKeyException another) {
            throw PlanningProblem.RUN_UNDER_WAY.now();
        }
    }

    void begin(UUID id, Instant now) {
        jdbc.sql(
                        "update planning.plan_run set begun_at = :now, done = 0, result = null, edition = edition + 1 where id = :id")
                .param("now", utc(now))
                .param("id", id)
                .update();
    }

    /** Writes how far the work is, and says whether it is to go on. */
    boolean goesOn(UUID id, double done) {
        return jdbc.sql("update planning.plan_run set done = :done where id = :id returning not stop")
                .param("done", done)
                .param("id", id)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Writes down a better plan. */
    void found(UUID id, RunResult best) {
        jdbc.sql("update planning.plan_run set result = :result::jsonb, edition = edition + 1 where id = :id")
                .param("result", JSON.writeValueAsString(best))
                .param("id", id)
                .update();
    }

    void end(UUID id, RunOutcome outcome, @Nullable String refusal, Instant now) {
        jdbc.sql("""
                        update planning.plan_run
                        set outcome = :outcome, refusal = :refusal, ended_at = :now,
                            done = case :outcome when 'DONE' then 1 else done end
                        where id = :id
                        """)
                .param("outcome", outcome.name())
                .param("refusal", refusal)
                .param("now", utc(now))
                .param("id", id)
                .update();
    }

    void stop(UUID id) {
        jdbc.sql("update planning.plan_run set stop = true where id = :id and ended_at is null")
                .param("id", id)
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from planning.plan_run where id = :id").param("id", id).update();
    }

    int failOlderThan(Instant then, Instant now) {
        return jdbc.sql("""
                        update planning.plan_run set outcome = 'FAILED', ended_at = :now
                        where ended_at is null and asked_at < :then
                        """).param("now", utc(now)).param("then", utc(then)).update();
    }

    /** Removes at most so many that are over, and says how many it were. */
    int removeOlderThan(Instant then, int most) {
        return jdbc.sql("""
                        delete from planning.plan_run where id in (
                          select id from planning.plan_run
                          where asked_at < :then and ended_at is not null order by asked_at limit :most)
                        """).param("then", utc(then)).param("most", most).update();
    }

    private static PlanRun read(ResultSet row, int number) throws SQLException {
        var result = row.getString("result");
        var outcome = row.getString("outcome");
        return new PlanRun(
                row.getObject("id", UUID.class),
                NodePath.of(row.getString("area_path")),
                JSON.readValue(row.getString("wish"), RunWish.class),
                account(row, "asked_by"),
                instant(row, "asked_at"),
                instantOrNull(row, "begun_at"),
                row.getDouble("done"),
                row.getBoolean("stop"),
                result == null ? null : JSON.readValue(result, RunResult.class),
                row.getInt("edition"),
                instantOrNull(row, "ended_at"),
                outcome == null ? null : RunOutcome.valueOf(outcome),
                row.getString("refusal"));
    }
}
