package org.linjuli.planning.match;

/**
 * Everybody able to serve a need within a reach in metres, the nearest first; {@code whole} if nobody able lives beyond.
 * Never changes.
 */
final class Neighbours {

    final int[] volunteers;
    final int[] millimetres;
    final double reach;
    final boolean whole;

    /** From ways in the upper half of each number and volunteers in the lower. */
    Neighbours(long[] found, int count, double reach, boolean whole) {
        this.reach = reach;
        this.whole = whole;
        volunteers = new int[count];
        millimetres = new int[count];
        for (int i = 0; i < count; i++) {
            volunteers[i] = (int) found[i];
            millimetres[i] = (int) (found[i] >>> 32);
        }
    }
}
