package org.linjuli.property;

import static org.linjuli.platform.Columns.instant;
import static org.linjuli.platform.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.evaluation.BallotCount;
import org.linjuli.evaluation.EvaluationState;
import org.linjuli.platform.AreaList;
import org.linjuli.platform.Key;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Page;
import org.linjuli.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Policies as they stand in the database. */
@Repository
class PolicyStore {

    private static final String SELECT = """
            select id, version, compound, area::text as area, mode, level, fee, months, promises, state, since, due_at, topic, answer, first_day,
                   lower(in_force) as holds_from, upper(in_force) as holds_until, r.evaluation, r.outcome
            from property.policy left join lateral (
              select evaluation, outcome from property.review where policy = id order by begun_at desc limit 1) r on true
            """;

    private static final AreaList LIST = AreaList.latestFirst("property.policy", "area", Key.id("id"));

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
        return jdbc.sql(SELECT + "where id = :id for update of policy")
                .param("id", id)
                .query(PolicyStore::read)
                .optional();
    }

    /** The latest first. */
    Page<Policy> page(Scope scope, PoliciesNarrowed to, @Nullable UUID before, int limit) {
        var area = to.area();
        return LIST.in(area == null ? scope : scope.within(area))
                .only("state = :it", to.state())
                .only("mode = :it", to.mode())
                .after(before)
                .read(jdbc, limit, SELECT, PolicyStore::read);
    }

    /** What holds in a compound, and the latest of what is on public notice or decided there. */
    List<Policy> shown(UUID compound) {
        return jdbc.sql(SELECT + """
                        where compound = :compound and state in ('CONSULTED', 'DECIDED', 'IN_FORCE', 'REVIEW')
                        order by state in ('IN_FORCE', 'REVIEW') desc, id desc limit 10
                        """)
                .param("compound", compound)
                .query(PolicyStore::read)
                .list();
    }

    /** Which of these topics have decided a policy. */
    Set<UUID> decidedBy(List<UUID> topics) {
        return Set.copyOf(jdbc.sql("select topic from property.policy where topic = any(:topics)")
                .param("topics", topics.toArray(UUID[]::new))
                .query((row, number) -> row.getObject("topic", UUID.class))
                .list());
    }

    /** How many stand where in an area, beside how many compounds there are. */
    MatterFigures.PolicySums sums(NodePath area, int compounds, Instant now) {
        return jdbc.sql("""
                        select count(*) filter (where state in ('IN_FORCE', 'REVIEW'))::int as in_force,
                          count(*) filter (where state = 'REVIEW')::int as review,
                          count(*) filter (where state = 'REVIEW' and due_at < :now)::int as late,
                          count(*) filter (where state = 'CONSULTED')::int as consulted
                        from property.policy where area <@ :area::ltree
                        """)
                .param("area", area.value())
                .param("now", utc(now))
                .query((row, number) -> new MatterFigures.PolicySums(
                        compounds,
                        row.getInt("in_force"),
                        row.getInt("review"),
                        row.getInt("late"),
                        row.getInt("consulted")))
                .single();
    }

    /** What holds in a compound now; nobody else changes it until the transaction ends. */
    Optional<Policy> holdInForce(UUID compound) {
        return jdbc.sql(SELECT + "where compound = :compound and state in ('IN_FORCE', 'REVIEW') for update of policy")
                .param("compound", compound)
                .query(PolicyStore::read)
                .optional();
    }

    /** Decided ones whose first day has come. */
    List<UUID> starting(LocalDate today, int limit) {
        return jdbc.sql("""
                        select id from property.policy where state = 'DECIDED' and first_day <= :today
                        order by first_day limit :limit
                        """)
                .param("today", today)
                .param("limit", limit)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Those whose notice began in this time and whose households were not told yet that it ends; they are now. */
    List<UUID> hint(Instant from, Instant until, LocalDate today, int limit) {
        return jdbc.sql("""
                        update property.policy set hinted_on = :today where id in (
                          select id from property.policy
                          where state = 'CONSULTED' and hinted_on is null and since > :from and since <= :until
                          order by since limit :limit for update)
                        returning id
                        """)
                .param("today", today)
                .param("from", utc(from))
                .param("until", utc(until))
                .param("limit", limit)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Those whose year is over. */
    List<UUID> due(Instant now, int limit) {
        return jdbc.sql("""
                        select id from property.policy where state = 'IN_FORCE' and due_at <= :now order by due_at limit :limit
                        """)
                .param("now", utc(now))
                .param("limit", limit)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    void insert(Policy one, AccountId by) {
        jdbc.sql("""
                        insert into property.policy (id, compound, area, mode, level, fee, months, promises, state, since, due_at, drafted_by)
                        values (:id, :compound, :area::ltree, :mode, :level, :fee, :months, :promises, :state, :since, :due, :by)
                        """)
                .param("id", one.id())
                .param("compound", one.compound())
                .param("area", one.area().value())
                .param("mode", one.terms().mode())
                .param("level", one.terms().level())
                .param("fee", one.terms().fee())
                .param("months", one.terms().months())
                .param("promises", one.terms().promises())
                .param("state", one.state().name())
                .param("since", utc(one.course().since()))
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
                            first_day = :firstDay,
                            in_force = case when :from::date is not null then daterange(:from::date, :until::date) end,
                            version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("state", after.state().name())
                        .param("since", utc(after.course().since()))
                        .param("due", utc(after.course().due()))
                        .param("topic", verdict == null ? null : verdict.topic())
                        .param("answer", verdict == null ? null : verdict.answer())
                        .param("firstDay", after.firstDay())
                        .param("from", after.course().from())
                        .param("until", after.course().until())
                        .param("id", after.id())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** @param company who looks after the compound; null where none does */
    void begin(Policy one, UUID evaluation, @Nullable NodePath company, Instant at) {
        jdbc.sql("""
                        insert into property.review (evaluation, policy, begun_at, compound, area, company)
                        values (:evaluation, :policy, :at, :compound, :area::ltree, :company::ltree)
                        """)
                .param("evaluation", evaluation)
                .param("policy", one.id())
                .param("compound", one.compound())
                .param("area", one.area().value())
                .param("company", company == null ? null : company.value())
                .param("at", utc(at))
                .update();
    }

    /** Notes how a review was judged; says of which policy it was. */
    Optional<UUID> judged(UUID evaluation, EvaluationState outcome, BallotCount count, LocalDate on) {
        return jdbc.sql("""
                        update property.review
                        set outcome = :outcome, ended_on = :on, asked = :asked, answered = :answered, content = :content
                        where evaluation = :evaluation and outcome is null
                        returning policy
                        """)
                .param("outcome", outcome.name())
                .param("on", on)
                .param("asked", count.entries())
                .param("answered", count.answered())
                .param("content", count.satisfied() + count.fair())
                .param("evaluation", evaluation)
                .query((row, number) -> row.getObject("policy", UUID.class))
                .optional();
    }

    private static Policy.@Nullable Review review(ResultSet row) throws SQLException {
        var evaluation = row.getObject("evaluation", UUID.class);
        var outcome = row.getString("outcome");
        return evaluation == null
                ? null
                : new Policy.Review(evaluation, outcome == null ? null : EvaluationState.valueOf(outcome));
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
                        row.getString("mode"),
                        row.getInt("level"),
                        row.getBigDecimal("fee"),
                        row.getInt("months"),
                        row.getString("promises")),
                PolicyState.valueOf(row.getString("state")),
                new Policy.Course(
                        instant(row, "since"),
                        due == null ? null : due.toInstant(),
                        row.getObject("holds_from", LocalDate.class),
                        row.getObject("holds_until", LocalDate.class)),
                topic == null
                        ? null
                        : new Policy.Verdict(
                                topic, row.getString("answer"), row.getObject("first_day", LocalDate.class)),
                review(row));
    }
}
