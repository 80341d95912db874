package org.linjuli.permission;

import java.util.List;
import java.util.UUID;
import org.linjuli.permission.Thing.Talk;
import org.linjuli.shared.NodePath;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions that go on at the talk points of compounds of the town: nobody's seat is held by anybody of the matrix. */
record TalksInTown(JdbcClient jdbc) {

    Talk openAt(String grid, UUID compound) {
        var series = UUID.randomUUID();
        var meeting = UUID.randomUUID();
        var batch = UUID.randomUUID();
        var node = NodePath.of(grid).compound(compound).value();
        jdbc.sql("""
                        insert into meeting.series (id, tier, node, compound, name, place, weekday, starts, every_weeks, anchor,
                          quorum, batch)
                        values (:series, 'COMPOUND', :node::ltree, :compound, '说事会', '架空层', 2, '19:30', 1, '2026-01-01',
                          40, :batch)
                        """)
                .param("series", series)
                .param("node", node)
                .param("compound", compound)
                .param("batch", batch)
                .update();
        jdbc.sql("""
                        insert into meeting.meeting (id, series, tier, node, compound, planned_day, day, starts_at, state,
                          clock_from, seats, needed, present, code, opened_at)
                        values (:meeting, :series, 'COMPOUND', :node::ltree, :compound, '2026-11-24', '2026-11-24', now(),
                          'OPEN', now(), 4, 1, 1, '123456', now())
                        """)
                .param("meeting", meeting)
                .param("series", series)
                .param("node", node)
                .param("compound", compound)
                .update();
        return new Talk(meeting, series, batch, compound, grid, node);
    }

    /** Somebody has checked in there and wants to be reminded. */
    void comes(Talk talk, Somebody who) {
        jdbc.sql("insert into meeting.resident_here (meeting, account, at) values (:meeting, :account, now())")
                .param("meeting", talk.id())
                .param("account", who.account().value())
                .update();
        jdbc.sql("insert into meeting.reminder_wanted (compound, account, at) values (:compound, :account, now())")
                .param("compound", talk.compound())
                .param("account", who.account().value())
                .update();
    }

    void into(List<Talk> all, Somebody who, String grid, UUID compound) {
        var talk = openAt(grid, compound);
        comes(talk, who);
        all.add(talk);
    }
}
