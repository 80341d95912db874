package org.linjuli.casework.suggest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which matters and circumstances a text speaks of, whatever words it uses for them. */
final class Synonyms {

    private static final Synonyms SHIPPED = new Synonyms(Resource.lines("synonyms.txt"));
    private static final String CIRCUMSTANCE = "~ ";

    private final @Nullable List<Word>[] byFirst = lists();
    private final boolean[] circumstance;

    private record Word(String text, int matter) {}

    private Synonyms(List<String> lines) {
        circumstance = new boolean[lines.size()];
        for (int matter = 0; matter < lines.size(); matter++) {
            var line = lines.get(matter);
            circumstance[matter] = line.startsWith(CIRCUMSTANCE);
            var words = circumstance[matter] ? line.substring(CIRCUMSTANCE.length()) : line;
            for (var word : words.split(" +", -1)) {
                add(new Word(word, matter));
            }
        }
    }

    static Synonyms shipped() {
        return SHIPPED;
    }

    /** Counts one gram in the block for each mention of a matter, numbered from 1. */
    void count(String text, int block, GramCounter counter) {
        for (int i = 0; i < text.length(); i++) {
            var words = byFirst[text.charAt(i)];
            if (words != null) {
                for (var word : words) {
                    if (text.startsWith(word.text, i)) {
                        counter.add((long) block << 48 | word.matter + 1);
                    }
                }
            }
        }
    }

    boolean isCircumstance(long key) {
        return circumstance[(int) key - 1];
    }

    private void add(Word word) {
        int first = word.text.charAt(0);
        var words = byFirst[first];
        if (words == null) {
            words = new ArrayList<>();
            byFirst[first] = words;
        }
        words.add(word);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of generic types
    private static @Nullable List<Word>[] lists() {
        return new List[Character.MAX_VALUE + 1];
    }
}
