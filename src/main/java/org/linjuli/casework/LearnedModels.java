package org.linjuli.casework;

import static org.linjuli.platform.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.linjuli.casework.suggest.Retraining;
import org.linjuli.casework.suggest.SuggestionModel;
import org.linjuli.casework.suggest.UnreadableModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The models that the city's requests have taught, in the database. */
@Repository
class LearnedModels {

    private static final Logger LOG = LoggerFactory.getLogger(LearnedModels.class);

    /** What is known of one night's model. */
    record Trial(
            long version, Instant at, int learnedFrom, int heldOut, double macroF1, double beat, boolean tookOver) {}

    /** The model in force, with what is known of it. */
    record Learned(Trial trial, SuggestionModel model) {}

    private final JdbcClient jdbc;

    LearnedModels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The model that took over last; empty where none did, or where this version of the product cannot read it. */
    Optional<Learned> inForce() {
        try {
            return jdbc.sql("select * from casework.suggestion_model where took_over")
                    .query((row, number) -> new Learned(trial(row), SuggestionModel.fromBytes(row.getBytes("content"))))
                    .optional();
        } catch (UnreadableModel unreadable) {
            LOG.warn("{}; the shipped model answers until the next night", unreadable.getMessage());
            return Optional.empty();
        }
    }

    long versionInForce() {
        return jdbc.sql("select coalesce(max(version), 0) from casework.suggestion_model where took_over")
                .query(Long.class)
                .single();
    }

    /** The latest night, whether its model took over or not. */
    Optional<Trial> latest() {
        return jdbc.sql("""
                        select version, made_at, learned_from, held_out, macro_f1, beat, took_over
                        from casework.suggestion_model order by version desc limit 1
                        """).query((row, number) -> trial(row)).optional();
    }

    /** Keeps what a night has brought; the content only of the model that is in force. */
    void keep(Retraining.Outcome outcome, Instant at) {
        if (outcome.takesOver()) {
            jdbc.sql("delete from casework.suggestion_model where took_over").update();
        }
        jdbc.sql("""
                        insert into casework.suggestion_model (made_at, learned_from, held_out, macro_f1, beat, took_over,
                          content)
                        values (:at, :learnedFrom, :heldOut, :macroF1, :beat, :tookOver, :content)
                        """)
                .param("at", utc(at))
                .param("learnedFrom", outcome.learnedFrom())
                .param("heldOut", outcome.heldOut())
                .param("macroF1", outcome.macroF1())
                .param("beat", outcome.beat())
                .param("tookOver", outcome.takesOver())
                .param("content", outcome.takesOver() ? outcome.model().toBytes() : null)
                .update();
    }

    private static Trial trial(ResultSet row) throws SQLException {
        return new Trial(
                row.getLong("version"),
                row.getTimestamp("made_at").toInstant(),
                row.getInt("learned_from"),
                row.getInt("held_out"),
                row.getDouble("macro_f1"),
                row.getDouble("beat"),
                row.getBoolean("took_over"));
    }
}
