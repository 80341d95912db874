package org.linjuli.casework.suggest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One text the engine learns from, with its weight: a city's own decision counts more than a written example. */
record Example(Message message, CategoryPath category, double weight, boolean decided) {

    private static final double SENTENCE = 0.5;
    private static final double KEY_WORD = 0.3;
    private static final String OTHER = "其他";

    static Example decided(Labelled row) {
        return new Example(row.message(), row.category(), 1, true);
    }

    /** The shipped examples and the dictionary's own names, each under the category of the dictionary it speaks for. */
    static List<Example> shipped(Collection<CategoryPath> dictionary) {
        var known = withAncestors(dictionary);
        var examples = new ArrayList<Example>();
        var path = CategoryPath.ROOT;
        for (var line : Resource.lines("seed-examples.txt")) {
            if (line.startsWith(">")) {
                path = CategoryPath.parse(line.substring(1));
                continue;
            }
            var category = longestKnown(path, known);
            if (category.isEmpty()) {
                continue;
            }
            if (line.startsWith("=")) {
                for (var word : line.substring(1).strip().split(" +", -1)) {
                    examples.add(written(word, category.get(), KEY_WORD));
                }
            } else {
                examples.add(written(line, category.get(), SENTENCE));
            }
        }
        examples.addAll(names(known));
        return examples;
    }

    private static List<Example> names(Set<CategoryPath> known) {
        return known.stream()
                .filter(named -> !named.last().equals(OTHER))
                .map(named -> written(named.last(), named, KEY_WORD))
                .toList();
    }

    private static Set<CategoryPath> withAncestors(Collection<CategoryPath> dictionary) {
        var all = new TreeSet<CategoryPath>();
        for (var category : dictionary) {
            for (int depth = 1; depth <= category.depth(); depth++) {
                all.add(category.upTo(depth));
            }
        }
        return all;
    }

    private static Optional<CategoryPath> longestKnown(CategoryPath path, Set<CategoryPath> known) {
        for (int depth = path.depth(); depth > 0; depth--) {
            if (known.contains(path.upTo(depth))) {
                return Optional.of(path.upTo(depth));
            }
        }
        return Optional.empty();
    }

    private static Example written(String text, CategoryPath category, double weight) {
        return new Example(Message.of(text), category, weight, false);
    }
}
