package org.linjuli.evaluation;

import static org.linjuli.platform.Columns.instant;
import static org.linjuli.platform.Columns.instantOrNull;
import static org.linjuli.platform.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linjuli.platform.AreaList;
import org.linjuli.platform.Key;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Evaluations as they stand in the database. */
@Repository
class EvaluationStore {

    /** One that is open counts its ballots, one that is closed has them counted. */
    private static final String SELECT = """
            select e.id, e.version, e.kind, e.subject, e.title, e.area::text as area, e.state, e.minimum, e.needed,
                   e.executor_desk::text as executor_desk, e.entries, e.called, e.same, e.opened_at, e.closes_at, e.due_at,
                   e.closed_at, e.remark,
                   coalesce(b.satisfied, e.satisfied) as satisfied, coalesce(b.fair, e.fair) as fair,
                   coalesce(b.unsatisfied, e.unsatisfied) as unsatisfied,
                   array(select account from evaluation.executor x where x.evaluation = e.id) as executors
            from evaluation.evaluation e
            left join lateral (
              select count(*) filter (where rating = 'SATISFIED') as satisfied,
                     count(*) filter (where rating = 'FAIR') as fair,
                     count(*) filter (where rating = 'UNSATISFIED') as unsatisfied
              from evaluation.ballot where evaluation = e.id) b on e.closed_at is null
            """;

    private static final AreaList LIST = AreaList.latestFirst("evaluation.evaluation e", "e.area", Key.id("e.id"));

    private final JdbcClient jdbc;

    EvaluationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Evaluation> find(UUID id) {
        return jdbc.sql(SELECT + "where e.id = :id")
                .param("id", id)
                .query(EvaluationStore::read)
                .optional();
    }

    /** Nobody answers until the transaction ends, so that its count is final. */
    void closing(UUID id) {
        jdbc.sql("select 1 from evaluation.evaluation where id = :id for update")
                .param("id", id)
                .query(row -> {});
    }

    /** Several may answer at once, but not while it is being closed. False when it is closed or isn't there. */
    boolean answering(UUID id) {
        return jdbc.sql("""
                        select closed_at is null from evaluation.evaluation where id = :id for share
                        """).param("id", id).query(Boolean.class).optional().orElse(false);
    }

    /** The latest first. */
    Page<Evaluation> page(EvaluationQuery wanted, int limit) {
        return LIST.in(wanted.scope())
                .only("e.kind = :it", wanted.kind())
                .only("e.state = any(:it)", wanted.states())
                .only("e.closed_at >= :it", wanted.from())
                .only("e.closed_at < :it", wanted.until())
                .after(wanted.before())
                .read(jdbc, limit, SELECT, EvaluationStore::read);
    }

    /** Open ones that ask this household. */
    List<Evaluation> asking(UUID household, int limit) {
        return jdbc.sql(SELECT + """
                        where e.closed_at is null
                          and e.id in (select evaluation from evaluation.roll_entry where household = :household)
                        order by e.due_at, e.id limit :limit
                        """)
                .param("household", household)
                .param("limit", limit)
                .query(EvaluationStore::read)
                .list();
    }

    /** Those that judge the same. */
    List<Evaluation> of(UUID subject) {
        return jdbc.sql(SELECT + "where e.subject = :subject order by e.id desc limit 50")
                .param("subject", subject)
                .query(EvaluationStore::read)
                .list();
    }

    List<UUID> due(Instant now, int most) {
        return jdbc.sql("""
                        select id from evaluation.evaluation
                        where closed_at is null and due_at <= :now order by due_at, id limit :most
                        """)
                .param("now", utc(now))
                .param("most", most)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Says whether the id was free. */
    boolean insert(Evaluation opened, AccountId by) {
        return jdbc.sql("""
                        insert into evaluation.evaluation
                          (id, kind, subject, title, area, state, minimum, needed, executor_desk, entries, opened_at,
                           opened_by, closes_at, due_at)
                        values (:id, :kind, :subject, :title, :area::ltree, :state, :minimum, :needed, :desk::ltree,
                                :entries, :opened, :by, :closes, :due)
                        on conflict (id) do nothing
                        """)
                        .param("id", opened.id())
                        .param("kind", opened.subject().kind().name())
                        .param("subject", opened.subject().id())
                        .param("title", opened.subject().title())
                        .param("area", opened.area().value())
                        .param("state", opened.state().name())
                        .param("minimum", opened.bar().minimum())
                        .param("needed", opened.bar().needed())
                        .param("desk", desk(opened))
                        .param("entries", opened.count().entries())
                        .param("opened", utc(opened.course().opened()))
                        .param("by", by.value())
                        .param("closes", utc(opened.course().closes()))
                        .param("due", utc(opened.course().due()))
                        .update()
                == 1;
    }

    private static @Nullable String desk(Evaluation evaluation) {
        var desk = evaluation.executors().desk();
        return desk == null ? null : desk.value();
    }

    /** Says whether it still had the version. The ballots of one that ends are counted once and for all. */
    boolean write(Evaluation after, long version) {
        var count = after.isOpen() ? new BallotCount(after.count().entries(), 0, 0, 0) : after.count();
        return jdbc.sql("""
                        update evaluation.evaluation
                        set state = :state, due_at = :due, closed_at = :closed, remark = :remark, satisfied = :satisfied,
                            fair = :fair, unsatisfied = :unsatisfied, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("state", after.state().name())
                        .param("due", utc(after.course().due()))
                        .param("closed", utc(after.course().closed()))
                        .param("remark", after.course().remark())
                        .param("satisfied", count.satisfied())
                        .param("fair", count.fair())
                        .param("unsatisfied", count.unsatisfied())
                        .param("id", after.id())
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Evaluation read(ResultSet row, int number) throws SQLException {
        var desk = row.getString("executor_desk");
        var accounts = Arrays.stream((UUID[]) row.getArray("executors").getArray())
                .map(AccountId::new)
                .collect(Collectors.toSet());
        return new Evaluation(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                new EvaluationSubject(
                        EvaluationKind.valueOf(row.getString("kind")),
                        row.getObject("subject", UUID.class),
                        row.getString("title")),
                NodePath.of(row.getString("area")),
                EvaluationState.valueOf(row.getString("state")),
                new Executors(accounts, desk == null ? null : NodePath.of(desk)),
                new Bar(row.getInt("minimum"), row.getInt("needed")),
                new BallotCount(
                        row.getInt("entries"), row.getInt("satisfied"), row.getInt("fair"), row.getInt("unsatisfied")),
                new Evaluation.CallBackCount(row.getInt("called"), row.getInt("same")),
                new Evaluation.Course(
                        instant(row, "opened_at"),
                        instant(row, "closes_at"),
                        instantOrNull(row, "due_at"),
                        instantOrNull(row, "closed_at"),
                        row.getString("remark")));
    }
}
