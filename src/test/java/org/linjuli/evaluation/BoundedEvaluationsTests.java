package org.linjuli.evaluation;

import static org.linjuli.testing.WideCity.LIMIT;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linjuli.shared.Cursor;
import org.linjuli.shared.Scope;
import org.linjuli.testing.WideCity;

/** A page of evaluations reads no city, whoever asks for whichever. */
class BoundedEvaluationsTests {

    private static final String EVALUATIONS = """
            insert into evaluation.evaluation (id, kind, subject, title, area, state, minimum, needed, entries, opened_at, opened_by,
              closes_at, due_at)
            select id, 'SERVICE', id, '服务评议', area, 'OPEN', 30, 60, 10, now(), id, now() + interval '7 days',
              now() + interval '7 days' from :rows
            """;

    @Test
    void sumsOfAPartReadNoEvaluationOfAnother() {
        var closed = """
                update evaluation.evaluation e set state = 'SATISFIED', due_at = null, closed_at = now() - n * interval '1 minute'
                from :rows where made.id = e.id
                """;
        try (var city = new WideCity(EVALUATIONS, closed)) {
            city.sums("evaluation.evaluation", "area", "closed_at >= now() - interval '7 days' and closed_at < now()");
        }
    }

    @Test
    void everyPageIsReadAlongAnIndex() {
        try (var city = new WideCity(EVALUATIONS)) {
            var store = new EvaluationStore(city.jdbc());

            city.fills((scope, mark) -> store.page(wanted(scope, null, Set.of(), null, mark), LIMIT));
            city.fills((scope, mark) ->
                    store.page(wanted(scope, EvaluationKind.SERVICE, Set.of(EvaluationState.OPEN), null, mark), LIMIT));
            city.searches(
                    (scope, mark) -> store.page(wanted(scope, EvaluationKind.PROPERTY, Set.of(), null, mark), LIMIT));
            city.searches((scope, mark) ->
                    store.page(wanted(scope, null, Set.of(), Instant.parse("2026-01-01T00:00:00Z"), mark), LIMIT));
        }
    }

    private static EvaluationQuery wanted(
            Scope scope,
            @Nullable EvaluationKind kind,
            Set<EvaluationState> states,
            @Nullable Instant closed,
            @Nullable Cursor mark) {
        return new EvaluationQuery(scope, kind, states, closed, null, WideCity.id(mark));
    }
}
