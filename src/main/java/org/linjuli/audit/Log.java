package org.linjuli.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.linjuli.follower.Feed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The log, read in its order. */
@Repository
class Log implements Feed<LogEntry> {

    static final String NAME = "audit";

    private final JdbcClient jdbc;

    Log(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public long top() {
        return jdbc.sql("select coalesce(max(seq), 0) from audit.entry")
                .query(Long.class)
                .single();
    }

    @Override
    public List<LogEntry> entries(long after, long upTo, int limit) {
        return jdbc.sql("""
                        select * from audit.entry where seq > :after and seq <= :upTo order by seq limit :limit
                        """)
                .param("after", after)
                .param("upTo", upTo)
                .param("limit", limit)
                .query(Log::read)
                .list();
    }

    static LogEntry read(ResultSet row, int number) throws SQLException {
        return new LogEntry(
                row.getLong("seq"),
                row.getTimestamp("at").toInstant(),
                row.getString("kind"),
                row.getString("action"),
                row.getObject("actor", UUID.class),
                row.getString("subject_kind"),
                row.getString("subject"),
                row.getString("node"),
                row.getObject("concerns", UUID.class),
                row.getString("facts"));
    }
}
