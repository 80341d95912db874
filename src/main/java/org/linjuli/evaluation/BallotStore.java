package org.linjuli.evaluation;

import static org.linjuli.platform.Columns.instant;
import static org.linjuli.platform.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linjuli.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What households said, as it stands in the database. */
@Repository
class BallotStore {

    private final JdbcClient jdbc;

    BallotStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Says whether the household had not answered before: the key of the table decides, not a look beforehand. */
    boolean insert(UUID evaluation, UUID household, Ballot ballot, AccountId by) {
        return jdbc.sql("""
                        insert into evaluation.ballot (evaluation, household, rating, reason, origin, answered_at, entered_by)
                        values (:evaluation, :household, :rating, :reason, :origin, :at, :by)
                        on conflict (evaluation, household) do nothing
                        """)
                        .param("evaluation", evaluation)
                        .param("household", household)
                        .param("rating", ballot.rating().name())
                        .param("reason", ballot.reason())
                        .param("origin", ballot.origin().name())
                        .param("at", utc(ballot.at()))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    /** What somebody else wrote down for the household gives way to what it says itself. */
    boolean correct(UUID evaluation, UUID household, Ballot ballot, AccountId by) {
        return jdbc.sql("""
                        update evaluation.ballot
                        set rating = :rating, reason = :reason, origin = :origin, answered_at = :at, entered_by = :by
                        where evaluation = :evaluation and household = :household and origin <> 'WEB'
                        """)
                        .param("evaluation", evaluation)
                        .param("household", household)
                        .param("rating", ballot.rating().name())
                        .param("reason", ballot.reason())
                        .param("origin", ballot.origin().name())
                        .param("at", utc(ballot.at()))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    Optional<Ballot> find(UUID evaluation, UUID household) {
        return jdbc.sql("""
                        select rating, reason, origin, answered_at from evaluation.ballot
                        where evaluation = :evaluation and household = :household
                        """)
                .param("evaluation", evaluation)
                .param("household", household)
                .query(BallotStore::ballot)
                .optional();
    }

    /** Why people were not satisfied, in an order that tells nothing of the doors. */
    List<String> reasons(UUID evaluation, int most) {
        return jdbc.sql("""
                        select reason from evaluation.ballot
                        where evaluation = :evaluation and reason is not null
                        order by md5(reason) limit :most
                        """)
                .param("evaluation", evaluation)
                .param("most", most)
                .query((row, number) -> row.getString("reason"))
                .list();
    }

    /** All that was kept of evaluations that closed before; their counts stay. */
    int purge(Instant closedBefore, int most) {
        return jdbc.sql("""
                        delete from evaluation.roll_entry where ctid in (
                          select r.ctid from evaluation.roll_entry r
                          join evaluation.evaluation e on e.id = r.evaluation
                          where e.closed_at < :before limit :most)
                        """)
                .param("before", utc(closedBefore))
                .param("most", most)
                .update();
    }

    static Ballot ballot(ResultSet row, int number) throws SQLException {
        return new Ballot(
                BallotRating.valueOf(row.getString("rating")),
                row.getString("reason"),
                BallotOrigin.valueOf(row.getString("origin")),
                instant(row, "answered_at"));
    }
}
