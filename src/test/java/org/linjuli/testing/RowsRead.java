package org.linjuli.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Explains every query that passes through a data source, with its real parameters, and counts the rows that it read
 * from tables and indexes, also those that a filter threw away.
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
        var settings = new ArrayList<Setting>();
        return proxy(PreparedStatement.class, (self, method, arguments) -> {
            if (method.getName().startsWith("set") && arguments.length > 1) {
                settings.add(target -> call(target, method, arguments));
            }
            if (method.getName().equals("executeQuery")) {
                explain(connection, sql, settings);
            }
            return call(statement, method, arguments);
        });
    }

    /** Sets one parameter of a statement. */
    @FunctionalInterface
    private interface Setting {
        void on(PreparedStatement statement) throws Throwable;
    }

    private void explain(Connection connection, String sql, List<Setting> settings) throws Throwable {
        try (var statement = connection.prepareStatement("explain (analyze, buffers, format json) " + sql)) {
            for (var setting : settings) {
                setting.on(statement);
            }
            try (var result = statement.executeQuery()) {
                result.next();
                var plan = json.readTree(result.getString(1)).get(0).get("Plan");
                explained.add(new Explained(sql, rows(plan), plan.toPrettyString()));
            }
        }
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
