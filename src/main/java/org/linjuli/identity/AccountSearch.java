package org.linjuli.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
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

    /** An account and what it wears now; its name is told to nobody in full. */
    public record Found(Account account, List<Grant> grants) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountSearch(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those whose user name or name has the text in it, by user name. */
    public Page<Found> page(Actor actor, String text, @Nullable String cursor, int limit) {
        actor.require(Permission.ACCOUNT_SEARCH);
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw IdentityProblem.BAD_PAGE.now().field("limit", "每页 1 到 " + LONGEST_PAGE + " 个");
        }
        var rows = jdbc.sql("""
                        select a.id, a.username, a.display_name,
                               array(select g.role || ' ' || g.node::text from identity.role_grant g
                                     where g.account = a.id and g.validity @> :now order by g.node, g.role) as grants
                        from identity.account a
                        where a.username > :after and a.state = 'ACTIVE'
                          and (position(lower(:text) in a.username) > 0 or position(:text in a.display_name) > 0)
                        order by a.username
                        limit :limit
                        """)
                .param("now", Times.at(clock.instant()))
                .param("after", after(cursor))
                .param("text", text.strip())
                .param("limit", limit + 1)
                .query(AccountSearch::found)
                .list();
        return Page.cut(rows, limit, found -> Cursor.of(found.account().username()));
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(Account.of(row, number), GrantRows.parse(row.getArray("grants")));
    }

    private static String after(@Nullable String cursor) {
        try {
            return cursor == null ? "" : Cursor.parse(cursor, 1).values().getFirst();
        } catch (IllegalArgumentException malformed) {
            throw IdentityProblem.BAD_PAGE.now().field("cursor", "页码已失效，请从第一页重新打开");
        }
    }
}
