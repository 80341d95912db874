package org.linjuli.casework.list;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What looking along one strand brought.
 *
 * @param end how far it was looked through; empty when to its end
 */
record Looked(List<Listed> rows, Optional<End> end) {

    /** The last row that was looked at, and its time in the words of the order. */
    record End(Mark mark, Instant time) {}

    /**
     * Joins the strands to one page. Only what lies before the nearest end of a strand that goes on is taken, because
     * rows that were not looked at yet might stand in between.
     */
    static Found<Listed> merged(List<Looked> strands, Sort sort, int limit) {
        var order = Mark.inOrder(sort);
        var rows = new TreeMap<Mark, Listed>(order);
        strands.forEach(strand -> strand.rows.forEach(row -> rows.put(Mark.of(row, sort), row)));
        var nearest =
                strands.stream().flatMap(strand -> strand.end.stream()).min(Comparator.comparing(End::mark, order));
        var near = nearest.map(end -> rows.headMap(end.mark, true)).orElse(rows);
        var items = near.values().stream().limit(limit).toList();
        if (items.size() == limit && (nearest.isPresent() || rows.size() > limit)) {
            return new Found<>(items, Mark.of(items.getLast(), sort).cursor().text(), null);
        }
        return nearest.map(end -> new Found<>(items, end.mark.cursor().text(), end.time))
                .orElseGet(() -> new Found<>(items, null, null));
    }
}
