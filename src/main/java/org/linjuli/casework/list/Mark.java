package org.linjuli.casework.list;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.CaseworkProblem;
import org.linjuli.shared.Cursor;

/**
 * Where in an order a reader stands: after this row.
 *
 * @param due unset where the order is {@link Sort#NEWEST}
 */
record Mark(@Nullable Instant due, long seq) {

    private static final Comparator<Mark> NEWEST =
            Comparator.comparingLong(Mark::seq).reversed();
    private static final Comparator<Mark> DUE = Comparator.comparing(
                    Mark::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparingLong(Mark::seq);

    static Mark start(Sort sort) {
        return switch (sort) {
            case NEWEST -> new Mark(null, Long.MAX_VALUE);
            case DUE -> new Mark(Instant.EPOCH, 0);
        };
    }

    static Mark of(Listed row, Sort sort) {
        return switch (sort) {
            case NEWEST -> new Mark(null, row.seq());
            case DUE -> new Mark(row.due(), row.seq());
        };
    }

    static Comparator<Mark> inOrder(Sort sort) {
        return switch (sort) {
            case NEWEST -> NEWEST;
            case DUE -> DUE;
        };
    }

    Cursor cursor() {
        return due == null ? Cursor.of(seq) : Cursor.of(due, seq);
    }

    static Mark parse(@Nullable String cursor, Sort sort) {
        if (cursor == null) {
            return start(sort);
        }
        try {
            return switch (sort) {
                case NEWEST ->
                    new Mark(
                            null,
                            Long.parseLong(Cursor.parse(cursor, 1).values().get(0)));
                case DUE -> {
                    var values = Cursor.parse(cursor, 2).values();
                    yield new Mark(Instant.parse(values.get(0)), Long.parseLong(values.get(1)));
                }
            };
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw CaseworkProblem.BAD_FILTER.now().field("cursor", "页码已失效，请从第一页重新打开");
        }
    }
}
