package org.linjuli.planning.cut;

import java.util.function.BooleanSupplier;

/** One thread's share of a round: random steps on the grids it owns. */
final class Worker {

    /** Share of steps that recombine two grids; the others move or swap single lots. */
    private static final double RECOMBINE = 0.08;

    /** Share of these that take three or four grids. */
    private static final double REDIVIDE = 0.2;

    private static final long BREATH = 2_048;
    /** Metres that the first half of a swap may cost on top. */
    private static final double DETOUR = 1_000;

    private final Cut cut;
    private final Ground ground;
    private final Flips flips;
    private final Recombination recombination;
    private final Redivision redivision;
    private final Dice dice;
    private final byte[] owner;
    private final byte me;

    Worker(Cut cut, Goal goal, Wishes wishes, Dice dice, byte[] owner, byte me) {
        this.cut = cut;
        this.ground = cut.ground;
        this.dice = dice;
        this.owner = owner;
        this.me = me;
        var walk = new Walk(ground);
        flips = new Flips(cut, goal, wishes, walk);
        recombination = new Recombination(cut, goal, wishes, walk, dice);
        redivision = new Redivision(cut, goal, wishes, walk, dice);
    }

    /** @param goOn says when time is over; asked now and then */
    void steps(int[] lots, long steps, double temperature, BooleanSupplier goOn) {
        int count = lots.length;
        if (count == 0) {
            return;
        }
        for (long step = 0; step < steps && (step % BREATH > 0 || goOn.getAsBoolean()); step++) {
            step(lots[dice.below(count)], temperature);
        }
    }

    private void step(int lot, double temperature) {
        int links = ground.from[lot + 1] - ground.from[lot];
        if (links == 0) {
            return;
        }
        int next = ground.to[ground.from[lot] + dice.below(links)];
        int source = cut.grid[lot];
        int target = cut.grid[next];
        if (source == target || owner[target] != me) {
            return;
        }
        if (dice.share() < RECOMBINE) {
            if (dice.share() < REDIVIDE) {
                redivision.redivide(source, target, owner, me, temperature);
                return;
            }
            recombination.recombine(source, target, temperature);
            return;
        }
        double limit = temperature * dice.waiting();
        if (!flips.move(lot, target, limit)) {
            int back = cut.lots[target][dice.below(cut.size[target])];
            if (back != next && beside(back, source)) {
                flips.swap(lot, back, limit, DETOUR);
            }
        }
    }

    private boolean beside(int lot, int g) {
        for (int link = ground.from[lot]; link < ground.from[lot + 1]; link++) {
            if (cut.grid[ground.to[link]] == g) {
                return true;
            }
        }
        return false;
    }
}
