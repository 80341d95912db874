package org.linjuli.platform;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.Asker;

/** A connection that says who asks before it asks. */
final class AskingConnection implements InvocationHandler {

    /** Holds until the transaction ends. */
    static final String TELL = "select set_config('linjuli.asker', ?, true)";

    private static final Set<String> MAKES_STATEMENT = Set.of("prepareStatement", "prepareCall", "createStatement");
    private static final Set<String> ENDS_TRANSACTION = Set.of("commit", "setAutoCommit", "rollback", "close", "abort");

    private final Connection connection;
    private final Supplier<Asker> whoAsks;
    private @Nullable Asker told;

    private AskingConnection(Connection connection, Supplier<Asker> whoAsks) {
        this.connection = connection;
        this.whoAsks = whoAsks;
    }

    static Connection around(Connection connection, Supplier<Asker> whoAsks) {
        return (Connection) Proxy.newProxyInstance(
                AskingConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new AskingConnection(connection, whoAsks));
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] given) throws Throwable {
        if (MAKES_STATEMENT.contains(method.getName())) {
            if (connection.getAutoCommit()) {
                return alone(method, given);
            }
            tell(whoAsks.get());
        } else if (ENDS_TRANSACTION.contains(method.getName())) {
            // Also a return to a savepoint takes back what was told since.
            told = null;
        }
        return Calls.pass(connection, method, given);
    }

    /**
     * A statement outside a transaction. One that is not simply prepared, as libraries make them, is asked by nobody
     * and so finds no row of a protected table.
     */
    private @Nullable Object alone(Method method, @Nullable Object @Nullable [] given) throws Throwable {
        if (given == null || hasKeys(given) || !method.getName().equals("prepareStatement")) {
            return Calls.pass(connection, method, given);
        }
        var arguments = given.clone();
        arguments[0] = AskingStatement.telling(String.valueOf(given[0]));
        var statement = (PreparedStatement) Calls.pass(connection, method, arguments);
        return AskingStatement.around(Objects.requireNonNull(statement), whoAsks.get());
    }

    /** Whether keys made by the database are asked for: the other forms say how the result is read. */
    private static boolean hasKeys(@Nullable Object[] given) {
        return given.length == 2;
    }

    private void tell(Asker asker) throws SQLException {
        if (told != null && asker.equals(told)) {
            return;
        }
        try (var statement = connection.prepareStatement(TELL)) {
            statement.setString(1, asker.setting());
            statement.execute();
        }
        told = asker;
    }
}
