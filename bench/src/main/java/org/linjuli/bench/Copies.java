package org.linjuli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes a city with so many requests out of the sample city, by copying its lived-in year: every request with its
 * reporters, its time line and its assist tasks, spread over two years before.
 */
final class Copies {

    /** A table to copy, and what is not the same in a copy {@code c} of {@code n}; {@code r} is the request. */
    private record Table(String name, String source, Map<String, String> changed, List<String> drawn, String order) {}

    private static final List<Table> TABLES = List.of(
            new Table(
                    "request",
                    "casework.request t cross join lateral (select t.closed_at) r",
                    Map.of(
                            "id", "bench.id(t.id, c)",
                            "merged_into", "bench.id(t.merged_into, c)",
                            "created_at", at("created_at"),
                            "accepted_at", at("accepted_at"),
                            "resolved_at", at("resolved_at"),
                            "closed_at", at("closed_at"),
                            "alarm_at", "null"),
                    List.of("seq"),
                    "t.seq"),
            new Table(
                    "reporter",
                    "casework.reporter t join casework.request r on r.id = t.request_id",
                    Map.of(
                            "request_id", "bench.id(t.request_id, c)",
                            "via", "bench.id(t.via, c)",
                            "joined_at", at("joined_at")),
                    List.of(),
                    "r.seq"),
            new Table(
                    "timeline",
                    "casework.timeline t join casework.request r on r.id = t.request_id",
                    Map.of("request_id", "bench.id(t.request_id, c)", "at", at("at"), "key", "null"),
                    List.of("seq"),
                    "t.seq"),
            new Table(
                    "assist",
                    "casework.assist t join casework.request r on r.id = t.request_id",
                    Map.of("id", "bench.id(t.id, c)", "request_id", "bench.id(t.request_id, c)"),
                    List.of(),
                    "r.seq"));

    private final Database database;

    Copies(Database database) {
        this.database = database;
    }

    private static String at(String column) {
        return "bench.at(t." + column + ", r.closed_at, c, n)";
    }

    /** Copies until there are at least that many. Nobody else may write meanwhile. */
    void until(long requests) {
        try (var connection = database.open()) {
            run(connection, resource("functions.sql"));
            run(connection, "set session_replication_role = replica");
            run(connection, "set maintenance_work_mem = '1GB'");
            run(connection, "set synchronous_commit = off");
            long sample = database.number("select count(*) from casework.request");
            long lastSeq = database.number("select max(seq) from casework.request");
            long lastLine = database.number("select max(seq) from casework.timeline");
            int copies = (int) Math.max(0, (requests - 1) / sample);
            var indexes = indexes();
            for (var index : indexes.keySet()) {
                run(connection, "drop index casework." + index);
            }
            for (int copy = 1; copy <= copies; copy++) {
                copy(connection, copy, copies, lastSeq, lastLine);
                if (copy % 10 == 0 || copy == copies) {
                    System.out.printf("copied the city's year %d of %d times%n", copy, copies);
                }
            }
            for (var index : indexes.entrySet()) {
                System.out.println("building index " + index.getKey());
                run(connection, index.getValue());
            }
            run(connection, "vacuum (analyze) casework.request, casework.reporter, casework.timeline, casework.assist");
            run(
                    connection,
                    "update follower.follower set position = (select max(seq) from casework.timeline)"
                            + " where name <> 'audit-seal'");
            run(connection, "update casework.figure_progress set seq = (select max(seq) from casework.timeline)");
            run(connection, "checkpoint");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void copy(Connection connection, int copy, int copies, long lastSeq, long lastLine) throws SQLException {
        for (var table : TABLES) {
            var columns = columns(table);
            var values = columns.stream()
                    .map(column -> table.changed().getOrDefault(column, "t." + column))
                    .collect(Collectors.joining(", "));
            var last = table.name().equals("timeline") ? "t.seq <= " + lastLine : "r.seq <= " + lastSeq;
            run(connection, """
                    insert into casework.%s (%s)
                    select %s from %s cross join (values (%d, %d)) copy (c, n)
                    where %s order by %s
                    """.formatted(
                            table.name(),
                            String.join(", ", columns),
                            values,
                            table.source(),
                            copy,
                            copies,
                            table.name().equals("request") ? "t.seq <= " + lastSeq : last,
                            table.order()));
        }
    }

    private List<String> columns(Table table) {
        var all = new ArrayList<>(database.list("""
                select column_name from information_schema.columns
                where table_schema = 'casework' and table_name = '%s' and is_generated = 'NEVER'
                """.formatted(table.name())));
        all.removeAll(table.drawn());
        return all;
    }

    /** Indexes that no constraint needs, with their definitions; building them afterwards is faster. */
    private Map<String, String> indexes() {
        var names = TABLES.stream().map(table -> "'" + table.name() + "'").collect(Collectors.joining(", "));
        return database.list("""
                        select indexname || '|' || indexdef from pg_indexes
                        where schemaname = 'casework' and tablename in (%s)
                          and not exists (select from pg_constraint where conindid = ('casework.' || indexname)::regclass)
                        """.formatted(names)).stream()
                .map(line -> line.split("\\|", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String resource(String name) {
        try (var in = Copies.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
