package org.linjuli.casework.suggest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Learns one choice from its examples. Two machines see the same features: a plain margin machine, and one whose
 * features are first scaled by how strongly they speak for the class (Wang and Manning, ACL 2012). What each is worth is
 * fitted on decided rows held out in turn; both being linear, the committee folds into one table of weights.
 */
final class Committee {

    private static final double COST = 1.5;
    private static final int FOLDS = 3;
    private static final int ENOUGH_TO_FIT = 200;
    private static final int MEMBERS = 2;
    /** Worth of each member while too few rows are decided to fit it; calibrates a model of examples alone. */
    private static final double USUAL_WORTH = 2.1;
    /** A machine that has seen all rows is bolder than the ones that the blend was fitted on. */
    private static final double REFIT = 0.85;

    private static final int NO_FOLD = -1;

    private final SparseVector[] rows;
    private final int[] truth;
    private final double[] weight;
    private final boolean[] decided;
    private final int classes;
    private final int features;

    Committee(SparseVector[] rows, int[] truth, double[] weight, boolean[] decided, int classes, int features) {
        this.rows = rows;
        this.truth = truth;
        this.weight = weight;
        this.decided = decided;
        this.classes = classes;
        this.features = features;
    }

    /** Weights by class and feature, the bias last. */
    float[][] learn() {
        var worth = worth();
        var members = members(IntStream.range(0, rows.length).toArray());
        var folded = new float[classes][features + 1];
        for (int c = 0; c < classes; c++) {
            for (int m = 0; m < MEMBERS; m++) {
                for (int f = 0; f <= features; f++) {
                    folded[c][f] += (float) worth[m] * members[m][c][f];
                }
            }
        }
        return folded;
    }

    private double[] worth() {
        int[] known = IntStream.range(0, rows.length).filter(i -> decided[i]).toArray();
        if (known.length < ENOUGH_TO_FIT) {
            return new double[] {USUAL_WORTH, USUAL_WORTH};
        }
        var fold = folds(known);
        var scores = new float[MEMBERS][known.length][];
        for (int f = 0; f < FOLDS; f++) {
            int out = f;
            var members = members(
                    IntStream.range(0, rows.length).filter(i -> fold[i] != out).toArray());
            for (int k = 0; k < known.length; k++) {
                if (fold[known[k]] == out) {
                    for (int m = 0; m < MEMBERS; m++) {
                        scores[m][k] = scores(members[m], rows[known[k]]);
                    }
                }
            }
        }
        var fitted = Blend.fit(scores, Arrays.stream(known).map(i -> truth[i]).toArray());
        return Arrays.stream(fitted).map(worth -> worth * REFIT).toArray();
    }

    /** The fold of each decided row, drawn so that every class is spread over all folds. */
    private int[] folds(int[] known) {
        var fold = new int[rows.length];
        Arrays.fill(fold, NO_FOLD);
        var random = new Random(1);
        var next = random.ints(classes, 0, FOLDS).toArray();
        var shuffled = new ArrayList<>(IntStream.of(known).boxed().toList());
        Collections.shuffle(shuffled, random);
        for (int i : shuffled) {
            fold[i] = next[truth[i]]++ % FOLDS;
        }
        return fold;
    }

    /** Weights by member, class and feature, learned from the chosen rows. */
    private float[][][] members(int[] chosen) {
        var seen = Arrays.stream(chosen).mapToObj(i -> rows[i]).toArray(SparseVector[]::new);
        var weights = Arrays.stream(chosen).mapToDouble(i -> weight[i]).toArray();
        var machine = new MarginMachine(seen, weights, features);
        var evidence = new Evidence(seen, features);
        var plain = new float[features];
        Arrays.fill(plain, 1);
        var learned = new float[MEMBERS][classes][];
        IntStream.range(0, classes).parallel().forEach(c -> {
            var positive = new boolean[chosen.length];
            for (int i = 0; i < chosen.length; i++) {
                positive[i] = truth[chosen[i]] == c;
            }
            var ratios = evidence.ratios(positive);
            learned[0][c] = scaled(machine.train(positive, plain, COST, c), plain);
            learned[1][c] = scaled(machine.train(positive, ratios, COST, c), ratios);
        });
        return learned;
    }

    private static float[] scaled(double[] weights, float[] scale) {
        var scaled = new float[weights.length];
        for (int f = 0; f < scale.length; f++) {
            scaled[f] = (float) weights[f] * scale[f];
        }
        scaled[scale.length] = (float) weights[scale.length];
        return scaled;
    }

    private float[] scores(float[][] weights, SparseVector row) {
        var scores = new float[classes];
        for (int c = 0; c < classes; c++) {
            double sum = weights[c][features];
            for (int k = 0; k < row.size(); k++) {
                sum += weights[c][row.index()[k]] * row.value()[k];
            }
            scores[c] = (float) sum * row.certainty();
        }
        return scores;
    }
}
