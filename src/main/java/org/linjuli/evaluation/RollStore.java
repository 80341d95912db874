package org.linjuli.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.AccountId;
import org.linjuli.territory.Household;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rolls as they stand in the database: who is asked, and who did it. */
@Repository
class RollStore {

    private static final String SELECT = """
            select r.household, r.building, r.door, b.origin
            from evaluation.roll_entry r
            left join evaluation.ballot b on b.evaluation = r.evaluation and b.household = r.household
            where r.evaluation = :evaluation
            """;

    private final JdbcClient jdbc;

    RollStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void freeze(UUID evaluation, Collection<Household> roll, Collection<AccountId> executors) {
        jdbc.sql("""
                        insert into evaluation.roll_entry (evaluation, household, building, door)
                        select :evaluation, * from unnest(:households::uuid[], :buildings::uuid[], :doors::text[])
                        """)
                .param("evaluation", evaluation)
                .param("households", roll.stream().map(Household::id).toArray(UUID[]::new))
                .param("buildings", roll.stream().map(Household::building).toArray(UUID[]::new))
                .param("doors", roll.stream().map(Household::door).toArray(String[]::new))
                .update();
        jdbc.sql("""
                        insert into evaluation.executor (evaluation, account)
                        select :evaluation, * from unnest(:accounts::uuid[])
                        """)
                .param("evaluation", evaluation)
                .param("accounts", executors.stream().map(AccountId::value).toArray(UUID[]::new))
                .update();
    }

    Optional<RollEntry> find(UUID evaluation, UUID household) {
        return jdbc.sql(SELECT + "and r.household = :household")
                .param("evaluation", evaluation)
                .param("household", household)
                .query(RollStore::entry)
                .optional();
    }

    /**
     * By building and door.
     *
     * @param waiting only those that have not answered
     */
    List<RollEntry> page(UUID evaluation, boolean waiting, String words, @Nullable RollEntry after, int limit) {
        return jdbc.sql(SELECT + """
                        and (not :waiting or b.origin is null) and (:words = '' or strpos(r.door, :words) > 0)
                        and (:household::uuid is null
                             or (r.building, r.door, r.household) > (:building::uuid, :door, :household))
                        order by r.building, r.door, r.household limit :limit
                        """)
                .param("evaluation", evaluation)
                .param("waiting", waiting)
                .param("words", words)
                .param("household", after == null ? null : after.household())
                .param("building", after == null ? null : after.building())
                .param("door", after == null ? "" : after.door())
                .param("limit", limit)
                .query(RollStore::entry)
                .list();
    }

    private static RollEntry entry(ResultSet row, int number) throws SQLException {
        var origin = row.getString("origin");
        return new RollEntry(
                row.getObject("household", UUID.class),
                row.getObject("building", UUID.class),
                row.getString("door"),
                origin == null ? null : BallotOrigin.valueOf(origin));
    }
}
