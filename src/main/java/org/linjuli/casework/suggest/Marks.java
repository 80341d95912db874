package org.linjuli.casework.suggest;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** How well answers match the truth: accuracy, F1 of each category and its mean over categories, and calibration. */
final class Marks {

    private static final int BINS = 10;

    private final List<CategoryPath> truth;
    private final List<Suggestion> answers;

    Marks(List<CategoryPath> truth, List<Suggestion> answers) {
        this.truth = truth;
        this.answers = answers;
    }

    double accuracy() {
        return count(this::right) / (double) truth.size();
    }

    double macroF1() {
        return categories().stream().mapToDouble(this::f1).average().orElse(0);
    }

    /** The mean distance between stated confidence and the share that was right, over ten bins of confidence. */
    double calibrationError() {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            double gap = 0;
            for (int i = 0; i < truth.size(); i++) {
                double confidence = answers.get(i).confidence();
                if (Math.min(BINS - 1, (int) (confidence * BINS)) == bin) {
                    gap += confidence - (right(i) ? 1 : 0);
                }
            }
            error += Math.abs(gap);
        }
        return error / truth.size();
    }

    String table() {
        var table = new StringBuilder();
        for (var category : categories()) {
            long rows = count(i -> truth.get(i).equals(category));
            table.append(String.format(Locale.ROOT, "  %.4f  %6d  %s%n", f1(category), rows, category));
        }
        return table.toString();
    }

    private double f1(CategoryPath category) {
        long both = count(i -> truth.get(i).equals(category) && right(i));
        long said = count(i -> answers.get(i).category().equals(category));
        long meant = count(i -> truth.get(i).equals(category));
        return 2.0 * both / (said + meant);
    }

    private Set<CategoryPath> categories() {
        var all = new TreeSet<>(truth);
        answers.forEach(answer -> all.add(answer.category()));
        return all;
    }

    private boolean right(int i) {
        return answers.get(i).category().equals(truth.get(i));
    }

    private long count(IntPredicate holds) {
        return IntStream.range(0, truth.size()).filter(holds).count();
    }
}
