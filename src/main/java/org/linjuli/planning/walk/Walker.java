package org.linjuli.planning.walk;

import java.util.Arrays;

/**
 * Walks the streets from some corners as far as a limit: Dijkstra (1959) with a queue of buckets (Dial, 1969), each of ten
 * metres. Within a bucket corners may be taken twice, so the distances are exact. Works for one thread; what it has found
 * stands until the next walk.
 */
final class Walker {

    private static final int BUCKET = 10;
    private static final int NONE = -1;

    /** By corner, centimetres, or {@link Integer#MAX_VALUE} where nobody came. */
    final int[] reached;

    final int[] corners;
    int count;

    private final Ways ways;
    private int[] heads = {};
    private int[] waiting = new int[1024];
    private int[] asOf = new int[1024];
    private int[] next = new int[1024];
    private int filled;
    private int limit;

    Walker(Ways ways) {
        this.ways = ways;
        this.reached = new int[ways.corners()];
        this.corners = new int[ways.corners()];
        Arrays.fill(reached, Integer.MAX_VALUE);
    }

    /** Forgets the last walk. */
    void begin(int within) {
        for (int i = 0; i < count; i++) {
            reached[corners[i]] = Integer.MAX_VALUE;
        }
        count = 0;
        filled = 0;
        limit = within;
        int buckets = (within >> BUCKET) + 1;
        if (heads.length < buckets) {
            heads = new int[buckets];
        }
        Arrays.fill(heads, 0, buckets, NONE);
    }

    /** Enters the streets at both ends of a link. */
    void enter(Foot foot) {
        if (!foot.isNowhere()) {
            come(ways.linkFrom[foot.link()], foot.way() + foot.along());
            come(ways.linkTo[foot.link()], foot.way() + ways.linkLength[foot.link()] - foot.along());
        }
    }

    private void come(int corner, int centimetres) {
        if (centimetres <= limit && centimetres < reached[corner]) {
            if (reached[corner] == Integer.MAX_VALUE) {
                corners[count++] = corner;
            }
            reached[corner] = centimetres;
            if (filled == waiting.length) {
                grow();
            }
            waiting[filled] = corner;
            asOf[filled] = centimetres;
            next[filled] = heads[centimetres >> BUCKET];
            heads[centimetres >> BUCKET] = filled++;
        }
    }

    private void grow() {
        waiting = Arrays.copyOf(waiting, 2 * filled);
        asOf = Arrays.copyOf(asOf, 2 * filled);
        next = Arrays.copyOf(next, 2 * filled);
    }

    void walk() {
        for (int bucket = 0; bucket <= limit >> BUCKET; bucket++) {
            while (heads[bucket] != NONE) {
                int entry = heads[bucket];
                heads[bucket] = next[entry];
                if (reached[waiting[entry]] == asOf[entry]) {
                    goOn(waiting[entry], asOf[entry]);
                }
            }
        }
    }

    private void goOn(int corner, int centimetres) {
        for (int i = ways.first[corner]; i < ways.first[corner + 1]; i++) {
            come(ways.to[i], centimetres + ways.length[i]);
        }
    }
}
