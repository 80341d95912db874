package org.linjuli.mediation;

import static org.linjuli.platform.Columns.account;
import static org.linjuli.platform.Columns.instant;
import static org.linjuli.platform.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linjuli.platform.AreaList;
import org.linjuli.platform.Key;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Asker;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Page;
import org.linjuli.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Law talks as they stand in the database. */
@Repository
class LawTalkStore {

    private static final String SELECT = """
            select id, area::text as area, compound, title, speaker, place, starts_at, code, why_cancelled
            from mediation.law_talk
            """;

    private static final AreaList LIST = AreaList.latestFirst("mediation.law_talk", "area", Key.id("id"));

    private final JdbcClient jdbc;

    LawTalkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LawTalk> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(LawTalkStore::read)
                .optional();
    }

    /** Those in the scope, the one that was planned last first. */
    Page<LawTalk> page(Scope scope, LawTalksNarrowed to, Instant now, @Nullable UUID before, int limit) {
        var walk = LIST.in(scope).only("starts_at >= :it", to.from()).only("starts_at < :it", to.until());
        if (to.given()) {
            walk.only("starts_at < :it", now).only("cancelled_at is null");
        }
        return walk.after(before).read(jdbc, limit, SELECT, LawTalkStore::read);
    }

    /** Those from a day on for a compound, or for all of its community, the next first. */
    List<LawTalk> forCompound(UUID compound, NodePath community, Instant from, int limit) {
        return jdbc.sql(SELECT + """
                        where starts_at >= :from and (compound = :compound or (compound is null and area = :community::ltree))
                        order by starts_at, id limit :limit
                        """)
                .param("from", utc(from))
                .param("compound", compound)
                .param("community", community.value())
                .param("limit", limit)
                .query(LawTalkStore::read)
                .list();
    }

    /** Whether it is new. */
    boolean insert(LawTalk one, AccountId by, Instant now) {
        return jdbc.sql("""
                        insert into mediation.law_talk
                          (id, area, compound, title, speaker, place, starts_at, code, planned_by, planned_at)
                        values (:id, :area::ltree, :compound, :title, :speaker, :place, :starts, :code, :by, :now)
                        on conflict (id) do nothing
                        """)
                        .param("id", one.id())
                        .param("area", one.area().value())
                        .param("compound", one.compound(), Types.OTHER)
                        .param("title", one.title())
                        .param("speaker", one.speaker())
                        .param("place", one.place())
                        .param("starts", utc(one.starts()))
                        .param("code", one.code())
                        .param("by", by.value())
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** Whether it had not been cancelled before. */
    boolean cancel(UUID id, String why, Instant now) {
        return jdbc.sql("""
                        update mediation.law_talk set cancelled_at = :now, why_cancelled = :why
                        where id = :id and cancelled_at is null
                        """)
                        .param("id", id)
                        .param("why", why)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    void signUp(UUID talk, AccountId account, LocalDate on) {
        Asker.PRODUCT.run(() -> jdbc.sql("""
                        insert into mediation.listener (talk, account, signed_on) values (:talk, :account, :on)
                        on conflict do nothing
                        """)
                .param("talk", talk)
                .param("account", account.value())
                .param("on", on)
                .update());
    }

    void signOff(UUID talk, AccountId account) {
        Asker.PRODUCT.run(() -> jdbc.sql("delete from mediation.listener where talk = :talk and account = :account")
                .param("talk", talk)
                .param("account", account.value())
                .update());
    }

    /** Those of the talks for which the account has signed up. */
    Set<UUID> signedUp(Collection<UUID> talks, AccountId account) {
        return new HashSet<>(Asker.PRODUCT.ask(
                () -> jdbc.sql("select talk from mediation.listener where account = :account and talk = any(:talks)")
                        .param("account", account.value())
                        .param("talks", talks.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list()));
    }

    /** Who has signed up for a talk. */
    List<AccountId> listeners(UUID talk) {
        return Asker.PRODUCT.ask(() -> jdbc.sql("select account from mediation.listener where talk = :talk limit 1000")
                .param("talk", talk)
                .query((row, number) -> account(row, "account"))
                .list());
    }

    /** Counts the household once, however many of it came. */
    void heard(UUID talk, UUID household) {
        jdbc.sql("""
                        insert into mediation.talk_household (talk, household) values (:talk, :household)
                        on conflict do nothing
                        """).param("talk", talk).param("household", household).update();
    }

    /** How many have signed up, for each talk. */
    Map<UUID, Integer> signedUp(Collection<UUID> talks) {
        return Asker.PRODUCT.ask(() -> counts("mediation.listener", talks));
    }

    /** How many households heard each talk. */
    Map<UUID, Integer> households(Collection<UUID> talks) {
        return counts("mediation.talk_household", talks);
    }

    private Map<UUID, Integer> counts(String table, Collection<UUID> talks) {
        record Count(UUID talk, int n) {}
        var sql = "select talk, count(*) as n from " + table + " where talk = any(:talks) group by talk";
        return jdbc.sql(sql).param("talks", talks.toArray(UUID[]::new)).query(Count.class).list().stream()
                .collect(Collectors.toMap(Count::talk, Count::n));
    }

    private static LawTalk read(ResultSet row, int number) throws SQLException {
        @Nullable UUID compound = row.getObject("compound", UUID.class);
        return new LawTalk(
                row.getObject("id", UUID.class),
                NodePath.of(row.getString("area")),
                compound,
                row.getString("title"),
                row.getString("speaker"),
                row.getString("place"),
                instant(row, "starts_at"),
                row.getString("code"),
                row.getString("why_cancelled"));
    }
}
