package org.linjuli.casework.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.RequestState;
import org.linjuli.shared.Asker;
import org.linjuli.shared.NodePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What everybody may read of a request that is public: its words, scrubbed, its course, and the photos of the result. */
@Service
public class PublicRequests {

    /** The steps that tell what became of it; what the desks say to each other is theirs. */
    private static final Set<String> TOLD = Set.of(
            "SUBMIT",
            "ROUTE",
            "ACCEPT",
            "START",
            "TRANSFER",
            "RETURN",
            "RAISE",
            "DELEGATE",
            "SHELVE",
            "RESUME",
            "RESOLVE",
            "VERIFY",
            "CONFIRM_DECLINE",
            "RATE",
            "CONTEST",
            "CLOSE",
            "MERGED_IN");

    /** A step of its course; the words only of the result. */
    public record Step(
            long seq,
            String action,
            @Nullable RequestState from,
            RequestState to,
            Instant at,
            NodePath owner,
            @Nullable String text) {}

    /** What was asked, and how it went. */
    public record Told(String text, List<Step> course, List<UUID> photos) {}

    private final JdbcClient jdbc;

    PublicRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Reads a request that {@code PublicList} has found to be public. */
    public Told tell(UUID id) {
        return Asker.EVERYBODY.ask(() -> told(id));
    }

    private Told told(UUID id) {
        var text = jdbc.sql("select body from casework.request where id = :id and not is_private")
                .param("id", id)
                .query(String.class)
                .single();
        var course = jdbc.sql("""
                        select seq, action, from_state, to_state, at, owner, note from casework.timeline
                        where request_id = :id and action in (:told)
                        order by seq
                        limit 200
                        """)
                .param("id", id)
                .param("told", TOLD)
                .query(PublicRequests::step)
                .list();
        var photos = jdbc.sql("""
                        select id from casework.photo where request_id = :id and stage = 'AFTER'
                        order by attached_at, slot limit 9
                        """)
                .param("id", id)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        return new Told(Scrubber.scrub(text), course, photos);
    }

    private static Step step(ResultSet row, int number) throws SQLException {
        var from = row.getString("from_state");
        var note = row.getString("note");
        return new Step(
                row.getLong("seq"),
                row.getString("action"),
                from == null ? null : RequestState.valueOf(from),
                RequestState.valueOf(row.getString("to_state")),
                row.getTimestamp("at").toInstant(),
                NodePath.of(row.getString("owner")),
                note != null && row.getString("action").equals("RESOLVE") ? Scrubber.scrub(note) : null);
    }
}
