package org.linjuli.audit;

import static java.time.ZoneOffset.UTC;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.audit.Verification.Harm;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Cursor;
import org.linjuli.shared.Page;
import org.linjuli.shared.Permission;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** The log for its administrator to search, and whether it is whole. */
@Service
public class AuditLog {

    public static final int LONGEST_PAGE = 100;

    /**
     * One line, with names.
     *
     * @param actorName who did it; empty when the account is not known
     */
    public record Line(
            long seq,
            Instant at,
            ActKind kind,
            String action,
            UUID actor,
            String actorName,
            String subjectKind,
            String subject,
            @Nullable String node,
            @Nullable UUID concerns,
            Map<String, String> facts) {}

    /** An entry that does not fit the chain. */
    public record Damaged(long seq, String harm) {}

    /**
     * What the last check found.
     *
     * @param damages the first hundred entries that do not fit
     */
    public record Checked(Instant at, long checked, long damaged, List<Damaged> damages) {}

    private static final int MOST_NAMED = 100;

    private final JdbcClient jdbc;
    private final ObjectProvider<People> people;
    private final ObjectProvider<Scheduler> scheduler;
    private final OneTimeTask<Void> verifyNow;
    private final Audit audit;
    private final JsonMapper json;
    private final Clock clock;

    AuditLog(
            JdbcClient jdbc,
            ObjectProvider<People> people,
            ObjectProvider<Scheduler> scheduler,
            OneTimeTask<Void> auditVerifyNowTask,
            Audit audit,
            JsonMapper json,
            Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.json = json;
        this.people = people;
        this.scheduler = scheduler;
        this.verifyNow = auditVerifyNowTask;
        this.clock = clock;
    }

    /** The latest first. */
    public Page<Line> search(Actor actor, Query query, @Nullable String cursor, int limit) {
        actor.require(Permission.AUDIT_READ);
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw AuditProblem.BAD_SEARCH.now().field("limit", "每页 1 到 " + LONGEST_PAGE + " 条");
        }
        if (query.to().isBefore(query.from())) {
            throw AuditProblem.BAD_SEARCH.now().field("to", "结束日期不能早于开始日期");
        }
        var rows = found(query, before(cursor), limit + 1).list();
        var page = Page.cut(rows, limit, entry -> Cursor.of(entry.seq()));
        return new Page<>(named(page.items()), page.next());
    }

    /** The looks that others took at the actor's own data, the latest first. */
    public Page<Line> looksAt(Actor actor, @Nullable String cursor, int limit) {
        if (actor.isAnonymous() || limit < 1 || limit > LONGEST_PAGE) {
            throw AuditProblem.BAD_SEARCH.now().field("limit", "每页 1 到 " + LONGEST_PAGE + " 条");
        }
        var rows = jdbc.sql("""
                        select * from audit.entry where concerns = :account and kind = 'REVEAL' and seq < :before
                        order by seq desc limit :limit
                        """)
                .param("account", actor.account().value())
                .param("before", before(cursor))
                .param("limit", limit + 1)
                .query(Log::read)
                .list();
        var page = Page.cut(rows, limit, entry -> Cursor.of(entry.seq()));
        return new Page<>(named(page.items()), page.next());
    }

    JdbcClient.MappedQuerySpec<LogEntry> found(Query query, long before, int limit) {
        var who = actor(query);
        if (query.actor() != null && who.isEmpty()) {
            throw AuditProblem.BAD_SEARCH.now().field("actor", "没有这个登录名，请检查后再查");
        }
        var asked = new Asked("at >= :from and at < :to and seq < :before");
        asked.values.put("from", startOf(query.from()));
        asked.values.put("to", startOf(query.to().plusDays(1)));
        asked.values.put("before", before);
        asked.values.put("limit", limit);
        asked.and("actor = :actor", "actor", who.map(AccountId::value).orElse(null));
        asked.and(
                "kind = :kind",
                "kind",
                query.kind() == null ? null : query.kind().name());
        var isGroup = query.action() != null && query.action().endsWith(".");
        asked.and(isGroup ? "starts_with(action, :action)" : "action = :action", "action", query.action());
        asked.and("subject = :subject", "subject", query.subject());
        asked.and(
                "node <@ :area::ltree",
                "area",
                query.area() == null ? null : query.area().value());
        return jdbc.sql("select * from audit.entry where " + asked.clauses + " order by seq desc limit :limit")
                .withFetchSize(1000)
                .params(asked.values)
                .query(Log::read);
    }

    /** Only what is asked for becomes part of the query, so that an index can serve it. */
    private static final class Asked {

        private final StringBuilder clauses;
        private final Map<String, Object> values = new HashMap<>();

        Asked(String clause) {
            this.clauses = new StringBuilder(clause);
        }

        void and(String clause, String name, @Nullable Object value) {
            if (value != null) {
                clauses.append(" and ").append(clause);
                values.put(name, value);
            }
        }
    }

    private static OffsetDateTime startOf(java.time.LocalDate day) {
        return day.atStartOfDay(CityTime.ZONE).toInstant().atOffset(UTC);
    }

    private Optional<AccountId> actor(Query query) {
        return Optional.ofNullable(query.actor())
                .flatMap(name -> people.stream().findFirst().flatMap(known -> known.bySignInName(name)));
    }

    List<Line> named(List<LogEntry> entries) {
        var asked = new HashSet<AccountId>();
        entries.forEach(entry -> asked.add(new AccountId(entry.actor())));
        Map<AccountId, String> names =
                people.stream().findFirst().map(known -> known.namesOf(asked)).orElse(Map.of());
        return entries.stream().map(entry -> line(entry, names)).toList();
    }

    private Line line(LogEntry entry, Map<AccountId, String> names) {
        var actor = new AccountId(entry.actor());
        var facts = new TreeMap<String, String>();
        json.readTree(entry.facts())
                .propertyStream()
                .forEach(fact -> facts.put(fact.getKey(), fact.getValue().asString()));
        return new Line(
                entry.seq(),
                entry.at(),
                ActKind.valueOf(entry.kind()),
                entry.action(),
                entry.actor(),
                actor.equals(Actor.system().account()) ? Actor.system().name() : names.getOrDefault(actor, ""),
                entry.subjectKind(),
                entry.subject(),
                entry.node(),
                entry.concerns(),
                facts);
    }

    /** What the last check found; empty while there was none. */
    public Optional<Checked> lastCheck(Actor actor) {
        actor.require(Permission.AUDIT_READ);
        return jdbc.sql("select * from audit.verification order by id desc limit 1")
                .query((row, n) -> new Checked(
                        Objects.requireNonNull(row.getTimestamp("at")).toInstant(),
                        row.getLong("checked"),
                        row.getLong("damaged"),
                        damages(row.getLong("id"))))
                .optional();
    }

    private List<Damaged> damages(long verification) {
        return jdbc.sql("select seq, harm from audit.damage where verification = :id order by seq limit :most")
                .param("id", verification)
                .param("most", MOST_NAMED)
                .query((row, n) -> new Damaged(
                        row.getLong("seq"), Harm.valueOf(row.getString("harm")).name()))
                .list();
    }

    /** Lets the log be checked now, by whichever node is free; {@link #lastCheck} tells when it is done. */
    public void check(Actor actor) {
        actor.require(Permission.AUDIT_READ);
        audit.recordAlone(actor, Act.change("audit.check", "audit", "all"));
        scheduler.getObject().scheduleIfNotExists(verifyNow.instance("now"), clock.instant());
    }

    private static long before(@Nullable String cursor) {
        try {
            return cursor == null
                    ? Long.MAX_VALUE
                    : Long.parseLong(Cursor.parse(cursor, 1).values().getFirst());
        } catch (IllegalArgumentException malformed) {
            throw AuditProblem.BAD_SEARCH.now().field("cursor", "页码已失效，请从第一页重新打开");
        }
    }
}
