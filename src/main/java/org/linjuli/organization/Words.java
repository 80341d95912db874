package org.linjuli.organization;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What somebody typed to find something by its name. */
record Words(List<String> words) {

    static Words of(String text) {
        return new Words(Arrays.stream(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether the name has each of them; no words are in every name. */
    boolean allIn(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return words.stream().allMatch(lower::contains);
    }

    boolean begin(String name) {
        return !isEmpty() && name.toLowerCase(Locale.ROOT).startsWith(words.getFirst());
    }
}
