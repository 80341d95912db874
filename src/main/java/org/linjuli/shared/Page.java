package org.linjuli.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list in stable order; {@code next} is the cursor of the following page, null at the end. */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /** Cuts a result that was asked with one row more than the page holds. */
    public static <T> Page<T> cut(List<T> rows, int limit, Function<T, Cursor> cursorOf) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var items = rows.subList(0, limit);
        return new Page<>(items, cursorOf.apply(items.getLast()).text());
    }
}
