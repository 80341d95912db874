package org.linjuli.planning.cut;

/** Random numbers that are the same for a seed on every machine; an xorshift* (Vigna, 2016) of 64 bits. */
final class Dice {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long state;

    Dice(long seed, long... more) {
        long mixed = mix(seed + SPREAD);
        for (long one : more) {
            mixed = mix(mixed * 31 + one + SPREAD);
        }
        state = mixed == 0 ? SPREAD : mixed;
    }

    int below(int bound) {
        return (int) (((next() >>> 33) * bound) >>> 31);
    }

    /** In (0, 1], so that its logarithm exists. */
    double share() {
        return ((next() >>> 11) + 1) * 0x1p-53;
    }

    /** Exponentially distributed with mean 1. */
    double waiting() {
        return -Math.log(share());
    }

    private long next() {
        state ^= state >>> 12;
        state ^= state << 25;
        state ^= state >>> 27;
        return state * 0x2545F4914F6CDD1DL;
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
