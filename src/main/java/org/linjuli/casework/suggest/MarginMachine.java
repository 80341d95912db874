package org.linjuli.casework.suggest;

import java.util.Arrays;
import java.util.Random;

/**
 * A linear support vector machine with squared hinge loss, trained in the dual by coordinate descent (Hsieh et al.,
 * ICML 2008). Deterministic for a seed.
 */
final class MarginMachine {

    private static final int MAX_ROUNDS = 60;
    private static final double TOLERANCE = 0.1;

    private final SparseVector[] rows;
    private final double[] rowWeight;
    private final int features;

    MarginMachine(SparseVector[] rows, double[] rowWeight, int features) {
        this.rows = rows;
        this.rowWeight = rowWeight;
        this.features = features;
    }

    /** Weights per feature, the bias last; each feature is first multiplied by its scale. */
    double[] train(boolean[] positive, float[] scale, double cost, long seed) {
        var weights = new double[features + 1];
        var alpha = new double[rows.length];
        var slack = new double[rows.length];
        var curvature = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            slack[i] = 0.5 / (cost * rowWeight[i]);
            curvature[i] = slack[i] + 1 + squared(rows[i], scale);
        }
        var order = identity(rows.length);
        var random = new Random(seed);
        double worst = Double.MAX_VALUE;
        for (int round = 0; round < MAX_ROUNDS && worst > TOLERANCE; round++) {
            shuffle(order, random);
            worst = 0;
            for (int i : order) {
                int sign = positive[i] ? 1 : -1;
                double gradient = sign * score(rows[i], weights, scale) - 1 + slack[i] * alpha[i];
                double projected = alpha[i] == 0 ? Math.min(gradient, 0) : gradient;
                worst = Math.max(worst, Math.abs(projected));
                if (projected != 0) {
                    double before = alpha[i];
                    alpha[i] = Math.max(before - gradient / curvature[i], 0);
                    add(rows[i], weights, scale, (alpha[i] - before) * sign);
                }
            }
        }
        return weights;
    }

    private static double squared(SparseVector row, float[] scale) {
        double sum = 0;
        for (int k = 0; k < row.size(); k++) {
            double value = row.value()[k] * scale[row.index()[k]];
            sum += value * value;
        }
        return sum;
    }

    private static double score(SparseVector row, double[] weights, float[] scale) {
        double sum = weights[weights.length - 1];
        int[] index = row.index();
        float[] value = row.value();
        for (int k = 0; k < index.length; k++) {
            sum += weights[index[k]] * value[k] * scale[index[k]];
        }
        return sum;
    }

    private static void add(SparseVector row, double[] weights, float[] scale, double step) {
        int[] index = row.index();
        float[] value = row.value();
        for (int k = 0; k < index.length; k++) {
            weights[index[k]] += step * value[k] * scale[index[k]];
        }
        weights[weights.length - 1] += step;
    }

    private static int[] identity(int length) {
        var order = new int[length];
        Arrays.setAll(order, i -> i);
        return order;
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }
}
