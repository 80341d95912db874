package org.linjuli.planning.cut;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The parts of the map that no border joins, and how many grids each of them gets. Lots in fixed grids lie outside. */
final class Pieces {

    /** One part. */
    static final class Piece {
        final int[] lots;
        final long households;
        int grids = 1;

        Piece(int[] lots, long households) {
            this.lots = lots;
            this.households = households;
        }

        /** After Webster: who would have most households a grid if the share were rounded. */
        double claim() {
            return (households + 1e-6 * lots.length) / (grids + 0.5);
        }
    }

    final List<Piece> all = new ArrayList<>();

    Pieces(Ground ground, boolean[] outside) {
        var seen = outside.clone();
        var queue = new int[ground.count];
        for (int start = 0; start < ground.count; start++) {
            if (!seen[start]) {
                all.add(flood(ground, start, seen, queue));
            }
        }
    }

    private static Piece flood(Ground ground, int start, boolean[] seen, int[] queue) {
        int tail = 0;
        long households = 0;
        seen[start] = true;
        queue[tail++] = start;
        for (int head = 0; head < tail; head++) {
            int lot = queue[head];
            households += ground.households[lot];
            for (int link = ground.from[lot]; link < ground.from[lot + 1]; link++) {
                int next = ground.to[link];
                if (!seen[next]) {
                    seen[next] = true;
                    queue[tail++] = next;
                }
            }
        }
        return new Piece(java.util.Arrays.copyOf(queue, tail), households);
    }

    int lots() {
        return all.stream().mapToInt(piece -> piece.lots.length).sum();
    }

    long households() {
        return all.stream().mapToLong(piece -> piece.households).sum();
    }

    /** Spreads grids over the parts by households; each gets one, and none more than it has lots. */
    void spread(int grids) {
        var waiting = new PriorityQueue<Piece>(
                Comparator.comparingDouble(Piece::claim).reversed().thenComparingInt(piece -> piece.lots[0]));
        all.stream().filter(piece -> piece.lots.length > 1).forEach(waiting::add);
        for (int given = all.size(); given < grids; given++) {
            var piece = waiting.remove();
            piece.grids++;
            if (piece.grids < piece.lots.length) {
                waiting.add(piece);
            }
        }
    }
}
