package org.linjuli.evaluation;

/**
 * What makes an evaluation count, and what makes it good.
 *
 * @param minimum per cent of the roll that must answer, 1 to 100
 * @param needed per cent of the answers that must be satisfied or fair, 1 to 100
 */
public record Bar(int minimum, int needed) {

    public Bar {
        if (minimum < 1 || minimum > 100 || needed < 1 || needed > 100) {
            throw new IllegalArgumentException("per cent from 1 to 100: " + minimum + ", " + needed);
        }
    }
}
