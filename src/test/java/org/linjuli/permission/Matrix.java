package org.linjuli.permission;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.linjuli.permission.Thing.Listed;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks every row for everybody about everything, and tells where the answer is another than expected. What changes
 * something is done in a transaction that is rolled back, so that each cell finds the same town.
 */
record Matrix(MockMvcTester mvc, TransactionTemplate transaction, List<Somebody> people) {

    /** A cell that came out wrong. */
    record Wrong(Row row, Somebody who, Thing about, Outcome expected, Outcome found, String said) {

        @Override
        public String toString() {
            return "%s, %s, %s: expected %s, was %s %s".formatted(row, about, who, expected, found, said);
        }
    }

    /**
     * What came of it.
     *
     * @param outcomes how often each outcome was right, by row
     */
    record Result(int cells, List<Wrong> wrong, Map<Row, Map<Outcome, Integer>> outcomes) {

        /** Rows that were allowed to nobody: they show nothing, because a wrong question is refused to all. */
        List<Row> allowedToNobody() {
            return outcomes.entrySet().stream()
                    .filter(row -> !row.getValue().containsKey(Outcome.ALLOWED))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    Result run(List<Row> rows) {
        var wrong = new ArrayList<Wrong>();
        var outcomes = new java.util.LinkedHashMap<Row, Map<Outcome, Integer>>();
        int cells = 0;
        for (var row : rows) {
            var counted = new EnumMap<Outcome, Integer>(Outcome.class);
            for (var who : people) {
                MvcTestResult list = row.listed() ? ask(row, row.things().getFirst(), who) : null;
                for (var thing : row.things()) {
                    var answer = list == null ? ask(row, thing, who) : list;
                    var found = list == null ? Outcome.of(answer) : inList(answer, thing);
                    var expected = row.expected().apply(who, thing);
                    counted.merge(found, 1, Integer::sum);
                    cells++;
                    if (found != expected) {
                        wrong.add(new Wrong(row, who, thing, expected, found, said(answer)));
                    }
                }
            }
            outcomes.put(row, counted);
        }
        return new Result(cells, wrong, outcomes);
    }

    private MvcTestResult ask(Row row, Thing thing, Somebody who) {
        var call = row.call().apply(thing);
        return row.changes()
                ? Objects.requireNonNull(transaction.execute(status -> {
                    status.setRollbackOnly();
                    return call.by(who, mvc);
                }))
                : call.by(who, mvc);
    }

    private static Outcome inList(MvcTestResult answer, Thing thing) {
        var outcome = Outcome.of(answer);
        if (outcome != Outcome.ALLOWED || !(thing instanceof Listed listed)) {
            return outcome;
        }
        return Outcome.body(answer).contains(listed.id().toString()) ? Outcome.ALLOWED : Outcome.HIDDEN;
    }

    private static String said(MvcTestResult answer) {
        var body = Outcome.body(answer);
        return answer.getResponse().getStatus() + " " + body.substring(0, Math.min(200, body.length()));
    }

    /** Routes of the program that no row asks, and rows that ask no route. */
    static List<String> unequal(Iterable<String> routes, List<Row> rows) {
        var asked = new TreeSet<String>();
        rows.forEach(row -> asked.add(row.route()));
        var unequal = new TreeSet<String>();
        for (var route : routes) {
            if (!asked.remove(route)) {
                unequal.add("no row for " + route);
            }
        }
        asked.forEach(route -> unequal.add("no route for " + route));
        return List.copyOf(unequal);
    }
}
