package org.linjuli.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Series and their seats as they stand in the database. */
@Repository
class SeriesStore {

    private static final String COLUMNS = """
            s.id, s.version, s.tier, s.node::text as node, s.name, s.place, s.weekday, s.starts, s.every_weeks, s.nth,
            s.anchor, s.quorum, s.residents, s.batch, s.ended_on
            """;

    private final JdbcClient jdbc;

    SeriesStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those in an area that go on, by node: in the order of nodes, what lies in an area is all before its name with a z behind it. */
    List<Series> in(NodePath area, @Nullable Tier tier, LocalDate today, @Nullable String after, int limit) {
        return seated(
                jdbc.sql("select " + COLUMNS + """
                        from meeting.series s
                        where s.node >= :area::ltree and s.node < (:area || 'z')::ltree and s.ended_on is null and (:tier::text is null or s.tier = :tier)
                          and (:after::ltree is null or s.node > :after::ltree)
                        order by s.node limit :limit
                        """)
                        .param("area", area.value())
                        .param("tier", tier == null ? null : tier.name())
                        .param("after", after)
                        .param("limit", limit)
                        .query(SeriesStore::read)
                        .list(),
                today);
    }

    Optional<Series> find(UUID id, LocalDate today) {
        return seated(
                        jdbc.sql("select " + COLUMNS + " from meeting.series s where s.id = :id")
                                .param("id", id)
                                .query(SeriesStore::read)
                                .list(),
                        today)
                .stream()
                .findFirst();
    }

    Map<UUID, Series> find(Collection<UUID> ids, LocalDate today) {
        var found = new LinkedHashMap<UUID, Series>();
        seated(
                        jdbc.sql("select " + COLUMNS + " from meeting.series s where s.id = any(:ids)")
                                .param("ids", ids.toArray(UUID[]::new))
                                .query(SeriesStore::read)
                                .list(),
                        today)
                .forEach(one -> found.put(one.id(), one));
        return found;
    }

    /** All that go on and lie behind this one, in the order of their ids. */
    List<Series> going(UUID after, LocalDate today, int limit) {
        return seated(
                jdbc.sql("select " + COLUMNS + """
                        from meeting.series s where s.ended_on is null and s.id > :after order by s.id limit :limit
                        """)
                        .param("after", after)
                        .param("limit", limit)
                        .query(SeriesStore::read)
                        .list(),
                today);
    }

    private List<Series> seated(List<Series> found, LocalDate day) {
        var seats = seats(found.stream().map(Series::id).toList(), day);
        return found.stream()
                .map(one -> one.seated(seats.getOrDefault(one.id(), List.of())))
                .toList();
    }

    /** The seats that each series has on a day, in their order. */
    Map<UUID, List<Seat>> seats(Collection<UUID> series, LocalDate day) {
        var seats = new HashMap<UUID, List<Seat>>();
        jdbc.sql("""
                        select series, id, node::text as node, role from meeting.seat
                        where series = any(:series) and since <= :day and (until is null or until > :day)
                        order by series, slot
                        """)
                .param("series", series.toArray(UUID[]::new))
                .param("day", day)
                .query(row -> {
                    seats.computeIfAbsent(row.getObject("series", UUID.class), key -> new java.util.ArrayList<>())
                            .add(new Seat(
                                    row.getObject("id", UUID.class),
                                    NodePath.of(row.getString("node")),
                                    Role.valueOf(row.getString("role"))));
                });
        return seats;
    }

    /** False where the node has a series already, or the id is taken. */
    boolean insert(Series series) {
        try {
            return jdbc.sql("""
                            insert into meeting.series (id, tier, node, name, place, weekday, starts, every_weeks, nth,
                              anchor, quorum, compound, residents, batch)
                            values (:id, :tier, :node::ltree, :name, :place, :weekday, :starts, :everyWeeks, :nth,
                              :anchor, :quorum, :compound, :residents, :batch)
                            on conflict do nothing
                            """).params(values(series)).update() == 1;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /** Says whether it still had this version. */
    boolean write(Series series) {
        return jdbc.sql("""
                        update meeting.series
                        set name = :name, place = :place, weekday = :weekday, starts = :starts, every_weeks = :everyWeeks,
                            nth = :nth, anchor = :anchor, quorum = :quorum, residents = :residents, ended_on = :endedOn, version = version + 1
                        where id = :id and version = :version and ended_on is null
                        """).params(values(series)).update() == 1;
    }

    private static Map<String, @Nullable Object> values(Series series) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", series.id());
        values.put("version", series.version());
        values.put("tier", series.tier().name());
        values.put("node", series.node().value());
        values.put("name", series.name());
        values.put("place", series.place());
        values.put("weekday", series.rhythm().weekday().getValue());
        values.put("starts", series.starts());
        values.put("everyWeeks", series.rhythm().everyWeeks());
        values.put("nth", series.rhythm().nth());
        values.put("anchor", series.rhythm().anchor());
        values.put("quorum", series.quorum());
        values.put("compound", series.node().compound().orElse(null));
        values.put("residents", series.residents());
        values.put("batch", series.batch());
        values.put("endedOn", series.endedOn());
        return values;
    }

    /** From this day on these seats and no others; one that stays keeps its id. */
    void seat(UUID series, List<Seat> seats, LocalDate from) {
        var nodes = seats.stream().map(seat -> seat.node().value()).toArray(String[]::new);
        var roles = seats.stream().map(seat -> seat.role().name()).toArray(String[]::new);
        jdbc.sql("""
                        update meeting.seat s set until = greatest(s.since, :from)
                        where s.series = :series and (s.until is null or s.until > :from)
                          and not exists (select from unnest(:nodes::ltree[], :roles::text[]) kept (node, role)
                                          where kept.node = s.node and kept.role = s.role)
                        """)
                .param("series", series)
                .param("from", from)
                .param("nodes", nodes)
                .param("roles", roles)
                .update();
        for (int slot = 0; slot < seats.size(); slot++) {
            var seat = seats.get(slot);
            int kept = jdbc.sql("""
                            update meeting.seat set slot = :slot
                            where series = :series and node = :node::ltree and role = :role and until is null
                            """)
                    .param("slot", slot)
                    .param("series", series)
                    .param("node", seat.node().value())
                    .param("role", seat.role().name())
                    .update();
            if (kept == 0) {
                insert(series, seat, slot, from);
            }
        }
    }

    private void insert(UUID series, Seat seat, int slot, LocalDate from) {
        jdbc.sql("""
                        insert into meeting.seat (id, series, slot, node, role, since)
                        values (:id, :series, :slot, :node::ltree, :role, :from)
                        """)
                .param("id", seat.id())
                .param("series", series)
                .param("slot", slot)
                .param("node", seat.node().value())
                .param("role", seat.role().name())
                .param("from", from)
                .update();
    }

    private static Series read(ResultSet row, int number) throws SQLException {
        var rhythm = new Rhythm(
                DayOfWeek.of(row.getInt("weekday")),
                row.getObject("every_weeks", Integer.class),
                row.getObject("nth", Integer.class),
                row.getObject("anchor", LocalDate.class));
        return new Series(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                Tier.valueOf(row.getString("tier")),
                NodePath.of(row.getString("node")),
                row.getString("name"),
                row.getString("place"),
                rhythm,
                row.getObject("starts", LocalTime.class),
                row.getInt("quorum"),
                row.getInt("residents"),
                row.getObject("batch", UUID.class),
                row.getObject("ended_on", LocalDate.class),
                List.of());
    }
}
