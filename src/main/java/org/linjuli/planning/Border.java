package org.linjuli.planning;

/**
 * Two lots that lie beside each other (相邻边界).
 *
 * @param metres how long the border is that they share; 0 for a bridge or a ferry
 * @param barrier the highest line between them (阻隔等级): 0 none, 1 path, 2 residential street, 3 tertiary, 4 secondary
 *     road, 5 primary road, rail or river
 */
public record Border(int one, int other, double metres, int barrier) {

    /** From this one on, a grid that needs the border to hold together is counted as a crossing. */
    public static final int HIGH_BARRIER = 4;

    public Border {
        if (one < 0 || other < 0 || !(metres >= 0) || barrier < 0 || barrier > 5) {
            throw new IllegalArgumentException("A border joins two lots over some metres and a barrier of 0 to 5");
        }
    }
}
