package org.linjuli.platform.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL's SQLSTATE means for the caller. */
class DatabaseFailure {

    private DatabaseFailure() {}

    static HttpProblem asProblem(Throwable failure) {
        return causeOf(failure)
                .map(cause -> cause instanceof SQLTransientConnectionException ? HttpProblem.BUSY : byState(cause))
                .orElse(HttpProblem.BROKEN);
    }

    /** Kind and place of the failure, without its message. */
    static String describe(Throwable failure) {
        var state = causeOf(failure).map(SQLException::getSQLState).orElse("none");
        var place = Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.linjuli"))
                .findFirst();
        return failure.getClass().getSimpleName() + ", SQLSTATE " + state + ", at "
                + place.map(StackTraceElement::toString).orElse("an unknown place");
    }

    private static Optional<SQLException> causeOf(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }

    private static HttpProblem byState(SQLException failure) {
        var state = failure.getSQLState();
        if (state == null || state.length() < 2) {
            return HttpProblem.BROKEN;
        }
        if (state.equals("53100")) {
            return HttpProblem.STORAGE_FULL;
        }
        return switch (state.substring(0, 2)) {
            // A value that PostgreSQL can't store: a date beyond its calendar, a number beyond its range.
            case "22" -> HttpProblem.INVALID_INPUT;
            case "23" -> HttpProblem.CONFLICT;
            // Serialization and deadlock, no connection, no resources, going down.
            case "40", "08", "53", "57" -> HttpProblem.BUSY;
            default -> HttpProblem.BROKEN;
        };
    }
}
