package org.linjuli.casework;

import static org.linjuli.platform.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.list.Sight;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.NodePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which open requests a meeting ought to hear, and what may be told of them to whom. */
@Repository
public class MeetingMatters {

    /** Why a request is to be heard. */
    public enum Ground {
        /** Came up to a desk of the level, which has it still. */
        RAISED,
        /** Its clock has run out. */
        OVERDUE,
        /** Was handed on, redone or reopened three times or more. */
        REPEATED,
        /** Was put aside, and is soon to be looked at again. */
        SHELVED
    }

    /** A request that is to be heard; {@code since} says when it came up, for one that was raised. */
    public record Drawn(
            UUID request, Ground ground, @Nullable Instant since) {}

    /** A request that came up to a desk, and since when it waits there. */
    public record Waiting(UUID request, NodePath desk, Instant since) {}

    /**
     * What is told of a request.
     *
     * @param title null for who may not read it
     */
    public record Told(
            UUID id,
            String number,
            @Nullable String title,
            String category,
            RequestState state,
            NodePath owner,
            long version,
            @Nullable Instant due,
            boolean emergency) {}

    private static final int LONGEST_OVERDUE = 20;
    private static final int REVIEW_WITHIN_DAYS = 14;

    private static final String CAME_UP = """
            select max(t.at) as at from casework.timeline t
            where t.request_id = r.id and t.owner = r.owner and (t.action = 'RAISE' or t.to_state = 'REOPENED')
            """;

    private static final String IN_HAND = "r.state in ('ASSIGNED', 'REOPENED', 'ACCEPTED', 'IN_PROGRESS')";

    /** Each ground reads along an index of its own; what has several grounds is heard for the first. */
    private static final String DRAWN = """
            select id, ground, since from (
              select distinct on (id) id, ground, rank, since, due_at from (
                select r.id, 'RAISED' as ground, 1 as rank, up.at as since, r.due_at
                from unnest(:raisedTo::ltree[]) desk
                  join casework.request r on r.owner = desk and %1$s
                  cross join lateral (%2$s) up
                where up.at is not null
                union all
                (select r.id, 'OVERDUE', 2, null, r.due_at from casework.request r
                 where %3$s and r.owes is not null and r.due_at < :now
                 order by r.due_at limit :overdue)
                union all
                (select r.id, 'REPEATED', 3, null, r.due_at from casework.request r
                 where %4$s and r.owes is not null and r.transfers + r.reworks + r.reopenings >= 3
                 order by r.due_at limit :overdue)
                union all
                (select r.id, 'SHELVED', 4, null, r.due_at
                 from unnest(:desks::ltree[]) desk
                   join casework.request r on r.owner = desk and r.state = 'SHELVED' and r.review_on <= :reviewBy
                 order by r.review_on limit :overdue)
              ) ground order by id, rank
            ) drawn
            order by rank, coalesce(since, due_at), id
            limit :most
            """;

    private final JdbcClient jdbc;

    MeetingMatters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that a grid hears: of its own desk. Nothing is raised to a grid. */
    public List<Drawn> ofGrid(NodePath grid, Instant now, int most) {
        var sql = DRAWN.formatted(IN_HAND, CAME_UP, "r.owes = :node::ltree", "r.owner = :node::ltree and " + IN_HAND);
        return drawn(sql, grid, Set.of(), List.of(grid), now, most);
    }

    /** Those that a street hears: what came up to it or to its communities, and what goes wrong anywhere in it. */
    public List<Drawn> ofStreet(NodePath street, Collection<NodePath> communities, Instant now, int most) {
        var desks = java.util.stream.Stream.concat(java.util.stream.Stream.of(street), communities.stream())
                .toList();
        var inStreet = "r.street = :node::ltree";
        return drawn(DRAWN.formatted(IN_HAND, CAME_UP, inStreet, inStreet), street, desks, desks, now, most);
    }

    /** Those that the city hears: what came up to it, and the worst of all. */
    public List<Drawn> ofCity(NodePath city, Instant now, int most) {
        var desks = List.of(city);
        return drawn(DRAWN.formatted(IN_HAND, CAME_UP, "true", "true"), city, desks, desks, now, most);
    }

    private List<Drawn> drawn(
            String sql,
            NodePath node,
            Collection<NodePath> raisedTo,
            Collection<NodePath> desks,
            Instant now,
            int most) {
        var reviewBy = LocalDate.ofInstant(now, CityTime.ZONE).plusDays(REVIEW_WITHIN_DAYS);
        return Asker.PRODUCT.ask(() -> jdbc.sql(sql)
                .param("node", node.value())
                .param("raisedTo", paths(raisedTo))
                .param("desks", paths(desks))
                .param("now", utc(now))
                .param("reviewBy", reviewBy)
                .param("overdue", LONGEST_OVERDUE)
                .param("most", most)
                .query((row, number) ->
                        new Drawn(row.getObject("id", UUID.class), Ground.valueOf(row.getString("ground")), since(row)))
                .list());
    }

    /** Requests that came up to one of these desks, the longest there first. */
    public List<Waiting> raisedTo(Collection<NodePath> desks, int most) {
        return Asker.PRODUCT.ask(() -> jdbc.sql("""
                        select r.id, r.owner::text as owner, up.at as since
                        from unnest(:desks::ltree[]) desk
                          join casework.request r on r.owner = desk and %s
                          cross join lateral (%s) up
                        where up.at is not null
                        order by up.at, r.id limit :most
                        """.formatted(IN_HAND, CAME_UP))
                .param("desks", paths(desks))
                .param("most", most)
                .query((row, number) -> new Waiting(
                        row.getObject("id", UUID.class),
                        NodePath.of(row.getString("owner")),
                        row.getTimestamp("since").toInstant()))
                .list());
    }

    /** The desk at which a request that the actor may read waits after it came up there; empty where it does not. */
    public Optional<NodePath> waiting(Actor actor, UUID request) {
        var values = Sight.of(actor).values();
        values.put("id", request);
        values.put("everything", actor.isSystem());
        return Asker.PRODUCT.ask(() -> jdbc.sql("""
                        select r.owner::text as owner from casework.request r cross join lateral (%s) up
                        where r.id = :id and %s and up.at is not null and (:everything or %s)
                        """.formatted(CAME_UP, IN_HAND, Sight.SEEN))
                .params(values)
                .query((row, number) -> NodePath.of(row.getString("owner")))
                .optional());
    }

    /** A request that somebody raised to a desk at that time, and where it is now. */
    public record CameUp(
            UUID request,
            NodePath desk,
            Instant at,
            NodePath owner,
            RequestState state,
            @Nullable Instant resolved) {}

    /** What was raised since then, in order; for a past that is written down later. */
    public List<CameUp> cameUpSince(Instant from, int most) {
        return Asker.PRODUCT.ask(() -> jdbc.sql("""
                        select t.request_id, t.owner::text as desk, t.at, r.owner::text as owner, r.state, r.resolved_at
                        from casework.timeline t join casework.request r on r.id = t.request_id
                        where t.action = 'RAISE' and t.at >= :from
                        order by t.at, t.request_id limit :most
                        """)
                .param("from", utc(from))
                .param("most", most)
                .query((row, number) -> {
                    var resolved = row.getTimestamp("resolved_at");
                    return new CameUp(
                            row.getObject("request_id", UUID.class),
                            NodePath.of(row.getString("desk")),
                            row.getTimestamp("at").toInstant(),
                            NodePath.of(row.getString("owner")),
                            RequestState.valueOf(row.getString("state")),
                            resolved == null ? null : resolved.toInstant());
                })
                .list());
    }

    /** What this actor is told of the requests; a private one that the actor may not read is left out. */
    public Map<UUID, Told> told(Actor actor, Collection<UUID> requests) {
        var values = Sight.of(actor).values();
        values.put("ids", requests.toArray(UUID[]::new));
        values.put("everything", actor.isSystem());
        return Asker.PRODUCT.ask(
                () -> jdbc.sql("""
                        select r.id, r.created_at, r.seq, r.title, r.category, r.state, r.owner::text as owner,
                          r.version, r.due_at, r.emergency, (:everything or %1$s) as seen
                        from casework.request r
                        where r.id = any(:ids) and (not r.is_private or :everything or %1$s)
                        """.formatted(Sight.SEEN)).params(values).query(MeetingMatters::told).list().stream()
                        .collect(Collectors.toMap(Told::id, Function.identity())));
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        var due = row.getTimestamp("due_at");
        return new Told(
                row.getObject("id", UUID.class),
                RequestNumber.of(row.getTimestamp("created_at").toInstant(), row.getLong("seq"))
                        .toString(),
                row.getBoolean("seen") ? row.getString("title") : null,
                row.getString("category"),
                RequestState.valueOf(row.getString("state")),
                NodePath.of(row.getString("owner")),
                row.getLong("version"),
                due == null ? null : due.toInstant(),
                row.getBoolean("emergency"));
    }

    private static @Nullable Instant since(ResultSet row) throws SQLException {
        var since = row.getTimestamp("since");
        return since == null ? null : since.toInstant();
    }

    private static String[] paths(Collection<NodePath> nodes) {
        return nodes.stream().map(NodePath::value).toArray(String[]::new);
    }
}
