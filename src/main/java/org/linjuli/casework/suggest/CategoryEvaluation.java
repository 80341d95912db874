package org.linjuli.casework.suggest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The command behind {@code scripts/category-eval}: trains on one file of labelled messages, tests on another. */
final class CategoryEvaluation {

    private static final String USAGE = """
            Usage: scripts/category-eval TRAIN.csv TEST.csv
                   scripts/category-eval --cross-validate FILE.csv [FOLDS [REPEATS]]

            The files are UTF-8 CSV (RFC 4180) with a header naming the columns subject and category and, optionally,
            detail. Trains this product's own category suggester on the first file and prints accuracy, macro-F1 and
            milliseconds per suggestion on the second; or trains and tests on stratified parts of one file in turn.
            """;

    private static final Suggestion NO_ANSWER = new Suggestion(CategoryPath.of("(no answer)"), 0);
    private static final int TOP = 3;

    private final List<CategoryPath> truth = new ArrayList<>();
    private final List<Suggestion> answers = new ArrayList<>();
    private int amongTop;
    private long nanos;

    private CategoryEvaluation() {}

    public static void main(String[] args) {
        try {
            if (args.length >= 2 && args[0].equals("--cross-validate")) {
                int folds = args.length > 2 ? Integer.parseInt(args[2]) : 5;
                int repeats = args.length > 3 ? Integer.parseInt(args[3]) : 2;
                crossValidate(LabelledCsv.read(Path.of(args[1])), folds, repeats);
            } else if (args.length == 2) {
                trainAndTest(LabelledCsv.read(Path.of(args[0])), LabelledCsv.read(Path.of(args[1])));
            } else {
                System.err.print(USAGE);
                System.exit(2);
            }
        } catch (LabelledCsv.Refused refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        } catch (NumberFormatException notANumber) {
            System.err.print(USAGE);
            System.exit(2);
        }
    }

    private static void trainAndTest(List<Labelled> training, List<Labelled> test) {
        long start = System.nanoTime();
        var model = SuggestionModel.train(categories(training), training);
        double seconds = (System.nanoTime() - start) / 1e9;
        say(
                "training rows       %d in %d categories, %d with detail",
                training.size(), categories(training).size(), detailed(training));
        say("test rows           %d, %d with detail", test.size(), detailed(test));
        say("training time       %.1f s, model %.1f MB", seconds, model.toBytes().length / 1e6);
        var evaluation = new CategoryEvaluation();
        test.forEach(row -> model.suggest(row.message(), TOP));
        evaluation.ask(model, test);
        evaluation.report();
    }

    private static void crossValidate(List<Labelled> rows, int folds, int repeats) {
        say(
                "rows                %d in %d categories, %d with detail; %d stratified folds, %d times",
                rows.size(), categories(rows).size(), detailed(rows), folds, repeats);
        var evaluation = new CategoryEvaluation();
        for (int repeat = 0; repeat < repeats; repeat++) {
            var fold = folds(rows, folds, repeat);
            for (int f = 0; f < folds; f++) {
                var training = new ArrayList<Labelled>();
                var test = new ArrayList<Labelled>();
                for (int i = 0; i < rows.size(); i++) {
                    (fold[i] == f ? test : training).add(rows.get(i));
                }
                evaluation.ask(SuggestionModel.train(categories(rows), training), test);
            }
        }
        evaluation.report();
    }

    private void ask(SuggestionModel model, List<Labelled> test) {
        for (var row : test) {
            long start = System.nanoTime();
            var suggested = model.suggest(row.message(), TOP);
            nanos += System.nanoTime() - start;
            truth.add(row.category());
            answers.add(suggested.isEmpty() ? NO_ANSWER : suggested.getFirst());
            if (suggested.stream().anyMatch(one -> one.category().equals(row.category()))) {
                amongTop++;
            }
        }
    }

    private void report() {
        var marks = new Marks(truth, answers);
        say("accuracy            %.4f", marks.accuracy());
        say("macro-F1            %.4f", marks.macroF1());
        say("among the first %d   %.4f", TOP, amongTop / (double) truth.size());
        say("calibration error   %.4f", marks.calibrationError());
        say("ms per suggestion   %.3f", nanos / 1e6 / truth.size());
        say("%nF1        rows    category%n%s", marks.table());
    }

    /** The fold of each row; every category is spread over all folds. */
    private static int[] folds(List<Labelled> rows, int folds, long seed) {
        var byCategory = new TreeMap<CategoryPath, List<Integer>>();
        for (int i = 0; i < rows.size(); i++) {
            byCategory
                    .computeIfAbsent(rows.get(i).category(), any -> new ArrayList<>())
                    .add(i);
        }
        var fold = new int[rows.size()];
        var random = new Random(seed);
        int next = 0;
        for (var members : byCategory.values()) {
            Collections.shuffle(members, random);
            for (int i : members) {
                fold[i] = next++ % folds;
            }
        }
        return fold;
    }

    private static Set<CategoryPath> categories(List<Labelled> rows) {
        var all = new TreeSet<CategoryPath>();
        rows.forEach(row -> all.add(row.category()));
        return all;
    }

    private static long detailed(List<Labelled> rows) {
        return rows.stream()
                .filter(row -> row.message().detail() != null
                        && !row.message().detail().isBlank())
                .count();
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
