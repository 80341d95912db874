package org.linjuli.planning.cut;

/** Walks through grids, link by link. Each thread has its own, because it marks where it has been. */
final class Walk {

    private final Ground ground;
    private final int[] mark;
    private final int[] queue;
    private int stamp;

    Walk(Ground ground) {
        this.ground = ground;
        mark = new int[ground.count];
        queue = new int[ground.count];
    }

    /**
     * Whether the grid still hangs together without one of its lots: whether that lot's neighbours find each other without
     * it. Mostly they are neighbours of each other, and the walk ends after a few steps.
     */
    boolean holdsWithout(int[] grid, int lot) {
        int own = grid[lot];
        int wanted = ++stamp;
        int missing = 0;
        int first = -1;
        for (int link = ground.from[lot]; link < ground.from[lot + 1]; link++) {
            int next = ground.to[link];
            if (grid[next] == own) {
                mark[next] = wanted;
                missing++;
                first = next;
            }
        }
        if (missing <= 1) {
            return missing == 1;
        }
        int seen = ++stamp;
        mark[lot] = seen;
        mark[first] = seen;
        missing--;
        int head = 0;
        int tail = 0;
        queue[tail++] = first;
        while (head < tail) {
            int at = queue[head++];
            for (int link = ground.from[at]; link < ground.from[at + 1]; link++) {
                int next = ground.to[link];
                if (grid[next] == own && mark[next] != seen) {
                    if (mark[next] == wanted && --missing == 0) {
                        return true;
                    }
                    mark[next] = seen;
                    queue[tail++] = next;
                }
            }
        }
        return false;
    }

    /**
     * Into how many pieces the lots of a grid fall without links over high barriers, if one lot leaves it ({@code leaves})
     * or joins it.
     */
    int lowPieces(Cut cut, int of, int lot, boolean leaves) {
        int seen = ++stamp;
        int pieces = 0;
        var lots = cut.lots[of];
        for (int i = 0; i < cut.size[of]; i++) {
            if (mark[lots[i]] != seen && !(leaves && lots[i] == lot)) {
                pieces++;
                flood(cut.grid, of, lot, leaves, lots[i], seen, true);
            }
        }
        if (!leaves && lot >= 0 && mark[lot] != seen) {
            pieces++;
        }
        return pieces;
    }

    /** Into how many pieces a grid falls. */
    int pieces(Cut cut, int of) {
        int seen = ++stamp;
        int pieces = 0;
        for (int i = 0; i < cut.size[of]; i++) {
            if (mark[cut.lots[of][i]] != seen) {
                pieces++;
                flood(cut.grid, of, -1, true, cut.lots[of][i], seen, false);
            }
        }
        return pieces;
    }

    private void flood(int[] grid, int of, int lot, boolean leaves, int start, int seen, boolean lowOnly) {
        int head = 0;
        int tail = 0;
        mark[start] = seen;
        queue[tail++] = start;
        while (head < tail) {
            int at = queue[head++];
            for (int link = ground.from[at]; link < ground.from[at + 1]; link++) {
                int next = ground.to[link];
                boolean inside = next == lot ? !leaves : grid[next] == of;
                if (inside && mark[next] != seen && !(lowOnly && ground.high[link])) {
                    mark[next] = seen;
                    queue[tail++] = next;
                }
            }
        }
    }
}
