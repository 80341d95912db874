package org.linjuli.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Cursor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Page;
import org.linjuli.shared.Scope;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One look for a page of an {@link AreaList}: along one or more strands at once, from where the last page ended, until
 * the page is full or {@link #MOST} rows were looked at. Then the page says where to go on, and may be short or empty
 * although more is to come; the reader decides whether to look further.
 */
public final class Walk {

    /** So many rows are looked at for a page. Where a condition reads a row beside each, they are 2,000 in all. */
    public static final int MOST = 1000;

    private final AreaList list;
    private final List<Strand> strands = new ArrayList<>();
    private final List<String> bounds = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private @Nullable Cursor after;
    private int most = MOST;

    Walk(AreaList list, Scope scope) {
        this.list = list;
        values.put("scope", scope.asArray());
    }

    void add(Strand strand) {
        strands.add(strand);
    }

    /**
     * Goes only along the rows that have a value in the column with which an index begins, as far as they lie in the scope;
     * nothing new where the value is null.
     */
    public Walk through(String column, @Nullable Object value) {
        return value == null ? this : instead(Strand.of(column, value, true));
    }

    /** Goes only to some few rows, as far as they lie in the scope: an array of ids, which names the value as {@code :it}. */
    public Walk throughIds(String ids, @Nullable Object value) {
        return value == null ? this : instead(some(ids, value, true));
    }

    /** Goes also along the rows that have a value in the column with which an index begins, wherever they lie. */
    public Walk besides(String column, Object value) {
        add(Strand.of(column, value, false));
        return this;
    }

    /** Goes also to some few rows, wherever they lie: an array of ids, which names the value as {@code :it}. */
    public Walk besidesIds(String ids, Object value) {
        add(some(ids, value, false));
        return this;
    }

    private Strand some(String ids, Object value, boolean scoped) {
        return new Strand(null, list.id() + " = any(" + ids + ")", value, scoped);
    }

    private Walk instead(Strand strand) {
        if (!strands.isEmpty()) {
            strands.clear();
            add(strand);
        }
        return this;
    }

    /** Takes only the rows for which this holds of a value, which it names as {@code :it}; all where the value is null or has no elements. */
    public Walk only(String condition, @Nullable Object value) {
        if (value != null && !(value instanceof Collection<?> choices && choices.isEmpty())) {
            var name = "it" + values.size();
            conditions.add(naming(condition, name));
            values.put(name, bound(value));
        }
        return this;
    }

    /** Reads no other rows than those for which this holds of the first key, which the index is in the order of. */
    public Walk within(String condition, @Nullable Object value) {
        if (value != null) {
            var name = "it" + values.size();
            bounds.add(naming(condition, name));
            values.put(name, bound(value));
        }
        return this;
    }

    /** Takes only the rows for which this holds. */
    public Walk only(String condition) {
        conditions.add(condition);
        return this;
    }

    /** What conditions name besides. */
    public Walk with(String name, Object value) {
        values.put(name, bound(value));
        return this;
    }

    /** Looks at fewer rows, because a condition reads so many beside each. */
    public Walk beside(int rows) {
        most = Math.min(most, 2 * MOST / (1 + rows));
        return this;
    }

    /** Begins behind the row with these keys; at the beginning where there is none. */
    public Walk after(@Nullable Cursor last) {
        after = last;
        return this;
    }

    /** The same for a list whose only key is the id. */
    public Walk after(@Nullable UUID last) {
        return after(last == null ? null : Cursor.of(last));
    }

    /**
     * Reads the page of a list whose last key is the id of its rows.
     *
     * @param select of the table of the list by its alias, without a {@code where}
     */
    public <T> Page<T> read(JdbcClient jdbc, int limit, String select, RowMapper<T> mapper) {
        var found = look(jdbc, limit);
        if (found.items().isEmpty()) {
            return new Page<>(List.of(), found.next());
        }
        var rows = jdbc.sql(select + " where " + list.id() + " = any(:ids::uuid[]) order by " + list.order(null))
                .param("ids", Cursor.each(found.items(), list.size() - 1))
                .query(mapper)
                .list();
        return new Page<>(rows, found.next());
    }

    /** Finds the keys of the rows, in the order of the list. */
    public Page<Cursor> look(JdbcClient jdbc, int limit) {
        if (strands.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        var last = after == null ? List.<String>of() : after.values();
        IntStream.range(0, last.size()).forEach(number -> values.put("key" + number, last.get(number)));
        var walks = IntStream.range(0, strands.size())
                .mapToObj(number -> along(number, limit + 1))
                .collect(Collectors.joining("union all\n"));
        var looked = jdbc.sql("select * from (%s) w order by %s".formatted(walks, list.orderOfNames(null)))
                .params(values)
                .query(this::looked)
                .list();
        return upToTheNearestEnd(looked, limit);
    }

    /**
     * The next rows of a strand, and the last one that may be looked at, if it comes to that. So that the planner has no
     * other index to go along, nor a reason to sort: the order begins with what the rows have in common, which is not
     * said to be one value, and the limits stand in the statement.
     */
    private String along(int number, int limit) {
        var strand = strands.get(number);
        values.put("strand" + number, bound(strand.value()));
        var rows = new ArrayList<>(bounds);
        rows.addFirst(naming(strand.rows(), "strand" + number));
        rows.addFirst(list.only());
        if (after != null) {
            rows.add(list.after());
        }
        var passes = new ArrayList<>(conditions);
        if (strand.scoped()) {
            passes.addFirst(list.inScope());
        }
        return """
                (select %1$s, passes, is_last from (
                   select %2$s, %3$s as lead, (%4$s) as passes, row_number() over (order by %5$s) = %6$d as is_last
                   from %7$s where %8$s order by %5$s limit %6$d) looked
                 where passes or is_last order by %9$s limit %10$d)
                """.formatted(
                        list.names(),
                        list.columns(),
                        strand.lead() == null ? "null" : strand.lead(),
                        passes.isEmpty() ? "true" : String.join(" and ", passes),
                        list.order(strand.lead()),
                        Math.max(1, most / strands.size()),
                        list.table(),
                        String.join(" and ", rows),
                        list.orderOfNames(strand.lead() == null ? null : "lead"),
                        limit);
    }

    private record Looked(Cursor keys, boolean passes, boolean isLast) {}

    private Looked looked(ResultSet row, int number) throws SQLException {
        return new Looked(list.keys(row), row.getBoolean("passes"), row.getBoolean("is_last"));
    }

    /** Behind the end of a strand that goes on, rows were left out that were not looked at. */
    private static Page<Cursor> upToTheNearestEnd(List<Looked> looked, int limit) {
        var found = new ArrayList<Cursor>();
        for (var one : looked) {
            if (one.passes && !found.contains(one.keys)) {
                if (found.size() == limit) {
                    return new Page<>(found, found.getLast().text());
                }
                found.add(one.keys);
            }
            if (one.isLast) {
                return new Page<>(found, one.keys.text());
            }
        }
        return new Page<>(found, null);
    }

    private static String naming(String condition, String name) {
        return condition.replaceAll(":it\\b", ":" + name);
    }

    private static Object bound(Object value) {
        return switch (value) {
            case Enum<?> choice -> choice.name();
            case NodePath node -> node.value();
            case AccountId account -> account.value();
            case Instant at -> at.atOffset(ZoneOffset.UTC);
            case Collection<?> several ->
                several.stream().map(one -> bound(one).toString()).toArray(String[]::new);
            default -> value;
        };
    }
}
