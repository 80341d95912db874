package org.linjuli.testing;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.sql.DataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Explains every query that passes through a data source, run with its real parameters by the plan that holds for all
 * of them, and counts the rows that it read from tables and indexes, also those that a filter threw away.
 */
public final class RowsRead {

    /** One query and what it cost. */
    public record Explained(String sql, long rows, String plan) {

        @Override
        public String toString() {
            return rows + " rows read by: " + sql + "\n" + plan;
        }
    }

    private final List<Explained> explained = new CopyOnWriteArrayList<>();
    private final JsonMapper json = JsonMapper.builder().build();

    public DataSource through(DataSource source) {
        return proxy(DataSource.class, (self, method, arguments) -> {
            var result = call(source, method, arguments);
            return result instanceof Connection connection ? watch(connection) : result;
        });
    }

    public List<Explained> all() {
        return List.copyOf(explained);
    }

    public void forget() {
        explained.clear();
    }

    private Connection watch(Connection connection) {
        return proxy(Connection.class, (self, method, arguments) -> {
            var result = call(connection, method, arguments);
            return result instanceof PreparedStatement statement && arguments[0] instanceof String sql && isQuery(sql)
                    ? watch(connection, statement, sql)
                    : result;
        });
    }

    private static boolean isQuery(String sql) {
        var start = sql.strip().replaceFirst("^\\(+", "").toLowerCase(Locale.ROOT);
        return start.startsWith("select") || start.startsWith("with");
    }

    private PreparedStatement watch(Connection connection, PreparedStatement statement, String sql) {
        var values = new TreeMap<Integer, String>();
        return proxy(PreparedStatement.class, (self, method, arguments) -> {
            if (method.getName().startsWith("set") && arguments.length > 1) {
                boolean isNull = method.getName().equals("setNull");
                values.put((Integer) arguments[0], isNull ? "null" : literal(arguments[1]));
            }
            if (method.getName().equals("executeQuery")) {
                explain(connection, sql, values.values());
            }
            return call(statement, method, arguments);
        });
    }

    /** {@code explain} with parameters would plan for their values; what is prepared by name is planned as set. */
    private void explain(Connection connection, String sql, Collection<String> literals) throws SQLException {
        var written = literals.isEmpty() ? "rows_read" : "rows_read(" + String.join(", ", literals) + ")";
        try (var statement = connection.createStatement()) {
            statement.execute("set plan_cache_mode = force_generic_plan");
            statement.execute("prepare rows_read as " + numbered(sql));
            try (var explain =
                            connection.prepareStatement("explain (analyze, buffers, format json) execute " + written);
                    var result = explain.executeQuery()) {
                result.next();
                var plan = json.readTree(result.getString(1)).get(0).get("Plan");
                explained.add(new Explained(sql, rows(plan), plan.toPrettyString()));
            } finally {
                statement.execute("deallocate rows_read");
            }
        }
    }

    /** Question marks as PostgreSQL numbers them; none of the product's statements has one in a text. */
    private static String numbered(String sql) {
        var parts = sql.split("\\?", -1);
        var numbered = new StringBuilder(parts[0]);
        for (int number = 1; number < parts.length; number++) {
            numbered.append('$').append(number).append(parts[number]);
        }
        return numbered.toString();
    }

    private static String literal(Object value) {
        return switch (value) {
            case Number number -> number.toString();
            case Object[] array ->
                quoted(Stream.of(array).map(each -> '"' + each.toString() + '"').collect(joining(",", "{", "}")));
            case OffsetDateTime time -> quoted(time.equals(OffsetDateTime.MAX) ? "infinity" : time.toString());
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static long rows(JsonNode node) {
        long own = 0;
        if (node.path("Node Type").asString().endsWith("Scan") && node.has("Relation Name")) {
            double perLoop = node.path("Actual Rows").asDouble()
                    + node.path("Rows Removed by Filter").asDouble()
                    + node.path("Rows Removed by Index Recheck").asDouble();
            own = Math.round(perLoop * node.path("Actual Loops").asDouble());
        }
        for (var child : node.path("Plans")) {
            own += rows(child);
        }
        return own;
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause() instanceof SQLException sql ? sql : failed;
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(RowsRead.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
