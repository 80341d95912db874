package org.linjuli.meeting;

import static org.linjuli.platform.Columns.utc;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was said (会议记录): written while the meeting lasts, saved again and again, and fixed once it is closed. */
@Service
public class MinutesBook {

    /** The minutes as they were saved last; version 0 and empty while nobody has. */
    public record Minutes(long version, String text, Instant saved) {

        static final Minutes NONE = new Minutes(0, "", Instant.EPOCH);
    }

    private final JdbcClient jdbc;
    private final MeetingSight sight;
    private final MeetingSteps steps;
    private final Audit audit;

    MinutesBook(JdbcClient jdbc, MeetingSight sight, MeetingSteps steps, Audit audit) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.steps = steps;
        this.audit = audit;
    }

    public Minutes of(Actor actor, UUID id) {
        sight.seen(actor, id);
        return Asker.PRODUCT.ask(() -> find(id)).orElse(Minutes.NONE);
    }

    /** Saves them, if nobody has saved others since this version; the same text again changes nothing. */
    @Transactional
    public Minutes save(Actor actor, UUID id, long version, String text) {
        var meeting = sight.seen(actor, id);
        sight.requireClerk(actor, meeting);
        if (meeting.state() != MeetingState.OPEN) {
            throw MeetingProblem.NOT_RUNNING.because("会议进行中才能写记录");
        }
        return Asker.PRODUCT.ask(() -> {
            var before = find(id).orElse(Minutes.NONE);
            if (before.text().equals(text)) {
                return before;
            }
            if (!write(actor, meeting, version, text)) {
                throw MeetingProblem.MINUTES_STALE.now().with("version", before.version());
            }
            audit.record(actor, Act.change("meeting.minutes", "meeting", id).at(meeting.node()));
            return find(id).orElseThrow();
        });
    }

    private boolean write(Actor actor, Meeting meeting, long version, String text) {
        return jdbc.sql("""
                        insert into meeting.minutes (meeting, node, text, saved_at, saved_by)
                        select :meeting, :node::ltree, :text, :at, :by
                        where :version = 0 or exists (select from meeting.minutes where meeting = :meeting)
                        on conflict (meeting) do update
                          set text = excluded.text, saved_at = excluded.saved_at, saved_by = excluded.saved_by,
                              version = minutes.version + 1
                          where minutes.version = :version
                        """)
                        .param("meeting", meeting.id())
                        .param("node", meeting.node().value())
                        .param("text", text)
                        .param("at", utc(steps.now()))
                        .param("by", actor.account().value())
                        .param("version", version)
                        .update()
                == 1;
    }

    private Optional<Minutes> find(UUID id) {
        return jdbc.sql("select version, text, saved_at from meeting.minutes where meeting = :id")
                .param("id", id)
                .query((row, number) -> new Minutes(
                        row.getLong("version"),
                        row.getString("text"),
                        row.getTimestamp("saved_at").toInstant()))
                .optional();
    }
}
