package org.linjuli.deliberation;

import static org.linjuli.platform.Columns.account;
import static org.linjuli.platform.Columns.utc;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linjuli.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who raised topics and who thinks the same. */
@Repository
class AuthorStore {

    private final JdbcClient jdbc;

    AuthorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID topic, AccountId author, Instant at) {
        jdbc.sql("insert into deliberation.author (topic, account, joined_at) values (:topic, :account, :at)")
                .params(values(topic, author, at))
                .update();
    }

    boolean isAuthor(UUID topic, AccountId account) {
        return exists(
                "select exists (select from deliberation.author where topic = :topic and account = :account)",
                topic,
                account);
    }

    boolean isSupporter(UUID topic, AccountId account) {
        return exists(
                "select exists (select from deliberation.supporter where topic = :topic and account = :account)",
                topic,
                account);
    }

    private boolean exists(String sql, UUID topic, AccountId account) {
        return jdbc.sql(sql)
                .param("topic", topic)
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    /** Says whether they had not said so before: the key of the table decides. */
    boolean support(UUID topic, AccountId account, Instant at) {
        return jdbc.sql("""
                        insert into deliberation.supporter (topic, account, at) values (:topic, :account, :at)
                        on conflict (topic, account) do nothing
                        """).params(values(topic, account, at)).update() == 1;
    }

    private static Map<String, Object> values(UUID topic, AccountId account, Instant at) {
        return Map.of("topic", topic, "account", account.value(), "at", java.util.Objects.requireNonNull(utc(at)));
    }

    /** How many people stand behind each of these topics: authors and supporters, each person once. */
    Map<UUID, Integer> voices(List<UUID> topics) {
        var counts = new java.util.HashMap<UUID, Integer>();
        jdbc.sql("""
                        select topic, count(distinct account)::int as voices from (
                          select topic, account from deliberation.author where topic = any(:topics)
                          union all
                          select topic, account from deliberation.supporter where topic = any(:topics)) v
                        group by topic
                        """).param("topics", topics.toArray(UUID[]::new)).query(row -> {
            counts.put(row.getObject("topic", UUID.class), row.getInt("voices"));
        });
        return counts;
    }

    List<AccountId> authors(UUID topic) {
        return jdbc.sql("select account from deliberation.author where topic = :topic order by joined_at, account")
                .param("topic", topic)
                .query((row, number) -> account(row, "account"))
                .list();
    }

    List<UUID> raisedBy(AccountId account, int most) {
        return jdbc.sql(
                        "select topic from deliberation.author where account = :account order by topic desc limit :most")
                .param("account", account.value())
                .param("most", most)
                .query((row, number) -> row.getObject("topic", UUID.class))
                .list();
    }

    /** All who raised one or think the same stand behind the other, too. */
    void bringAlong(UUID from, UUID into) {
        jdbc.sql("""
                        insert into deliberation.author (topic, account, joined_at)
                        select :into, account, joined_at from deliberation.author where topic = :from
                        on conflict do nothing
                        """).param("from", from).param("into", into).update();
        jdbc.sql("""
                        insert into deliberation.supporter (topic, account, at)
                        select :into, account, at from deliberation.supporter where topic = :from
                        on conflict do nothing
                        """).param("from", from).param("into", into).update();
    }
}
