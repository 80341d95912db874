package org.linjuli.meeting;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linjuli.meeting.MeetingQuestion.Outcome;
import org.linjuli.platform.AreaList;
import org.linjuli.platform.Key;
import org.linjuli.platform.Walk;
import org.linjuli.shared.Cursor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Page;
import org.linjuli.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Meetings as lists, in the order in which they begin: of an area, or of the series in which somebody sits. A city has a hundred thousand of them a
 * year, so a page goes along an index; what did not go as planned is rare and has indexes of its own.
 */
@Repository
class MeetingLists {

    /** The day stands first, because periods are days. */
    private static final Key[] BY_START = {Key.day("m.day"), Key.instant("m.starts_at"), Key.id("m.id")};

    private static final Set<Outcome> RARE = Set.of(Outcome.MOVED, Outcome.CANCELLED, Outcome.MISSED);
    private static final String AMISS = "(m.state in ('MISSED', 'CANCELLED') or m.moved > 0)";

    static final AreaList LATEST = AreaList.latestFirst("meeting.meeting m", "m.node", BY_START);
    static final AreaList EARLIEST = AreaList.earliestFirst("meeting.meeting m", "m.node", BY_START);

    private static final String SELECT = "select " + MeetingStore.COLUMNS + " from meeting.meeting m";

    private final JdbcClient jdbc;

    MeetingLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of an area. */
    Page<Meeting> page(MeetingQuestion asked, NodePath area, @Nullable Cursor after, int limit) {
        return walk(asked, area)
                .within("m.day >= :it", asked.from())
                .within("m.day <= :it", asked.to())
                .only("m.tier = :it", asked.tier())
                .only(":it = " + Outcome.OF_ROW, asked.outcome())
                .after(after)
                .read(jdbc, limit, SELECT, MeetingStore::read);
    }

    /** Streets and the city have few meetings among those of grids and compounds. */
    private static Walk walk(MeetingQuestion asked, NodePath area) {
        var list = asked.latestFirst() ? LATEST : EARLIEST;
        boolean amiss = asked.outcome() != null && RARE.contains(asked.outcome());
        var walk = (amiss ? list.of(AMISS) : list).in(new Scope(List.of(area)));
        boolean seldom = asked.tier() == Tier.STREET || asked.tier() == Tier.CITY;
        return seldom && !amiss ? walk.through("m.tier", asked.tier()) : walk;
    }

    /** Those of the series in which somebody sits with these roles; as many as their seats have. */
    List<Meeting> own(List<Grant> sitting, MeetingQuestion asked, @Nullable Cursor after, int most) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("nodes", sitting.stream().map(grant -> grant.node().value()).toArray(String[]::new));
        values.put("roles", sitting.stream().map(grant -> grant.role().name()).toArray(String[]::new));
        values.put("from", asked.from());
        values.put("to", asked.to());
        values.put("tier", asked.tier() == null ? null : asked.tier().name());
        values.put("outcome", asked.outcome() == null ? null : asked.outcome().name());
        values.put("day", after == null ? null : after.values().get(0));
        values.put("starts", after == null ? null : after.values().get(1));
        values.put("id", after == null ? null : after.values().get(2));
        values.put("limit", most);
        return jdbc.sql(SELECT
                        + """
                         where m.series in (select s.series from meeting.seat s
                                              join unnest(:nodes::ltree[], :roles::text[]) mine (node, role)
                                                on s.node = mine.node and s.role = mine.role
                                            where s.until is null or s.until > :from)
                          and m.day between :from and :to
                          and (:tier::text is null or m.tier = :tier)
                          and (:outcome::text is null or :outcome = %1$s)
                          and (:day::date is null
                            or (m.day, m.starts_at, m.id) %2$s (:day::date, :starts::timestamptz, :id::uuid))
                        order by m.day %3$s, m.starts_at %3$s, m.id %3$s limit :limit
                        """.formatted(
                                Outcome.OF_ROW, asked.latestFirst() ? "<" : ">", asked.latestFirst() ? "desc" : "asc"))
                .params(values)
                .query(MeetingStore::read)
                .list();
    }
}
