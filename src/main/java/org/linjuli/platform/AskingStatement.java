package org.linjuli.platform;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.Asker;

/**
 * A statement that travels in a transaction of its own together with {@link AskingConnection#TELL}: its parameters are
 * counted from the second, its results begin after the second. The transaction is written out, because the driver ends
 * the one that several statements share by themselves whenever it doubts that their results fit its buffer.
 */
final class AskingStatement implements InvocationHandler {

    private final PreparedStatement statement;

    private AskingStatement(PreparedStatement statement) {
        this.statement = statement;
    }

    static String telling(String sql) {
        return "begin; " + AskingConnection.TELL + "; " + sql + "\n; commit";
    }

    static PreparedStatement around(PreparedStatement statement, Asker asker) throws SQLException {
        statement.setString(1, asker.setting());
        return (PreparedStatement) Proxy.newProxyInstance(
                AskingStatement.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                new AskingStatement(statement));
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] given) throws Throwable {
        if (isParameter(method) && given != null) {
            var shifted = given.clone();
            shifted[0] = (Integer) Objects.requireNonNull(given[0]) + 1;
            return Calls.pass(statement, method, shifted);
        }
        return switch (method.getName()) {
            case "execute" -> execute();
            case "executeQuery" -> {
                execute();
                yield statement.getResultSet();
            }
            case "executeUpdate" -> {
                execute();
                yield statement.getUpdateCount();
            }
            case "executeLargeUpdate" -> {
                execute();
                yield statement.getLargeUpdateCount();
            }
            case "addBatch", "executeBatch", "executeLargeBatch" ->
                throw new SQLFeatureNotSupportedException("A batch has to run in a transaction");
            case "clearParameters", "getMetaData", "getParameterMetaData" ->
                throw new SQLFeatureNotSupportedException(method.getName() + " has to run in a transaction");
            default -> Calls.pass(statement, method, given);
        };
    }

    private static boolean isParameter(Method method) {
        return method.getDeclaringClass() == PreparedStatement.class
                && method.getName().startsWith("set");
    }

    private boolean execute() throws SQLException {
        try {
            statement.execute();
        } catch (SQLException failed) {
            rollBack(failed);
            throw failed;
        }
        statement.getMoreResults();
        return statement.getMoreResults();
    }

    /** A failure leaves the transaction open behind it; a connection that is broken is thrown away by the pool. */
    private void rollBack(SQLException failed) {
        try (var rollback = statement.getConnection().createStatement()) {
            rollback.execute("rollback");
        } catch (SQLException broken) {
            failed.addSuppressed(broken);
        }
    }
}
