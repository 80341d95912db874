package org.linjuli.casework.map;

import static org.linjuli.platform.Columns.utc;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.linjuli.casework.RequestNumber;
import org.linjuli.casework.RequestState;
import org.linjuli.casework.list.Sight;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The open requests that an actor sees in a part of the map. */
@Service
public class MapPoints {

    /** More than this nobody can tell apart on a screen. */
    private static final int MOST = 500;

    /** What each of the two ways to look reads at most. */
    private static final int LOOKED_AT = 1000;

    /** An open request on the map. */
    public record MapPoint(
            UUID id,
            RequestNumber number,
            String title,
            RequestState state,
            String category,
            boolean overdue,
            double lat,
            double lng) {}

    /**
     * What is drawn.
     *
     * @param more whether there is more than can be told apart
     */
    public record Drawn(List<MapPoint> points, boolean more) {}

    /**
     * Looks in the frame, which finds most when it is small, and in the actor's own grids and streets, which finds most when
     * it is large.
     */
    private static final String POINTS = """
            select distinct on (r.seq) r.id, r.seq, r.title, r.state, r.category, r.due_at < :now as overdue, r.created_at,
              r.lat, r.lng
            from (
              (select r.* from casework.request r
               where r.owes is not null and r.lng is not null
                 and point(r.lng, r.lat) <@ box(point(:west, :south), point(:east, :north))
               limit :most)
              union all
              select r.* from unnest(:grids::ltree[]) grid cross join lateral (
                select r.* from casework.request r
                where r.area = grid and r.owes is not null
                order by r.due_at, r.seq
                limit :most / greatest(1, cardinality(:grids::ltree[]))) r
              union all
              select r.* from unnest(:streets::ltree[]) street cross join lateral (
                select r.* from casework.request r
                where r.street = street and r.owes is not null
                order by r.due_at, r.seq
                limit :most / greatest(1, cardinality(:streets::ltree[]))) r
            ) r
            where r.lat between :south and :north and r.lng between :west and :east and %s
            order by r.seq desc
            limit :limit
            """.formatted(Sight.SEEN);

    private final JdbcClient jdbc;
    private final Clock clock;

    MapPoints(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Drawn in(Frame frame, Actor actor) {
        var sight = Sight.of(actor);
        var nodes = sight.scope().nodes();
        var values = sight.values();
        values.put(
                "grids",
                paths(nodes.stream().filter(node -> isAt(node, Level.GRID)).toList()));
        values.put(
                "streets",
                paths(nodes.stream()
                        .filter(node -> isAt(node, Level.STREET) || isAt(node, Level.COMMUNITY))
                        .map(node -> node.at(Level.STREET))
                        .distinct()
                        .toList()));
        values.put("west", frame.west());
        values.put("south", frame.south());
        values.put("east", frame.east());
        values.put("north", frame.north());
        values.put("now", utc(clock.instant()));
        values.put("most", LOOKED_AT);
        values.put("limit", MOST + 1);
        var found = jdbc.sql(POINTS)
                .params(values)
                .query((row, number) -> new MapPoint(
                        row.getObject("id", UUID.class),
                        RequestNumber.of(row.getTimestamp("created_at").toInstant(), row.getLong("seq")),
                        row.getString("title"),
                        RequestState.valueOf(row.getString("state")),
                        row.getString("category"),
                        row.getBoolean("overdue"),
                        row.getDouble("lat"),
                        row.getDouble("lng")))
                .list();
        return new Drawn(found.subList(0, Math.min(MOST, found.size())), found.size() > MOST);
    }

    private static boolean isAt(NodePath node, Level level) {
        return node.level().filter(level::equals).isPresent();
    }

    private static String[] paths(List<NodePath> nodes) {
        return nodes.stream().map(NodePath::value).toArray(String[]::new);
    }
}
