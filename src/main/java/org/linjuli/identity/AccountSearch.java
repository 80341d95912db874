package org.linjuli.identity;

import static org.linjuli.platform.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Cursor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.Page;
import org.linjuli.shared.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Finds accounts by user name or name, for those who administer them. */
@Service
public class AccountSearch {

    static final int LONGEST_PAGE = 100;

    /**
     * An account and what it wears now; its name is told to nobody in full.
     *
     * @param lockedUntil when wrong passwords are forgotten; null where the door is open
     */
    public record Found(
            Account account,
            List<Grant> grants,
            boolean closed,
            boolean secondFactor,
            @Nullable Instant lockedUntil) {

        private Found lockedUntil(@Nullable Instant until) {
            return new Found(account, grants, closed, secondFactor, until);
        }
    }

    private final JdbcClient jdbc;
    private final Mistakes mistakes;
    private final Clock clock;

    AccountSearch(JdbcClient jdbc, Mistakes mistakes, Clock clock) {
        this.jdbc = jdbc;
        this.mistakes = mistakes;
        this.clock = clock;
    }

    /** Those whose user name or name has the text in it, by user name; the closed ones where they are asked for. */
    public Page<Found> page(Actor actor, String text, boolean closed, @Nullable String cursor, int limit) {
        actor.require(Permission.ACCOUNT_SEARCH);
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw IdentityProblem.BAD_PAGE.now().field("limit", "每页 1 到 " + LONGEST_PAGE + " 个");
        }
        var rows = jdbc.sql("""
                        select a.id, a.username, a.display_name, a.state = 'CLOSED' as closed,
                               exists (select from identity.second_factor f
                                       where f.account = a.id and f.confirmed_at is not null)
                                 or exists (select from identity.passkey k where k.account = a.id) as has_factor,
                               array(select distinct g.role || ' ' || g.node::text from identity.role_held g
                                     where g.account = a.id and g.validity @> :now order by 1) as grants
                        from identity.account a
                        where a.username > :after and (a.state = 'CLOSED') = :closed
                          and (position(lower(:text) in a.username) > 0 or position(:text in a.display_name) > 0)
                        order by a.username
                        limit :limit
                        """)
                .param("now", utc(clock.instant()))
                .param("closed", closed)
                .param("after", after(cursor))
                .param("text", text.strip())
                .param("limit", limit + 1)
                .query(AccountSearch::found)
                .list();
        var page = Page.cut(rows, limit, found -> Cursor.of(found.account().username()));
        var locks = mistakes.lockedUntil(
                page.items().stream().map(found -> found.account().username()).toList());
        return new Page<>(
                page.items().stream()
                        .map(found ->
                                found.lockedUntil(locks.get(found.account().username())))
                        .toList(),
                page.next());
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(
                Account.of(row, number),
                GrantRows.parse(row.getArray("grants")),
                row.getBoolean("closed"),
                row.getBoolean("has_factor"),
                null);
    }

    private static String after(@Nullable String cursor) {
        try {
            return cursor == null ? "" : Cursor.parse(cursor, 1).values().getFirst();
        } catch (IllegalArgumentException malformed) {
            throw IdentityProblem.BAD_PAGE.now().field("cursor", "页码已失效，请从第一页重新打开");
        }
    }
}
