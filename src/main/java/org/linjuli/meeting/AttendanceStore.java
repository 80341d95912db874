package org.linjuli.meeting;

import static org.linjuli.platform.Columns.utc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which seats of a meeting are present. The count stands in the meeting's row, which both ways pass through. */
@Repository
class AttendanceStore {

    /** How somebody came to stand on the list. */
    enum How {
        CODE,
        LIST
    }

    /** A seat that is present. */
    record Present(UUID seat, @Nullable AccountId account, How how, Instant at) {}

    private final JdbcClient jdbc;

    AttendanceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Present> of(UUID meeting) {
        return jdbc.sql(
                        "select seat, account, how, at from meeting.attendance where meeting = :meeting order by at, seat")
                .param("meeting", meeting)
                .query((row, number) -> {
                    var account = row.getObject("account", UUID.class);
                    return new Present(
                            row.getObject("seat", UUID.class),
                            account == null ? null : new AccountId(account),
                            How.valueOf(row.getString("how")),
                            row.getTimestamp("at").toInstant());
                })
                .list();
    }

    /** False where the seat is present already. */
    boolean come(Meeting meeting, UUID seat, @Nullable AccountId account, How how, Instant at) {
        int come = jdbc.sql("""
                        insert into meeting.attendance (meeting, seat, node, account, how, at)
                        values (:meeting, :seat, :node::ltree, :account, :how, :at) on conflict do nothing
                        """)
                .param("meeting", meeting.id())
                .param("seat", seat)
                .param("node", meeting.node().value())
                .param("account", account == null ? null : account.value())
                .param("how", how.name())
                .param("at", utc(at))
                .update();
        if (come == 1 && !counted(meeting.id(), 1)) {
            throw MeetingProblem.NOT_RUNNING.now();
        }
        return come == 1;
    }

    /** False where the seat was not present. An open meeting keeps its quorum. */
    boolean leave(UUID meeting, UUID seat) {
        int left = jdbc.sql("delete from meeting.attendance where meeting = :meeting and seat = :seat")
                .param("meeting", meeting)
                .param("seat", seat)
                .update();
        if (left == 1 && !counted(meeting, -1)) {
            throw MeetingProblem.BELOW_QUORUM.now();
        }
        return left == 1;
    }

    private boolean counted(UUID meeting, int more) {
        return jdbc.sql("""
                        update meeting.meeting set present = present + :more
                        where id = :meeting and state in ('PLANNED', 'OPEN')
                          and (state = 'PLANNED' or present + :more >= needed)
                        """).param("meeting", meeting).param("more", more).update() == 1;
    }
}
