package org.linjuli.planning.cut;

import java.util.Arrays;

/**
 * A spanning tree over some lots, from which a part can be cut off at any edge. For each edge it knows households, area
 * and border of what would come off, so the best of all cuts is found in one pass.
 */
final class Tree {

    final Ground ground;
    int count;
    /** Lots in the order of a walk from the root: each after its parent. */
    int[] lots = new int[64];

    /** By place in {@link #lots}: the place of the parent, and the link to it. */
    int[] parent = new int[64];

    int[] up = new int[64];
    private int[] above = new int[64];
    private int[] via = new int[64];
    /** By place, over the part that hangs on it. */
    int[] part = new int[64];

    int[] households = new int[64];
    double[] area = new double[64];
    double[] ring = new double[64];
    /** Metres between lots of the part, and to all lots of the tree. */
    double[] inside = new double[64];

    double[] towards = new double[64];
    /** Tree edges over a high barrier within the part. */
    int[] high = new int[64];

    private final int[] place;
    private final int[] mark;
    private int stamp;
    private long[] edges = new long[256];
    private int[] treeTo = new int[128];
    private int[] treeLink = new int[128];
    private int[] treeNext = new int[128];
    private int[] treeFirst = new int[64];
    private int[] leader = new int[64];

    Tree(Ground ground) {
        this.ground = ground;
        place = new int[ground.count];
        mark = new int[ground.count];
    }

    /** Orders the links between lots of the tree: the smaller, the sooner an edge. */
    interface Order {
        /** From 0 to below 2^31. */
        int of(int lot, int link);
    }

    /** Spans a tree over connected lots (Kruskal, 1956). */
    void span(int[] some, int size, Order order) {
        count = size;
        fit(size);
        stamp++;
        for (int i = 0; i < size; i++) {
            place[some[i]] = i;
            mark[some[i]] = stamp;
            leader[i] = i;
            treeFirst[i] = -1;
        }
        int found = 0;
        for (int i = 0; i < size; i++) {
            int lot = some[i];
            for (int link = ground.from[lot]; link < ground.from[lot + 1]; link++) {
                int next = ground.to[link];
                if (next < lot && mark[next] == stamp) {
                    if (found == edges.length) {
                        edges = Arrays.copyOf(edges, found * 2);
                    }
                    edges[found++] = (long) order.of(lot, link) << 32 | link;
                }
            }
        }
        Arrays.sort(edges, 0, found);
        int joined = 0;
        for (int e = 0; e < found && joined < size - 1; e++) {
            int link = (int) edges[e];
            int one = place[ground.to[link]];
            int other = place[ground.owner[link]];
            if (join(one, other)) {
                half(2 * joined, one, other, link);
                half(2 * joined + 1, other, one, link);
                joined++;
            }
        }
        walk(some);
        sum();
    }

    private boolean join(int one, int other) {
        int a = leader(one);
        int b = leader(other);
        if (a == b) {
            return false;
        }
        leader[a] = b;
        return true;
    }

    private int leader(int i) {
        int at = i;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }

    private void half(int at, int here, int there, int link) {
        treeTo[at] = there;
        treeLink[at] = link;
        treeNext[at] = treeFirst[here];
        treeFirst[here] = at;
    }

    /** Puts the lots in order from the root, what hangs on a place right after it; {@code leader} serves as the stack. */
    private void walk(int[] some) {
        int top = 0;
        count = 0;
        leader[top++] = 0;
        above[0] = -1;
        via[0] = -1;
        while (top > 0) {
            int here = leader[--top];
            int at = count++;
            lots[at] = some[here];
            parent[at] = above[here];
            up[at] = via[here];
            for (int half = treeFirst[here]; half >= 0; half = treeNext[half]) {
                if (treeLink[half] != up[at]) {
                    int there = treeTo[half];
                    above[there] = at;
                    via[there] = treeLink[half];
                    leader[top++] = there;
                }
            }
        }
        for (int i = 0; i < count; i++) {
            place[lots[i]] = i;
        }
    }

    private void sum() {
        for (int i = 0; i < count; i++) {
            int lot = lots[i];
            part[i] = 1;
            households[i] = ground.households[lot];
            area[i] = ground.area[lot];
            ring[i] = ground.perimeter[lot];
            inside[i] = 0;
            towards[i] = 0;
            high[i] = 0;
            above[i] = parent[i];
        }
        for (int i = count - 1; i >= 0; i--) {
            int lot = lots[i];
            for (int link = ground.from[lot]; link < ground.from[lot + 1]; link++) {
                int next = ground.to[link];
                if (mark[next] == stamp) {
                    towards[i] += ground.metres[link];
                    if (place[next] > i) {
                        inside[meeting(place[next], i)] += ground.metres[link];
                    }
                }
            }
        }
        for (int i = count - 1; i > 0; i--) {
            int to = parent[i];
            part[to] += part[i];
            households[to] += households[i];
            area[to] += area[i];
            ring[to] += ring[i];
            inside[to] += inside[i];
            towards[to] += towards[i];
            high[to] += high[i] + (ground.high[up[i]] ? 1 : 0);
        }
    }

    /**
     * The lowest place on which both hang: as what hangs on a place comes right after it, the lowest above {@code later}
     * that is not after {@code earlier}. Asked with ever earlier places, so ways up can be shortened for good.
     */
    private int meeting(int later, int earlier) {
        int at = later;
        while (at > earlier) {
            if (above[at] > earlier) {
                above[at] = above[above[at]];
            }
            at = above[at];
        }
        return at;
    }

    /** Metres that a cut above this place lays bare. */
    double bare(int at) {
        return towards[at] - 2 * inside[at];
    }

    int place(int lot) {
        return place[lot];
    }

    /** Marks by place what hangs on this place. */
    void hanging(int at, boolean[] hangs) {
        for (int i = 0; i < count; i++) {
            hangs[i] = i == at || (i > at && hangs[parent[i]]);
        }
    }

    private void fit(int size) {
        if (size <= lots.length) {
            return;
        }
        int more = Integer.highestOneBit(size) * 2;
        lots = new int[more];
        parent = new int[more];
        up = new int[more];
        above = new int[more];
        via = new int[more];
        part = new int[more];
        households = new int[more];
        area = new double[more];
        ring = new double[more];
        inside = new double[more];
        towards = new double[more];
        high = new int[more];
        leader = new int[more];
        treeFirst = new int[more];
        treeTo = new int[2 * more];
        treeLink = new int[2 * more];
        treeNext = new int[2 * more];
    }
}
