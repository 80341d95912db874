package org.linjuli.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.linjuli.platform.BulkCopy;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Asker;
import org.linjuli.territory.Household;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills an installation with evaluations that have been, by COPY. */
@Component
public class EvaluationImport {

    /** A household on the roll, what it said and who wrote that down. */
    public record Entry(
            Household household,
            @Nullable Ballot ballot,
            @Nullable AccountId by,
            @Nullable Called called) {}

    /** When a household was asked back and what came of it; drawn but not called where there is no answer. */
    public record Called(
            @Nullable CallBackAnswer answer,
            @Nullable String note,
            @Nullable AccountId by,
            @Nullable Instant at) {}

    /** An evaluation as it stands, with its roll. */
    public record Past(Evaluation evaluation, AccountId openedBy, List<Entry> roll) {

        public Past {
            roll = List.copyOf(roll);
        }
    }

    private record Line(Past past, Entry entry) {}

    private final JdbcClient jdbc;
    private final BulkCopy bulk;

    EvaluationImport(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.bulk = new BulkCopy(dataSource);
    }

    @Transactional
    public void load(List<Past> all) {
        Asker.PRODUCT.run(() -> {
            bulk.copy("""
                    evaluation.evaluation (id, kind, subject, title, area, state, minimum, needed, executor_desk, entries,
                      satisfied, fair, unsatisfied, called, same, opened_at, opened_by, closes_at, due_at, closed_at)
                    """, all, EvaluationImport::row);
            var lines = all.stream()
                    .flatMap(past -> past.roll().stream().map(entry -> new Line(past, entry)))
                    .toList();
            bulk.copy("evaluation.roll_entry (evaluation, household, building, door)", lines, line -> new Object[] {
                line.past.evaluation().id(),
                line.entry.household().id(),
                line.entry.household().building(),
                line.entry.household().door()
            });
            bulk.copy(
                    "evaluation.ballot (evaluation, household, rating, reason, origin, answered_at, entered_by)",
                    lines.stream().flatMap(EvaluationImport::ballot).toList(),
                    values -> values);
            bulk.copy(
                    "evaluation.call_back (evaluation, household, answer, note, called_by, called_at)",
                    lines.stream().flatMap(EvaluationImport::call).toList(),
                    values -> values);
        });
    }

    private static @Nullable Object[] row(Past past) {
        var one = past.evaluation();
        var count = one.isOpen() ? new BallotCount(one.count().entries(), 0, 0, 0) : one.count();
        return new @Nullable Object[] {
            one.id(),
            one.subject().kind(),
            one.subject().id(),
            one.subject().title(),
            one.area(),
            one.state(),
            one.bar().minimum(),
            one.bar().needed(),
            one.executors().desk(),
            count.entries(),
            count.satisfied(),
            count.fair(),
            count.unsatisfied(),
            one.callBacks().called(),
            one.callBacks().same(),
            one.course().opened(),
            past.openedBy(),
            one.course().closes(),
            one.course().due(),
            one.course().closed()
        };
    }

    private static Stream<@Nullable Object[]> ballot(Line line) {
        var ballot = line.entry.ballot();
        return ballot == null
                ? Stream.empty()
                : Stream.<@Nullable Object[]>of(new @Nullable Object[] {
                    line.past.evaluation().id(),
                    line.entry.household().id(),
                    ballot.rating(),
                    ballot.reason(),
                    ballot.origin(),
                    ballot.at(),
                    line.entry.by()
                });
    }

    private static Stream<@Nullable Object[]> call(Line line) {
        var called = line.entry.called();
        return called == null
                ? Stream.empty()
                : Stream.<@Nullable Object[]>of(new @Nullable Object[] {
                    line.past.evaluation().id(),
                    line.entry.household().id(),
                    called.answer(),
                    called.note(),
                    called.by(),
                    called.at()
                });
    }

    /** Takes everything away again; for a loading that was broken off. */
    @Transactional
    public void clear() {
        Asker.PRODUCT.run(() -> jdbc.sql("delete from evaluation.evaluation").update());
    }
}
