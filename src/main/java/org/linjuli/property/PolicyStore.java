package org.linjuli.property;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Policies and the opinions on them as they stand in the database. */
@Repository
class PolicyStore {

    private static final String SELECT = """
            select id, version, compound, area::text as area, mode, level, fee, promises, state, since, due_at, topic, answer,
                   lower(in_force) as holds_from, upper(in_force) as holds_until
            from property.policy
            """;

    private final JdbcClient jdbc;

    PolicyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Policy> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(PolicyStore::read)
                .optional();
    }

    /** The same; nobody else changes it until the transaction ends. */
    Optional<Policy> hold(UUID id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query(PolicyStore::read)
                .optional();
    }

    /** The latest first. */
    List<Policy> page(Scope scope, PropertyPolicies.Narrowed to, @Nullable UUID before, int limit) {
        var area = to.area();
        var state = to.state();
        return jdbc.sql(SELECT + """
                        where area <@ any(:scope::ltree[]) and (:area::ltree is null or area <@ :area::ltree)
                          and (:state::text is null or state = :state) and (:before::uuid is null or id < :before)
                        order by id desc limit :limit
                        """)
                .param("scope", scope.asArray())
                .param("area", area == null ? null : area.value())
                .param("state", state == null ? null : state.name())
                .param("before", before)
                .param("limit", limit)
                .query(PolicyStore::read)
                .list();
    }

    /** What holds in a compound and what is on public notice there, the latest first. */
    List<Policy> shown(UUID compound) {
        return jdbc.sql(SELECT + """
                        where compound = :compound and state in ('CONSULTED', 'DECIDED', 'IN_FORCE', 'REVIEW')
                        order by id desc limit 10
                        """)
                .param("compound", compound)
                .query(PolicyStore::read)
                .list();
    }

    /** Those whose year is over. */
    List<UUID> due(Instant now, int limit) {
        return jdbc.sql("""
                        select id from property.policy where state = 'IN_FORCE' and due_at <= :now order by due_at limit :limit
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    void insert(Policy one, AccountId by) {
        jdbc.sql("""
                        insert into property.policy (id, compound, area, mode, level, fee, promises, state, since, due_at, drafted_by)
                        values (:id, :compound, :area::ltree, :mode, :level, :fee, :promises, :state, :since, :due, :by)
                        """)
                .param("id", one.id())
                .param("compound", one.compound())
                .param("area", one.area().value())
                .param("mode", one.terms().mode().name())
                .param("level", one.terms().level())
                .param("fee", one.terms().fee())
                .param("promises", one.terms().promises())
                .param("state", one.state().name())
                .param("since", one.course().since().atOffset(ZoneOffset.UTC))
                .param("due", utc(one.course().due()))
                .param("by", by.value())
                .update();
    }

    /** Says whether it still had the version. */
    boolean write(Policy after, long version) {
        var verdict = after.verdict();
        return jdbc.sql("""
                        update property.policy
                        set state = :state, since = :since, due_at = :due, topic = :topic, answer = :answer,
                            in_force = case when :from::date is not null then daterange(:from::date, :until::date) end,
                            version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("state", after.state().name())
                        .param("since", after.course().since().atOffset(ZoneOffset.UTC))
                        .param("due", utc(after.course().due()))
                        .param("topic", verdict == null ? null : verdict.topic())
                        .param("answer", verdict == null ? null : verdict.answer())
                        .param("from", after.course().from())
                        .param("until", after.course().until())
                        .param("id", after.id())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** The last word of a household counts. */
    void opine(UUID policy, UUID household, AccountId by, Stance stance, Instant at) {
        jdbc.sql("""
                        insert into property.opinion (policy, household, account, stance, given_at)
                        values (:policy, :household, :by, :stance, :at)
                        on conflict (policy, household)
                        do update set account = excluded.account, stance = excluded.stance, given_at = excluded.given_at
                        """)
                .param("policy", policy)
                .param("household", household)
                .param("by", by.value())
                .param("stance", stance.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How many households think what of a draft. */
    Map<Stance, Integer> opinions(UUID policy) {
        Map<Stance, Integer> counts = new EnumMap<>(Stance.class);
        jdbc.sql("select stance, count(*)::int as n from property.opinion where policy = :policy group by stance")
                .param("policy", policy)
                .query(row -> {
                    counts.put(Stance.valueOf(row.getString("stance")), row.getInt("n"));
                });
        return counts;
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static Policy read(ResultSet row, int number) throws SQLException {
        var due = row.getObject("due_at", OffsetDateTime.class);
        var topic = row.getObject("topic", UUID.class);
        return new Policy(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("compound", UUID.class),
                NodePath.of(row.getString("area")),
                new Policy.Terms(
                        PolicyMode.valueOf(row.getString("mode")),
                        row.getInt("level"),
                        row.getBigDecimal("fee"),
                        row.getString("promises")),
                PolicyState.valueOf(row.getString("state")),
                new Policy.Course(
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        due == null ? null : due.toInstant(),
                        row.getObject("holds_from", LocalDate.class),
                        row.getObject("holds_until", LocalDate.class)),
                topic == null ? null : new Policy.Verdict(topic, row.getString("answer")));
    }
}
