package org.linjuli.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list in stable order; {@code next} is the cursor of the following page, null at the end. */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /** The cursor of the following page where it is an id. */
    public @Nullable UUID nextId() {
        return next == null
                ? null
                : UUID.fromString(Cursor.parse(next, 1).values().getFirst());
    }

    /** Reads page after page until there is none, or until more rows than these came. */
    public static <T> List<T> all(Function<@Nullable UUID, Page<T>> read, int most) {
        var all = new ArrayList<T>();
        UUID next = null;
        do {
            var page = read.apply(next);
            all.addAll(page.items);
            next = page.nextId();
        } while (next != null && all.size() <= most);
        return all;
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
