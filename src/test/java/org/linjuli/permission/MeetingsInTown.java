package org.linjuli.permission;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linjuli.permission.Thing.Held;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Meetings that go on in the town: each with its chair's seat present, an item that was noted, and a resolution that the grid owes. */
record MeetingsInTown(JdbcClient jdbc, List<Held> made) {

    MeetingsInTown(JdbcClient jdbc) {
        this(jdbc, new ArrayList<>());
    }

    void into(List<Held> all) {
        all.addAll(made);
    }

    MeetingsInTown openAt(String node, String tier, String chair) {
        var series = UUID.randomUUID();
        var seat = UUID.randomUUID();
        var meeting = UUID.randomUUID();
        var item = UUID.randomUUID();
        var resolution = UUID.randomUUID();
        jdbc.sql("""
                        insert into meeting.series (id, tier, node, name, place, weekday, starts, every_weeks, anchor, quorum)
                        values (:series, :tier, :node::ltree, '例会', '会议室', 2, '09:30', 1, '2026-01-01', 50)
                        """)
                .param("series", series)
                .param("tier", tier)
                .param("node", node)
                .update();
        jdbc.sql("""
                        insert into meeting.seat (id, series, slot, node, role, since)
                        values (:seat, :series, 0, :node::ltree, :chair, '2026-01-01')
                        """)
                .param("seat", seat)
                .param("series", series)
                .param("node", node)
                .param("chair", chair)
                .update();
        jdbc.sql("""
                        insert into meeting.meeting (id, series, tier, node, planned_day, day, starts_at, state, clock_from,
                          seats, needed, present, undecided, code, opened_at)
                        values (:meeting, :series, :tier, :node::ltree, '2026-11-24', '2026-11-24', now(), 'OPEN', now(),
                          2, 1, 1, 0, '123456', now())
                        """)
                .param("meeting", meeting)
                .param("series", series)
                .param("tier", tier)
                .param("node", node)
                .update();
        jdbc.sql("""
                        insert into meeting.attendance (meeting, seat, node, how, at)
                        values (:meeting, :seat, :node::ltree, 'LIST', now())
                        """)
                .param("meeting", meeting)
                .param("seat", seat)
                .param("node", node)
                .update();
        jdbc.sql("""
                        insert into meeting.item (id, meeting, slot, kind, title, outcome, decided_at)
                        values (:item, :meeting, 0, 'OTHER', '停车位', 'NOTED', now())
                        """).param("item", item).param("meeting", meeting).update();
        jdbc.sql("""
                        insert into meeting.minutes (meeting, node, text, saved_at) values (:meeting, :node::ltree, '记录', now())
                        """).param("meeting", meeting).param("node", node).update();
        jdbc.sql("""
                        insert into meeting.resolution (id, meeting, tier, node, owner, what, criterion, due, state, made_at,
                          clock_from)
                        values (:resolution, :meeting, :tier, :node::ltree, :owner::ltree, '划停车位', '划好十个', '2026-12-31',
                          'OPEN', now(), now())
                        """)
                .param("resolution", resolution)
                .param("meeting", meeting)
                .param("tier", tier)
                .param("node", node)
                .param("owner", Town.GRID)
                .update();
        made.add(new Held(meeting, series, item, seat, resolution, node, Town.GRID));
        return this;
    }
}
