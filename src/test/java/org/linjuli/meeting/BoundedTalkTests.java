package org.linjuli.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linjuli.shared.NodePath;
import org.linjuli.testing.FreshDatabase;
import org.linjuli.testing.RowsRead;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What residents and the afternoon read stays small however many sessions there have been. */
class BoundedTalkTests {

    private static final UUID COMPOUND = UUID.fromString("0190a0b0-c0d0-7e0f-8123-000000000007");
    private static final NodePath NODE = NodePath.of("35.01.81.007.010.004").compound(COMPOUND);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final int PAGE = 11;

    /** Fifty compounds of four hundred sessions each, from long ago until some weeks ahead. */
    private static void fill(JdbcClient jdbc) {
        jdbc.sql("""
                        insert into meeting.series (id, tier, node, compound, name, place, weekday, starts, every_weeks, anchor,
                          quorum)
                        select c.id, 'COMPOUND', ('35.01.81.007.010.004.' || replace(c.id::text, '-', ''))::ltree, c.id, '说事会',
                          '架空层', 2, '19:30', 1, '2019-01-01', 40
                        from (select ('0190a0b0-c0d0-7e0f-8123-' || lpad(n::text, 12, '0'))::uuid as id
                              from generate_series(1, 50) n) c
                        """).update();
        jdbc.sql("""
                        insert into meeting.meeting (id, series, tier, node, compound, planned_day, day, starts_at, state,
                          clock_from, opened_at, closed_at, seats, needed, present, code, reminded)
                        select gen_random_uuid(), s.id, s.tier, s.node, s.compound, d.day, d.day, d.day,
                          case when d.day < :today then 'CLOSED' else 'PLANNED' end, now(),
                          case when d.day < :today then now() end, case when d.day < :today then now() end, 4, 1, 1, '123456',
                          d.day < :today
                        from meeting.series s,
                          (select (:today::date + 35 - 7 * n) as day from generate_series(0, 399) n) d
                        """).param("today", TODAY).update();
    }

    @Test
    void onesOwnCompoundIsReadAndNoOther() {
        try (var database = new FreshDatabase()) {
            fill(database.jdbc());
            database.analyze();
            var read = new RowsRead();
            var jdbc = JdbcClient.create(read.through(database.asApp()));
            var rows = new TalkRows(jdbc, new SeriesStore(jdbc));

            assertThat(rows.point(COMPOUND, TODAY))
                    .hasValueSatisfying(point -> assertThat(point.node()).isEqualTo(NODE));
            assertThat(rows.next(COMPOUND, TODAY)).isPresent();
            var first = rows.past(COMPOUND, null, PAGE);
            var last = first.getLast();
            assertThat(rows.past(COMPOUND, new TalkRows.Mark(last.day(), last.id()), PAGE))
                    .hasSize(PAGE);
            assertThat(rows.withPoint(List.of(COMPOUND, UUID.randomUUID()))).containsExactly(COMPOUND);

            // The sessions ahead of the compound lie before the past ones in its index.
            assertThat(read.all())
                    .isNotEmpty()
                    .allSatisfy(query ->
                            assertThat(query.rows()).as(query.toString()).isLessThanOrEqualTo(3 * PAGE));
        }
    }
}
