package org.linjuli.casework.suggest;

/** How much more often a feature occurs in a class than outside it, as a logarithm. */
final class Evidence {

    private static final double PRIOR = 1;

    private final SparseVector[] rows;
    private final float[] everywhere;
    private final int features;

    Evidence(SparseVector[] rows, int features) {
        this.rows = rows;
        this.features = features;
        this.everywhere = new float[features];
        for (var row : rows) {
            for (int feature : row.index()) {
                everywhere[feature]++;
            }
        }
    }

    float[] ratios(boolean[] positive) {
        var within = new float[features];
        for (int i = 0; i < rows.length; i++) {
            if (positive[i]) {
                for (int feature : rows[i].index()) {
                    within[feature]++;
                }
            }
        }
        double inside = PRIOR * features;
        double outside = PRIOR * features;
        for (int f = 0; f < features; f++) {
            inside += within[f];
            outside += everywhere[f] - within[f];
        }
        for (int f = 0; f < features; f++) {
            double share = (within[f] + PRIOR) / inside;
            double rest = (everywhere[f] - within[f] + PRIOR) / outside;
            within[f] = (float) Math.log(share / rest);
        }
        return within;
    }
}
