package org.linjuli.evaluation;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is asked back and what they said, as it stands in the database. */
@Repository
class CallBackStore {

    private static final String SELECT = """
            select c.household, r.building, r.door, b.origin, b.answered_at,
                   coalesce(b.entered_by = :asker, false) as mine, c.answer, c.note, c.called_at
            from evaluation.call_back c
            join evaluation.ballot b on b.evaluation = c.evaluation and b.household = c.household
            join evaluation.roll_entry r on r.evaluation = c.evaluation and r.household = c.household
            where c.evaluation = :evaluation
            """;

    private final JdbcClient jdbc;

    CallBackStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Draws by lot some of the ballots that somebody wrote down for a household.
     *
     * @param least so many, where there are as many
     * @param inHundred or so many of a hundred, if that is more
     */
    void draw(UUID evaluation, int least, int inHundred) {
        jdbc.sql("""
                        insert into evaluation.call_back (evaluation, household)
                        select evaluation, household from evaluation.ballot
                        where evaluation = :evaluation and origin <> 'WEB'
                        order by random()
                        limit (select greatest(:least, ceil(count(*) * :share / 100.0)) from evaluation.ballot
                               where evaluation = :evaluation and origin <> 'WEB')
                        on conflict do nothing
                        """)
                .param("evaluation", evaluation)
                .param("least", least)
                .param("share", inHundred)
                .update();
    }

    /** Those that were not called first, by building and door. A drawn sample is small: all of it. */
    List<CallBack> of(UUID evaluation, AccountId asker, int most) {
        return jdbc.sql(SELECT + " order by c.called_at is not null, r.building, r.door, c.household limit :most")
                .param("evaluation", evaluation)
                .param("asker", asker.value())
                .param("most", most)
                .query(CallBackStore::read)
                .list();
    }

    Optional<CallBack> find(UUID evaluation, UUID household, AccountId asker) {
        return jdbc.sql(SELECT + " and c.household = :household")
                .param("evaluation", evaluation)
                .param("asker", asker.value())
                .param("household", household)
                .query(CallBackStore::read)
                .optional();
    }

    /** What was written down, for the program to compare. */
    BallotRating written(UUID evaluation, UUID household) {
        return jdbc.sql(
                        "select rating from evaluation.ballot where evaluation = :evaluation and household = :household")
                .param("evaluation", evaluation)
                .param("household", household)
                .query((row, number) -> BallotRating.valueOf(row.getString("rating")))
                .single();
    }

    /** Says whether the household was still to be called; who was not reached may be called again. */
    boolean answer(
            UUID evaluation, UUID household, CallBackAnswer answer, @Nullable String note, AccountId by, Instant at) {
        return jdbc.sql("""
                        update evaluation.call_back
                        set answer = :answer, note = :note, called_by = :by, called_at = :at
                        where evaluation = :evaluation and household = :household
                          and coalesce(answer, 'NOT_REACHED') = 'NOT_REACHED'
                        """)
                        .param("answer", answer.name())
                        .param("note", note)
                        .param("by", by.value())
                        .param("at", utc(at))
                        .param("evaluation", evaluation)
                        .param("household", household)
                        .update()
                == 1;
    }

    void count(UUID evaluation, boolean same) {
        jdbc.sql("""
                        update evaluation.evaluation set called = called + 1, same = same + :same where id = :evaluation
                        """)
                .param("same", same ? 1 : 0)
                .param("evaluation", evaluation)
                .update();
    }

    private static CallBack read(ResultSet row, int number) throws SQLException {
        var answer = row.getString("answer");
        return new CallBack(
                row.getObject("household", UUID.class),
                row.getObject("building", UUID.class),
                row.getString("door"),
                BallotOrigin.valueOf(row.getString("origin")),
                instant(row, "answered_at"),
                row.getBoolean("mine"),
                answer == null ? null : CallBackAnswer.valueOf(answer),
                row.getString("note"),
                instantOrNull(row, "called_at"));
    }
}
