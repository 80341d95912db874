package org.linjuli.casework;

import static org.linjuli.platform.Columns.utc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.linjuli.audit.AuditImport;
import org.linjuli.audit.AuditImport.Past;
import org.linjuli.casework.CaseworkImport.Life;
import org.linjuli.casework.CaseworkImport.Rated;
import org.linjuli.platform.BulkCopy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Stores replayed requests in bulk. */
@Repository
class ReplayStore {

    private static final List<String> COLUMNS = List.of(
            "seq",
            "id",
            "version",
            "state",
            "category",
            "title",
            "body",
            "channel",
            "source",
            "source_id",
            "is_private",
            "emergency",
            "area",
            "building_id",
            "compound_id",
            "lat",
            "lng",
            "address",
            "owner",
            "answering",
            "owes",
            "came_from",
            "returned",
            "handlers",
            "created_at",
            "clock_from",
            "due_at",
            "due_provisional",
            "resolve_by",
            "alarm_at",
            "alarm_stage",
            "accepted_at",
            "resolved_at",
            "closed_at",
            "reporters",
            "ratings",
            "transfers",
            "reworks",
            "extensions",
            "reopenings",
            "open_assists",
            "extension_days",
            "shelf_plan",
            "review_on",
            "supervised_by",
            "reply_owed",
            "urged_at",
            "merged_into",
            "create_hash");

    private static final Map<String, String> SNAKES = new ConcurrentHashMap<>();

    /** A line and the request that it belongs to. */
    private record Line(Life life, Happening happening) {}

    private final BulkCopy bulk;
    private final JdbcClient jdbc;
    private final AuditImport log;
    private final JsonMapper json;

    ReplayStore(DataSource dataSource, JdbcClient jdbc, AuditImport log, JsonMapper json) {
        this.bulk = new BulkCopy(dataSource);
        this.jdbc = jdbc;
        this.log = log;
        this.json = json;
    }

    boolean isEmpty() {
        return !jdbc.sql("select exists (select from casework.request)")
                .query(Boolean.class)
                .single();
    }

    void write(List<Life> lives) {
        var numbers = numbers(lives.size());
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (int at = 0; at < lives.size(); at++) {
            rows.add(row(lives.get(at), numbers.get(at)));
        }
        bulk.copy(
                "casework.request (" + String.join(", ", COLUMNS) + ")",
                rows,
                row -> COLUMNS.stream().map(row::get).toArray());
        writeReporters(lives);
        var lines = lines(lives);
        writeTimeline(lines);
        log.add(lines.stream().flatMap(ReplayStore::logged));
    }

    private static Stream<Past> logged(Line line) {
        var happening = line.happening();
        var act = Acts.of(line.life().request(), happening);
        return act == null ? Stream.of() : Stream.of(new Past(happening.actor(), act, happening.at()));
    }

    private List<Long> numbers(int count) {
        return jdbc.sql("select nextval('casework.request_seq_seq') from generate_series(1, :count) order by 1")
                .param("count", count)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private static Map<String, @Nullable Object> row(Life life, long seq) {
        var request = life.request();
        var row = new HashMap<String, @Nullable Object>();
        RequestColumns.changeable(request).forEach((name, value) -> row.put(snake(name), value));
        RequestColumns.fixed(request).forEach((name, value) -> row.put(snake(name), value));
        row.put("seq", seq);
        row.put("version", life.happenings().size());
        row.put("create_hash", life.filing().hash());
        row.put("reporters", request.tally().reporters());
        return row;
    }

    /** The column of a name; there are some dozens, asked for with every row. */
    private static String snake(String name) {
        return SNAKES.computeIfAbsent(
                name, one -> one.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT));
    }

    private void writeReporters(List<Life> lives) {
        bulk.copy(
                "casework.reporter (request_id, account, joined_at, via, rating, reason, rated_at)",
                lives.stream()
                        .flatMap(life -> life.reporters().stream().map(one -> new @Nullable Object[] {
                            life.request().id(),
                            one.account(),
                            utc(one.at()),
                            one.via(),
                            one.rated().map(rated -> rated.rating().name()).orElse(null),
                            one.rated()
                                    .map(Rated::reason)
                                    .filter(reason -> !reason.isEmpty())
                                    .orElse(null),
                            one.rated().map(rated -> utc(rated.at())).orElse(null)
                        }))
                        .toList(),
                row -> row);
    }

    private static List<Line> lines(List<Life> lives) {
        return lives.stream()
                .flatMap(life -> life.happenings().stream().map(happening -> new Line(life, happening)))
                .sorted(Comparator.comparing(line -> line.happening().at()))
                .toList();
    }

    private void writeTimeline(List<Line> lines) {
        bulk.copy(
                "casework.timeline (request_id, action, from_state, to_state, actor, on_behalf, origin, at, note,"
                        + " facts, owner, area)",
                lines,
                this::line);
    }

    private @Nullable Object[] line(Line line) {
        var happening = line.happening();
        var from = happening.from();
        return new @Nullable Object[] {
            line.life().request().id(),
            happening.action(),
            from == null ? null : from.name(),
            happening.to().name(),
            happening.actor(),
            happening.onBehalf(),
            happening.origin(),
            utc(happening.at()),
            happening.note(),
            json.writeValueAsString(withoutPictures(happening.facts())),
            happening.owner(),
            line.life().request().place().area()
        };
    }

    /** A history names pictures but does not bring them. */
    private static Map<String, Object> withoutPictures(Map<String, Object> facts) {
        var rest = new HashMap<>(facts);
        rest.remove("photos");
        return rest;
    }
}
