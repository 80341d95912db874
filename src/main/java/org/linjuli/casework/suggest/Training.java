package org.linjuli.casework.suggest;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Learns a model: the space of features first, then a choice at every place of the dictionary that has one. */
final class Training {

    private final List<Example> examples;
    private final FeatureSpace space;
    private final SparseVector[] vectors;

    private Training(List<Example> examples) {
        this.examples = examples;
        this.space = FeatureSpace.over(examples.stream().map(Example::message).toList());
        this.vectors = examples.parallelStream()
                .map(example -> space.vector(example.message()))
                .toArray(SparseVector[]::new);
    }

    static SuggestionModel of(List<Example> examples) {
        if (examples.isEmpty()) {
            throw new IllegalArgumentException("Nothing to learn from: no rows and no dictionary");
        }
        var training = new Training(examples);
        var all = IntStream.range(0, examples.size()).toArray();
        int decided = (int) examples.stream().filter(Example::decided).count();
        return new SuggestionModel(training.space, training.tree(0, all), decided);
    }

    private CategoryTree tree(int depth, int[] here) {
        var below = where(here, i -> categoryOf(i).depth() > depth);
        var names = List.copyOf(new TreeSet<>(
                Arrays.stream(below).mapToObj(i -> nameAt(i, depth)).toList()));
        if (names.isEmpty()) {
            return CategoryTree.LEAF;
        }
        var truth =
                Arrays.stream(below).map(i -> names.indexOf(nameAt(i, depth))).toArray();
        var children = names.stream()
                .map(name -> tree(depth + 1, where(below, i -> nameAt(i, depth).equals(name))))
                .toList();
        return new CategoryTree(names, choice(below, truth, names.size()), children);
    }

    private Choice choice(int[] chosen, int[] truth, int classes) {
        if (classes == 1) {
            return Choice.only();
        }
        var features = Arrays.stream(chosen)
                .flatMap(i -> Arrays.stream(vectors[i].index()))
                .distinct()
                .sorted()
                .toArray();
        var local = new int[space.size()];
        for (int f = 0; f < features.length; f++) {
            local[features[f]] = f;
        }
        var rows = new SparseVector[chosen.length];
        var weight = new double[chosen.length];
        var decided = new boolean[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            var vector = vectors[chosen[i]];
            var index = Arrays.stream(vector.index()).map(f -> local[f]).toArray();
            rows[i] = new SparseVector(index, vector.value(), vector.certainty());
            weight[i] = examples.get(chosen[i]).weight();
            decided[i] = examples.get(chosen[i]).decided();
        }
        return Choice.of(features, new Committee(rows, truth, weight, decided, classes, features.length).learn());
    }

    private static int[] where(int[] chosen, IntPredicate holds) {
        return Arrays.stream(chosen).filter(holds).toArray();
    }

    private CategoryPath categoryOf(int example) {
        return examples.get(example).category();
    }

    private String nameAt(int example, int depth) {
        return categoryOf(example).names().get(depth);
    }
}
