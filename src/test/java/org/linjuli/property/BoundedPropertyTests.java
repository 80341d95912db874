package org.linjuli.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linjuli.property.MatterFigures.Mark;
import org.linjuli.property.MatterFigures.Wanted;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Scope;
import org.linjuli.testing.FreshDatabase;
import org.linjuli.testing.RowsRead;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a figure opens and what residents read of their compound stays small however many matters there have been. */
class BoundedPropertyTests {

    private static final UUID COMPOUND = UUID.fromString("0190a0b0-c0d0-7e0f-8123-000000000007");
    private static final NodePath CITY = NodePath.of("35.01.81");
    private static final LocalDate FROM = LocalDate.of(2025, 12, 1);
    private static final LocalDate TO = LocalDate.of(2026, 11, 1);
    private static final int PAGE = 11;

    /** Two hundred compounds with a hundred and fifty matters and eight policies each. */
    private static void fill(JdbcClient jdbc) {
        jdbc.sql("""
                        insert into property.matter (request, compound, area, company, filed_on, counted, solved, on_time, answered,
                          reopened, judged, ratings, satisfied)
                        select gen_random_uuid(), ('0190a0b0-c0d0-7e0f-8123-' || lpad(c::text, 12, '0'))::uuid,
                          ('35.01.81.007.010.' || lpad((c % 30)::text, 3, '0'))::ltree, ('unit.' || lpad((c % 40)::text, 6, '0'))::ltree,
                          '2026-11-24'::date - 2 * n, 1, 1, 1, 1, 0, 0, 0, 0
                        from generate_series(1, 200) c, generate_series(1, 150) n
                        """).update();
        jdbc.sql("""
                        insert into property.policy (id, compound, area, mode, level, fee, months, promises, state, since, due_at, drafted_by)
                        select gen_random_uuid(), ('0190a0b0-c0d0-7e0f-8123-' || lpad(c::text, 12, '0'))::uuid,
                          ('35.01.81.007.010.' || lpad((c % 30)::text, 3, '0'))::ltree, 'COMPANY', 3, 1.2, 36, '每日清扫', 'DRAFT', now(), now(),
                          gen_random_uuid()
                        from generate_series(1, 200) c, generate_series(1, 8) n
                        """).update();
    }

    @Test
    void aPageReadsAlongTheCompoundTheCompanyOrTheDays() {
        try (var database = new FreshDatabase()) {
            fill(database.jdbc());
            database.analyze();
            var read = new RowsRead();
            var jdbc = JdbcClient.create(read.through(database.asApp()));
            var matters = new MatterStore(jdbc);
            var scope = new Scope(List.of(CITY));

            var ofCompound = matters.page(scope, new Wanted(CITY, COMPOUND, null, FROM, TO, null), null, PAGE);
            var last = ofCompound.items().getLast();
            assertThat(matters.page(
                                    scope,
                                    new Wanted(CITY, COMPOUND, null, FROM, TO, null),
                                    new Mark(last.filedOn(), last.request()),
                                    PAGE)
                            .items())
                    .hasSize(PAGE);
            assertThat(matters.page(scope, new Wanted(CITY, null, "unit.000007", FROM, TO, null), null, PAGE)
                            .items())
                    .hasSize(PAGE);
            assertThat(matters.page(scope, new Wanted(CITY, null, null, FROM, TO, null), null, PAGE)
                            .items())
                    .hasSize(PAGE);
            assertThat(new PolicyStore(jdbc).shown(COMPOUND)).isEmpty();

            assertThat(read.all())
                    .isNotEmpty()
                    .allSatisfy(query ->
                            assertThat(query.rows()).as(query.toString()).isLessThanOrEqualTo(20 * PAGE));
        }
    }
}
