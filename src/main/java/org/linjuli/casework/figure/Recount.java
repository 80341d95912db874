package org.linjuli.casework.figure;

import static org.linjuli.casework.figure.Ledger.EXPECTED;
import static org.linjuli.casework.figure.Ledger.MEASURES;
import static org.linjuli.casework.figure.Ledger.STORED;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.CityTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts the figures anew from the requests themselves, and puts right what differs. */
@Component
class Recount {

    private static final Logger LOG = LoggerFactory.getLogger(Recount.class);

    private static final String EXPECTED_STAYS = Stays.ENDED.formatted(
            Stays.CLASSES, Stays.STEP, "t.seq <= :counted and r.created_at >= :from and r.created_at < :until");

    private static final String STORED_STAYS = """
            select area, state, grain, day, counts from casework.figure_stay where day >= :month and day < :end
            """;

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    Recount(JdbcClient jdbc, Ledger ledger, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    /** Every month in which requests were filed; answers how many cells were wrong. */
    int all() {
        return months().stream().mapToInt(this::month).sum();
    }

    /** Counts every month anew without a look at what is there, up to that line; in the caller's transaction. */
    void anew(long counted) {
        for (var month : months()) {
            var values = values(month, counted);
            sumsAnew(values);
            staysAnew(values);
        }
    }

    private List<YearMonth> months() {
        return jdbc.sql("select min(created_at) as first, max(created_at) as last from casework.request")
                .query((row, number) -> between(row.getTimestamp("first"), row.getTimestamp("last")))
                .single();
    }

    private static List<YearMonth> between(@Nullable Timestamp first, @Nullable Timestamp last) {
        if (first == null || last == null) {
            return List.of();
        }
        var end = YearMonth.from(last.toInstant().atZone(CityTime.ZONE));
        return Stream.iterate(
                        YearMonth.from(first.toInstant().atZone(CityTime.ZONE)),
                        month -> !month.isAfter(end),
                        month -> month.plusMonths(1))
                .toList();
    }

    private int month(YearMonth month) {
        var wrong = transaction.execute(status -> {
            var values = values(month, ledger.lock());
            ledger.count(notYetCounted(values));
            int sums = repairSums(values);
            int stays = repairStays(values);
            return sums + stays;
        });
        if (wrong != null && wrong > 0) {
            LOG.warn("{} cells of the figures of {} were wrong and have been counted anew", wrong, month);
        }
        return wrong == null ? 0 : wrong;
    }

    private static Map<String, Object> values(YearMonth month, long counted) {
        LocalDate first = month.atDay(1);
        LocalDate end = month.plusMonths(1).atDay(1);
        return Map.of(
                "month", first,
                "end", end,
                "from", first.atStartOfDay(CityTime.ZONE).toOffsetDateTime(),
                "until", end.atStartOfDay(CityTime.ZONE).toOffsetDateTime(),
                "counted", counted);
    }

    /** Lines may have been written that the follower has not reached; they are no mistake. */
    private String[] notYetCounted(Map<String, Object> values) {
        return jdbc.sql("select distinct request_id::text from casework.timeline where seq > :counted")
                .param("counted", values.get("counted"))
                .query((row, number) -> row.getString(1))
                .list()
                .toArray(String[]::new);
    }

    private int repairSums(Map<String, Object> values) {
        int wrong = differences(EXPECTED, STORED, values);
        if (wrong > 0) {
            sumsAnew(values);
        }
        return wrong;
    }

    private void sumsAnew(Map<String, Object> values) {
        jdbc.sql("delete from casework.figure where day >= :month and day < :end")
                .params(values)
                .update();
        jdbc.sql("delete from casework.figure_counted where day >= :month and day < :end")
                .params(values)
                .update();
        jdbc.sql("""
                        insert into casework.figure_counted (id, day, area, category, channel, %1$s)
                        select id, day, area, category, channel, %1$s from casework.request_facts
                        where day >= :month and day < :end
                        on conflict (id) do nothing
                        """.formatted(MEASURES)).params(values).update();
        jdbc.sql("insert into casework.figure (area, dimension, grain, day, key, %s) %s".formatted(MEASURES, EXPECTED))
                .params(values)
                .update();
    }

    private int repairStays(Map<String, Object> values) {
        int wrong = differences(EXPECTED_STAYS, STORED_STAYS, values);
        if (wrong > 0) {
            staysAnew(values);
        }
        return wrong;
    }

    private void staysAnew(Map<String, Object> values) {
        jdbc.sql("delete from casework.figure_stay where day >= :month and day < :end")
                .params(values)
                .update();
        jdbc.sql("insert into casework.figure_stay (area, state, grain, day, counts) " + EXPECTED_STAYS)
                .params(values)
                .update();
    }

    private int differences(String expected, String stored, Map<String, Object> values) {
        return jdbc.sql("""
                        select count(*) from (
                          (%1$s except %2$s) union all (%2$s except %1$s)
                        ) difference
                        """.formatted(expected, stored))
                .params(values)
                .query(Integer.class)
                .single();
    }
}
