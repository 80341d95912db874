package org.linjuli.planning.match;

import java.util.Arrays;

/**
 * Finds the cheapest chain of changes that makes room for one more need (Dijkstra's algorithm on reduced costs), carries
 * it out and moves the prices so that they prove the new state too.
 *
 * <p>The chain leads from the need to somebody able, from there to a need they serve today, and so on, until somebody is
 * idle. All that is idle is one node, the bench: idle people cost the same, nothing. A need may also be left out, at a
 * cost above all ways. Neighbours beyond the known ones are looked up when the chain might lead over them, and only then:
 * what is found holds for all pairs.
 */
final class Search {

    private final State state;
    private final Town town;
    private final long dearest;
    private final int bench;
    /** Nodes: needs, then volunteers, then the bench. */
    private final long[] label;

    private final int[] parent;
    private final int[] touched;
    private int touchedCount;
    private final Queue queue = new Queue();
    private int target;

    Search(State state) {
        this.state = state;
        town = state.town;
        dearest = town.dearest;
        bench = town.needs + town.volunteers;
        label = new long[bench + 1];
        Arrays.fill(label, Long.MAX_VALUE);
        parent = new int[bench + 1];
        touched = new int[bench + 1];
    }

    /** Makes room for a need that nobody serves. */
    void admit(int need) {
        work(need, bench);
    }

    /** The same when one place of a volunteer has become free that had its price. */
    void admit(int need, int freed) {
        work(need, town.needs + freed);
    }

    private void work(int source, int aim) {
        target = aim;
        reach(source, 0, source);
        expand(source);
        while (label[target] > (queue.isEmpty() ? Long.MAX_VALUE : queue.leastKey())) {
            long key = queue.leastKey();
            int node = queue.poll();
            if (node < town.needs) {
                widen(node);
            } else if (key == label[node]) {
                visit(node, key);
            }
        }
        change(source);
        reprice();
    }

    private void reach(int node, long distance, int from) {
        if (distance < label[node]) {
            if (label[node] == Long.MAX_VALUE) {
                touched[touchedCount++] = node;
            }
            label[node] = distance;
            parent[node] = from;
        }
    }

    private void suggest(int node, long distance, int from) {
        if (distance < label[node] && distance < label[target]) {
            reach(node, distance, from);
            if (node != target) {
                queue.add(distance, node);
            }
        }
    }

    private void visit(int node, long distance) {
        if (node == bench) {
            for (int v = 0; v < town.volunteers; v++) {
                suggest(town.needs + v, distance + state.price[v], bench);
            }
            for (int need = 0; need < town.needs; need++) {
                if (state.volunteer[need] == State.NOBODY) {
                    enter(need, distance, bench);
                }
            }
            return;
        }
        int v = node - town.needs;
        if (state.isIdle(v)) {
            suggest(bench, distance, node);
        }
        for (int i = 0; i < state.used[v]; i++) {
            enter(state.served[state.first[v] + i], distance, node);
        }
    }

    private void enter(int need, long distance, int from) {
        if (label[need] == Long.MAX_VALUE) {
            reach(need, distance, from);
            expand(need);
        }
    }

    private void expand(int need) {
        suggest(bench, label[need] + dearest - state.worth[need], need);
        scan(need, 0);
    }

    private void widen(int need) {
        int known = state.neighbours[need].volunteers.length;
        state.neighbours[need] = town.wider(need, state.neighbours[need]);
        scan(need, known);
    }

    /** Prices are never negative, so the way alone tells when nobody farther matters. */
    private void scan(int need, int from) {
        var near = state.neighbours[need];
        long base = label[need] - state.worth[need];
        for (int i = from; i < near.volunteers.length; i++) {
            long least = base + near.millimetres[i];
            if (least >= label[target]) {
                return;
            }
            int v = near.volunteers[i];
            if (v + town.needs != parent[need] && !state.hasRefused(need, v)) {
                suggest(town.needs + v, least + town.fairness[v] + state.price[v], need);
            }
        }
        if (!near.whole) {
            long beyond = base + (long) Math.floor(1000 * near.reach);
            if (beyond < label[target]) {
                queue.add(beyond, need);
            }
        }
    }

    /** Goes back along the chain and gives each need to whom it was led to. */
    private void change(int source) {
        int node = target;
        while (true) {
            int from = parent[node];
            if (from >= town.needs) {
                node = from;
                continue;
            }
            int before = state.volunteer[from];
            state.give(from, node == bench ? State.NOBODY : node - town.needs);
            if (from == source) {
                return;
            }
            node = before == State.NOBODY ? bench : town.needs + before;
        }
    }

    private void reprice() {
        long end = label[target];
        long fall = target == bench ? 0 : Math.max(0, end - label[bench]);
        for (int i = 0; i < touchedCount; i++) {
            int node = touched[i];
            long rise = end - label[node];
            if (rise > 0 && node < town.needs) {
                state.worth[node] += rise;
            } else if (rise > 0 && node < bench) {
                state.price[node - town.needs] += rise;
            }
            label[node] = Long.MAX_VALUE;
        }
        touchedCount = 0;
        queue.clear();
        if (fall > 0) {
            Arrays.setAll(state.worth, need -> state.worth[need] - fall);
            Arrays.setAll(state.price, v -> state.price[v] - fall);
        }
    }
}
