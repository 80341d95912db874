package org.linjuli.privacy;

import static org.linjuli.platform.Columns.instant;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Permission;
import org.linjuli.shared.Retention;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How long everything is kept, and what the nights removed. */
@Service
public class RetentionReport {

    private static final int NIGHTS = 30;

    /** What one night removed by a rule. */
    public record Night(Instant at, long rows, boolean whole) {}

    /**
     * A rule and what it did.
     *
     * @param removed by the nights that are shown
     * @param last the last night; null while there was none, and where something else removes it
     */
    public record Line(
            Retention rule, long removed, @Nullable Night last, List<Night> nights) {}

    private final Purges purges;
    private final JdbcClient jdbc;

    RetentionReport(Purges purges, JdbcClient jdbc) {
        this.purges = purges;
        this.jdbc = jdbc;
    }

    public List<Line> lines(Actor actor) {
        actor.require(Permission.PRIVACY_OFFICE);
        var nights = nights();
        return purges.rules().stream()
                .map(rule -> line(rule, nights.getOrDefault(rule.key(), List.of())))
                .toList();
    }

    private static Line line(Retention rule, List<Night> nights) {
        return new Line(
                rule,
                nights.stream().mapToLong(Night::rows).sum(),
                nights.isEmpty() ? null : nights.getFirst(),
                nights);
    }

    /** By rule, the latest first. */
    private Map<String, List<Night>> nights() {
        var nights = new HashMap<String, List<Night>>();
        jdbc.sql("""
                        select rule, started_at, ended_at, rows from (
                          select *, row_number() over (partition by rule order by started_at desc) as n
                          from privacy.purge_run) latest
                        where n <= :nights order by rule, started_at desc
                        """).param("nights", NIGHTS).query(row -> {
            nights.computeIfAbsent(row.getString("rule"), rule -> new ArrayList<>())
                    .add(new Night(
                            instant(row, "started_at"),
                            row.getLong("rows"),
                            row.getObject("ended_at", OffsetDateTime.class) != null));
        });
        return nights;
    }
}
