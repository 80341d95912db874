package org.linjuli.planning.cut;

/**
 * How a round is worked.
 *
 * @param goal with the weight that the size has in this round
 * @param temperature in metres of border: around it lies what a step may cost
 */
record Heat(Goal goal, double stepsPerLot, double temperature) {}
