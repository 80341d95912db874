package org.linjuli.channel;

import static org.linjuli.platform.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the notices of everybody. */
@Repository
class NoticeRows {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    NoticeRows(JdbcClient jdbc, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** Adds what was not added before. */
    void add(List<Addressed> texts) {
        if (texts.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into channel.notice (id, account, event, at, text, request_id)
                        select * from unnest(:ids::uuid[], :accounts::uuid[], :events::bigint[], :times::timestamptz[],
                          :texts::text[], :requests::uuid[])
                        on conflict (account, event) do nothing
                        """).params(AddressedColumns.of(texts, clock)).update();
    }

    /** Events below zero are of no time line. */
    void addAside(AccountId account, long event, String text) {
        jdbc.sql("""
                        insert into channel.notice (id, account, event, at, text) values (:id, :account, :event, :now, :text)
                        on conflict (account, event) do nothing
                        """)
                .param("id", Ids.next(clock))
                .param("account", account.value())
                .param("event", event)
                .param("now", utc(clock.instant()))
                .param("text", text)
                .update();
    }

    /** The same to all of them, each with a number of its own. */
    void addAside(Collection<AccountId> accounts, String text) {
        jdbc.sql("""
                        insert into channel.notice (id, account, event, at, text)
                        select id, account, -nextval('channel.telling'), :now, :text
                        from unnest(:ids::uuid[], :accounts::uuid[]) as told(id, account)
                        """)
                .param("ids", accounts.stream().map(one -> Ids.next(clock)).toArray(UUID[]::new))
                .param("accounts", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .param("now", utc(clock.instant()))
                .param("text", text)
                .update();
    }

    /** Far from the numbers that tellers give themselves. */
    long nextTelling() {
        return jdbc.sql("select nextval('channel.telling')").query(Long.class).single();
    }

    /** The latest of this person before a moment. */
    List<Notice> before(AccountId account, Instant at, UUID id, int limit) {
        return jdbc.sql("""
                        select id, at, text, request_id, read_at is not null as is_read
                        from channel.notice
                        where account = :account and (at, id) < (:at, :id)
                        order by at desc, id desc
                        limit :limit
                        """)
                .param("account", account.value())
                .param("at", utc(at))
                .param("id", id)
                .param("limit", limit)
                .query(NoticeRows::read)
                .list();
    }

    int unread(AccountId account) {
        return jdbc.sql("select count(*) from channel.notice where account = :account and read_at is null")
                .param("account", account.value())
                .query(Integer.class)
                .single();
    }

    boolean has(AccountId account, UUID id) {
        return jdbc.sql("select exists (select from channel.notice where id = :id and account = :account)")
                .param("id", id)
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    /** Everything of this person up to one notice has been read. */
    void readUpTo(AccountId account, UUID id) {
        jdbc.sql("""
                        with read as (
                          update channel.notice n set read_at = :now
                          from channel.notice last
                          where last.id = :id and last.account = :account
                            and n.account = :account and n.read_at is null and (n.at, n.id) <= (last.at, last.id)
                          returning n.id
                        )
                        select\s""" + Audit.ENTRY + " from (select from read limit 1) one_of_them")
                .param("now", utc(clock.instant()))
                .param("id", id)
                .param("account", account.value())
                .params(audit.values(account, Act.change("notice.read", "notice", id)))
                .query((row, number) -> number)
                .list();
    }

    private static Notice read(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("text"),
                row.getObject("request_id", UUID.class),
                row.getBoolean("is_read"));
    }
}
