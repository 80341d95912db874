package org.linjuli.sample;

/** Plane arithmetic on closed lines given as x and y. */
final class Ring {

    private Ring() {}

    /** Twice the area, positive when the corners run against the clock. */
    static double doubleArea(double[][] corners) {
        double sum = 0;
        for (int i = 0; i < corners.length; i++) {
            var one = corners[i];
            var next = corners[(i + 1) % corners.length];
            sum += one[0] * next[1] - next[0] * one[1];
        }
        return sum;
    }

    static boolean contains(double[][] corners, double x, double y) {
        boolean inside = false;
        for (int i = 0, before = corners.length - 1; i < corners.length; before = i++) {
            var one = corners[i];
            var other = corners[before];
            if ((one[1] > y) != (other[1] > y)
                    && x < (other[0] - one[0]) * (y - one[1]) / (other[1] - one[1]) + one[0]) {
                inside = !inside;
            }
        }
        return inside;
    }
}
