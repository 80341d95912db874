package org.linjuli.property;

import static org.linjuli.testing.WideCity.LIMIT;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linjuli.property.MatterFigures.Counted;
import org.linjuli.property.MatterFigures.Wanted;
import org.linjuli.shared.Cursor;
import org.linjuli.testing.WideCity;

/** A page of policies or of property matters reads no city, whoever asks for whichever. */
class BoundedPropertyListsTests {

    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 10, 1);

    private static final String POLICIES = """
            insert into property.policy (id, compound, area, mode, level, fee, months, promises, state, since, due_at, drafted_by)
            select id, id, area, 'COMPANY', 3, 1.2, 36, '每日清扫', 'DRAFT', now(), now(), id from :rows
            """;

    /** Thirty a day until today, so that a thousand lie after the months that are asked for. */
    private static final String MATTERS = """
            insert into property.matter (request, compound, area, company, filed_on, counted, solved, on_time, answered, reopened, judged,
              ratings, satisfied)
            select id, id, area, 'unit.000001', '2026-12-01'::date - (50000 - n) / 30, 1, 1, 1, 1, 0, 0, 0, 0 from :rows
            """;

    /** Each compound has had four terms; the last one is not over. */
    private static final String COMMITTEES = """
            insert into property.committee (id, compound, area, term, seats, members, recorded_by, followed)
            select id, ('0190a0b0-c0d0-7e0f-8123-' || lpad((n / 4)::text, 12, '0'))::uuid, area,
              daterange(('2012-01-01'::date + n % 4 * interval '4 years')::date,
                ('2016-01-01'::date + n % 4 * interval '4 years')::date + case when n % 4 = 3 then n % 300 else 0 end::int),
              5, 2, id, n % 4 < 3
            from :rows
            """;

    private static final String YEARS = """
            insert into property.review (evaluation, policy, begun_at, compound, area, company, outcome, ended_on, asked, answered, content)
            select id, id, now(), id, area, 'unit.000001', 'SATISFIED', '2026-12-01'::date - (50000 - n) / 30, 9, 6, 5 from :rows
            """;

    @Test
    void pastTermsOfCommitteesAreNotRead() {
        try (var city = new WideCity(COMMITTEES)) {
            var jdbc = city.jdbc();

            city.fills((scope, mark) -> Committees.LIST.in(scope).after(mark).look(jdbc, LIMIT));
            city.fills((scope, mark) -> Committees.LIST
                    .in(scope)
                    .within("upper(term) <= :it", LocalDate.of(2028, 12, 1))
                    .within("upper(term) > :it", LocalDate.of(2028, 1, 5))
                    .after(mark)
                    .look(jdbc, LIMIT));
        }
    }

    @Test
    void everyPageIsReadAlongAnIndex() {
        try (var city = new WideCity(POLICIES, MATTERS)) {
            var policies = new PolicyStore(city.jdbc());
            var matters = new MatterStore(city.jdbc());

            city.fills((scope, mark) -> policies.page(
                    scope, new PoliciesNarrowed(null, PolicyState.DRAFT, "COMPANY"), WideCity.id(mark), LIMIT));
            city.searches((scope, mark) -> policies.page(
                    scope, new PoliciesNarrowed(null, PolicyState.REVIEW, null), WideCity.id(mark), LIMIT));
            city.fills((scope, mark) ->
                    matters.page(scope, new Wanted(null, null, null, FROM, TO, Counted.SOLVED), after(mark), LIMIT));
            city.searches((scope, mark) ->
                    matters.page(scope, new Wanted(null, null, null, FROM, TO, Counted.REOPENED), after(mark), LIMIT));
            city.searches((scope, mark) ->
                    matters.page(scope, new Wanted(null, null, "", FROM, TO, null), after(mark), LIMIT));
        }
    }

    @Test
    void whatAFigureOfJudgedYearsCountsIsReadAlongAnIndex() {
        try (var city = new WideCity(POLICIES, YEARS)) {
            var years = new YearStore(city.jdbc());

            city.fills((scope, mark) ->
                    years.page(scope, new Wanted(null, null, null, FROM, TO, null), after(mark), LIMIT));
            city.searches(
                    (scope, mark) -> years.page(scope, new Wanted(null, null, "", FROM, TO, null), after(mark), LIMIT));
        }
    }

    private static MatterFigures.@Nullable Mark after(@Nullable Cursor mark) {
        return mark == null
                ? null
                : new MatterFigures.Mark(
                        LocalDate.parse(mark.values().getFirst()),
                        UUID.fromString(mark.values().getLast()));
    }
}
