package org.linjuli.casework;

import static org.linjuli.platform.Columns.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linjuli.follower.Feed;
import org.linjuli.shared.NodePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The time line of all requests, for whoever follows it. */
@Repository
public class RequestFeed implements Feed<RequestMoved> {

    private final JdbcClient jdbc;

    RequestFeed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "casework";
    }

    @Override
    public long top() {
        return jdbc.sql("select coalesce(max(seq), 0) from casework.timeline")
                .query(Long.class)
                .single();
    }

    @Override
    public List<RequestMoved> entries(long after, long upTo, int limit) {
        return jdbc.sql("""
                        select t.*, t.facts ->> 'share' as share, r.seq as number, r.title, r.emergency, r.created_at,
                          r.answering
                        from (
                          select * from casework.timeline where seq > :after and seq <= :upTo order by seq limit :limit
                        ) t
                        join casework.request r on r.id = t.request_id
                        order by t.seq
                        """)
                .param("after", after)
                .param("upTo", upTo)
                .param("limit", limit)
                .query(RequestFeed::read)
                .list();
    }

    private static RequestMoved read(ResultSet row, int number) throws SQLException {
        var from = row.getString("from_state");
        var to = RequestState.valueOf(row.getString("to_state"));
        return new RequestMoved(
                row.getLong("seq"),
                new RequestMoved.Subject(
                        row.getObject("request_id", UUID.class),
                        RequestNumber.of(row.getTimestamp("created_at").toInstant(), row.getLong("number")),
                        row.getString("title"),
                        row.getBoolean("emergency")),
                row.getString("action"),
                from == null ? null : RequestState.valueOf(from),
                to,
                account(row, "actor"),
                row.getTimestamp("at").toInstant(),
                row.getString("note"),
                row.getDouble("share"),
                answering(row, to));
    }

    private static RequestMoved.Answering answering(ResultSet row, RequestState to) throws SQLException {
        var owner = NodePath.of(row.getString("owner"));
        var desks = Desks.at(owner, NodePath.of(row.getString("answering")));
        var owes = desks.owing(to);
        return new RequestMoved.Answering(
                owner, owes, desks.above(Optional.ofNullable(owes).orElse(owner)));
    }
}
