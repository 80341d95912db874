package org.linjuli.planning.cut;

/**
 * Moves of one lot over the border of its grid, and swaps of two: the small steps of the annealing. A step that would tear
 * or empty a grid is never taken.
 */
final class Flips {

    private final Cut cut;
    private final Ground ground;
    private final Goal goal;
    private final Wishes wishes;
    private final Walk walk;

    /** What {@link #delta} found besides; valid for the lot and the target it was asked about. */
    private boolean torn;

    Flips(Cut cut, Goal goal, Wishes wishes, Walk walk) {
        this.cut = cut;
        this.ground = cut.ground;
        this.goal = goal;
        this.wishes = wishes;
        this.walk = walk;
    }

    /** Moves the lot if that costs at most {@code limit} more; says whether it did. */
    boolean move(int lot, int target, double limit) {
        double delta = delta(lot, target, limit);
        if (torn || delta > limit) {
            return false;
        }
        go(lot, target);
        return true;
    }

    /**
     * Moves {@code lot} to the grid of {@code back} and that one to the lot's grid, if both together cost at most
     * {@code limit}.
     */
    boolean swap(int lot, int back, double limit, double detour) {
        int source = cut.grid[lot];
        int target = cut.grid[back];
        double there = delta(lot, target, limit + detour);
        if (torn || there > limit + detour) {
            return false;
        }
        go(lot, target);
        double andBack = delta(back, source, limit - there);
        if (!torn && there + andBack <= limit) {
            go(back, source);
            return true;
        }
        go(lot, source);
        return false;
    }

    private void go(int lot, int target) {
        int source = cut.grid[lot];
        cut.move(lot, target);
        renew(source);
        renew(target);
    }

    private void renew(int g) {
        if (goal.crossing > 0) {
            cut.lowPieces[g] = cut.highLinks[g] == 0 ? 1 : walk.lowPieces(cut, g, -1, true);
        }
    }

    /** What the move would cost more, as soon as it is known to be above the limit a lower bound of it. */
    private double delta(int lot, int target, double limit) {
        int source = cut.grid[lot];
        torn = cut.size[source] == 1;
        if (torn) {
            return 0;
        }
        boolean apart = true;
        double toSource = 0;
        double toTarget = 0;
        int highSource = 0;
        int highTarget = 0;
        for (int link = ground.from[lot]; link < ground.from[lot + 1]; link++) {
            int beside = cut.grid[ground.to[link]];
            if (beside == source) {
                toSource += ground.metres[link];
                highSource += ground.high[link] ? 1 : 0;
            } else if (beside == target) {
                apart = false;
                toTarget += ground.metres[link];
                highTarget += ground.high[link] ? 1 : 0;
            }
        }
        torn = apart;
        if (torn) {
            return 0;
        }
        boolean high = goal.crossing > 0;
        boolean unsureSource = high && cut.highLinks[source] > highSource;
        boolean unsureTarget = high && cut.highLinks[target] + highTarget > 0;
        double rest = compounds(lot, source, target)
                + wishes.delta(cut, goal, lot, target)
                - goal.grid(cut.households[source], cut.area[source], cut.perimeter[source], cut.lowPieces[source])
                - goal.grid(cut.households[target], cut.area[target], cut.perimeter[target], cut.lowPieces[target]);
        int fewer = cut.households[source] - ground.households[lot];
        int more = cut.households[target] + ground.households[lot];
        double sourceArea = cut.area[source] - ground.area[lot];
        double targetArea = cut.area[target] + ground.area[lot];
        double sourceLine = cut.perimeter[source] - ground.perimeter[lot] + 2 * toSource;
        double targetLine = cut.perimeter[target] + ground.perimeter[lot] - 2 * toTarget;
        double delta = rest + goal.grid(fewer, sourceArea, sourceLine, 1) + goal.grid(more, targetArea, targetLine, 1);
        if (delta > limit) {
            return delta;
        }
        torn = !walk.holdsWithout(cut.grid, lot);
        if (torn || !(unsureSource || unsureTarget)) {
            return delta;
        }
        int sourcePieces = unsureSource ? walk.lowPieces(cut, source, lot, true) : 1;
        int targetPieces = unsureTarget ? walk.lowPieces(cut, target, lot, false) : 1;
        return rest
                + goal.grid(fewer, sourceArea, sourceLine, sourcePieces)
                + goal.grid(more, targetArea, targetLine, targetPieces);
    }

    private double compounds(int lot, int source, int target) {
        int left = cut.compounds.beside(source, lot);
        if (left < 0) {
            return 0;
        }
        double piece = goal.piece(ground, ground.compound[lot]);
        return (left == 1 ? -piece : 0) + (cut.compounds.beside(target, lot) == 0 ? piece : 0);
    }
}
