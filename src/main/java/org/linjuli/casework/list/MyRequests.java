package org.linjuli.casework.list;

import static org.linjuli.platform.Columns.utc;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.CaseworkProblem;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Cursor;
import org.linjuli.shared.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What somebody reported, or joined as a neighbour; the latest first. A merged one is shown where it went. */
@Service
public class MyRequests {

    /** A request of mine, and whether it waits for my rating. */
    public record Mine(Listed request, Instant joined, boolean needsRating) {}

    private final JdbcClient jdbc;

    MyRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Page<Mine> page(Actor actor, @Nullable String cursor, int limit) {
        var after = parse(cursor);
        var rows = jdbc.sql("""
                        select %s, p.joined_at, r.state = 'RESOLVED' and p.rating is null as needs_rating
                        from casework.reporter p
                        join casework.request r on r.id = p.request_id
                        where p.account = :account and r.state <> 'MERGED'
                          and p.joined_at <= :joined and (p.joined_at < :joined or p.request_id > :id)
                        order by p.joined_at desc, p.request_id
                        limit :limit
                        """.formatted(Listed.COLUMNS))
                .param("account", actor.account().value())
                .param("joined", utc(after.joined))
                .param("id", after.id)
                .param("limit", limit + 1)
                .query((row, number) -> new Mine(
                        Listed.read(row, number),
                        row.getTimestamp("joined_at").toInstant(),
                        row.getBoolean("needs_rating")))
                .list();
        return Page.cut(
                rows, limit, mine -> Cursor.of(mine.joined(), mine.request().id()));
    }

    private record After(Instant joined, UUID id) {}

    private static After parse(@Nullable String cursor) {
        if (cursor == null) {
            return new After(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));
        }
        try {
            var values = Cursor.parse(cursor, 2).values();
            return new After(Instant.parse(values.get(0)), UUID.fromString(values.get(1)));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw CaseworkProblem.BAD_FILTER.now().field("cursor", "页码已失效，请从第一页重新打开");
        }
    }
}
