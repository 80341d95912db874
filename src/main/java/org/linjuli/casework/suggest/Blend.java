package org.linjuli.casework.suggest;

import java.util.Arrays;

/**
 * What each member of a committee is worth, fitted so that the probabilities are those that held on rows the members
 * had not seen: a multinomial logistic regression with one weight a member.
 */
final class Blend {

    private static final int ROUNDS = 30;
    private static final double SETTLED = 1e-3;
    private static final double LONGEST_STEP = 2;

    private Blend() {}

    /**
     * Newton steps on one member at a time; the likelihood is concave, so they settle.
     *
     * @param scores by member, row and class
     * @param truth the class of each row
     */
    static double[] fit(float[][][] scores, int[] truth) {
        var worth = new double[scores.length];
        var logits = new double[truth.length][scores[0][0].length];
        double moved = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS && moved > SETTLED; round++) {
            moved = 0;
            for (int m = 0; m < worth.length; m++) {
                double better = Math.max(0, worth[m] + step(scores[m], truth, logits));
                shift(logits, scores[m], better - worth[m]);
                moved = Math.max(moved, Math.abs(better - worth[m]));
                worth[m] = better;
            }
        }
        return worth;
    }

    private static double step(float[][] scores, int[] truth, double[][] logits) {
        double gradient = 0;
        double curvature = 1e-9;
        for (int row = 0; row < truth.length; row++) {
            var share = softmax(logits[row]);
            double mean = 0;
            double square = 0;
            for (int c = 0; c < share.length; c++) {
                mean += share[c] * scores[row][c];
                square += share[c] * scores[row][c] * scores[row][c];
            }
            gradient += scores[row][truth[row]] - mean;
            curvature += square - mean * mean;
        }
        return Math.clamp(gradient / curvature, -LONGEST_STEP, LONGEST_STEP);
    }

    private static void shift(double[][] logits, float[][] scores, double by) {
        for (int row = 0; row < logits.length; row++) {
            for (int c = 0; c < logits[row].length; c++) {
                logits[row][c] += by * scores[row][c];
            }
        }
    }

    static double[] softmax(double[] logits) {
        double highest = Arrays.stream(logits).max().orElse(0);
        var share = new double[logits.length];
        double sum = 0;
        for (int c = 0; c < share.length; c++) {
            share[c] = Math.exp(logits[c] - highest);
            sum += share[c];
        }
        for (int c = 0; c < share.length; c++) {
            share[c] /= sum;
        }
        return share;
    }
}
