package org.linjuli.casework.suggest;

import java.util.Arrays;

/**
 * A linear choice among the children of one place in the dictionary. Weights are half floats by feature, then class;
 * features that do not tell the classes apart are left out.
 */
@SuppressWarnings("ArrayRecordComponent") // numbers read in tight loops; never compared or handed out
record Choice(int[] features, short[] weights, float[] bias) {

    private static final float NEGLIGIBLE = 0.02f;

    /** The choice of a place with one child, or none. */
    static Choice only() {
        return new Choice(new int[0], new short[0], new float[1]);
    }

    /**
     * @param features in ascending order
     * @param learned by class and position in {@code features}, the bias last
     */
    static Choice of(int[] features, float[][] learned) {
        int classes = learned.length;
        var kept = new int[features.length];
        var packed = new short[features.length * classes];
        int size = 0;
        for (int f = 0; f < features.length; f++) {
            float least = Float.MAX_VALUE;
            float most = -Float.MAX_VALUE;
            for (int c = 0; c < classes; c++) {
                least = Math.min(least, learned[c][f]);
                most = Math.max(most, learned[c][f]);
                packed[size * classes + c] = Float.floatToFloat16(learned[c][f]);
            }
            if (most - least > NEGLIGIBLE) {
                kept[size++] = features[f];
            }
        }
        var bias = new float[classes];
        for (int c = 0; c < classes; c++) {
            bias[c] = learned[c][features.length];
        }
        return new Choice(Arrays.copyOf(kept, size), Arrays.copyOf(packed, size * classes), bias);
    }

    int classes() {
        return bias.length;
    }

    double[] probabilities(SparseVector text) {
        int classes = classes();
        var logits = new double[classes];
        for (int c = 0; c < classes; c++) {
            logits[c] = bias[c];
        }
        for (int k = 0; k < text.size(); k++) {
            int at = Arrays.binarySearch(features, text.index()[k]);
            if (at >= 0) {
                for (int c = 0; c < classes; c++) {
                    logits[c] += text.value()[k] * Float.float16ToFloat(weights[at * classes + c]);
                }
            }
        }
        for (int c = 0; c < classes; c++) {
            logits[c] *= text.certainty();
        }
        return Blend.softmax(logits);
    }
}
