package org.linjuli.casework.suggest;

import java.util.Arrays;
import java.util.List;

/**
 * Turns a message into numbers. Subject and whole text are separate blocks, each weighted by TF-IDF and brought to unit
 * length, so that a long detail cannot drown a clear subject. A space learned without details has the subject's block
 * alone and reads a detail, when one comes, as half of it.
 */
final class FeatureSpace {

    static final int SUBJECT_LIMIT = 200;
    static final int WHOLE_LIMIT = 2_000;

    static final int SUBJECT = 1;
    private static final int WHOLE = 2;
    private static final int WHOLE_TRIPLES = 3;
    private static final int BLOCKS = 4;
    private static final float TRIPLES_WEIGHT = 0.4f;
    /** Measured on messages cut after 1 to 20 characters: their scores are worth n / (n + 5) of a long text's. */
    private static final float CHARACTERS_TO_BELIEVE_HALF = 5;

    private final boolean details;
    private final long[] keys;
    private final float[] idf;
    private final int[] table;
    private final float rarest;

    FeatureSpace(boolean details, long[] sortedKeys, float[] idf) {
        this.details = details;
        this.keys = sortedKeys;
        this.idf = idf;
        this.table = tableOf(sortedKeys);
        float highest = 1;
        for (float rarity : idf) {
            highest = Math.max(highest, rarity);
        }
        this.rarest = highest;
    }

    /** Learns which grams occur, and how rare each is, from the messages. */
    static FeatureSpace over(List<Message> messages) {
        boolean details = messages.stream().anyMatch(FeatureSpace::hasDetail);
        var seen = new GramCounter(1 << 16);
        for (var message : messages) {
            grams(message, details).forEach((key, count) -> seen.add(key));
        }
        var kept = new long[seen.size()];
        int[] size = {0};
        seen.forEach((key, count) -> {
            if (count > 1 || Grams.blockOf(key) == SUBJECT) {
                kept[size[0]++] = key;
            }
        });
        var sorted = Arrays.copyOf(kept, size[0]);
        Arrays.sort(sorted);
        var idf = new float[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            float rarity = (float) (Math.log((1.0 + messages.size()) / (1 + seen.count(sorted[i]))) + 1);
            idf[i] = Float.float16ToFloat(Float.floatToFloat16(rarity));
        }
        return new FeatureSpace(details, sorted, idf);
    }

    SparseVector vector(Message message) {
        if (details || !hasDetail(message)) {
            return unitBlocks(grams(message, details), certainty(message));
        }
        var subject = unitBlocks(subjectGrams(subject(message)), certainty(message));
        var whole = unitBlocks(subjectGrams(whole(message)), certainty(message));
        return half(subject, whole);
    }

    /** The whole message as tidy text. */
    static String read(Message message) {
        return whole(message);
    }

    /** How rare a gram of the subject's block is; one never seen is as rare as the rarest. */
    float rarity(long key) {
        int feature = indexOf(key);
        return feature < 0 ? rarest : idf[feature];
    }

    int size() {
        return keys.length;
    }

    boolean details() {
        return details;
    }

    long[] keys() {
        return keys;
    }

    float[] idf() {
        return idf;
    }

    private static boolean hasDetail(Message message) {
        return message.detail() != null && !message.detail().isBlank();
    }

    private static String subject(Message message) {
        return Wording.tidy(message.subject(), SUBJECT_LIMIT);
    }

    private static String whole(Message message) {
        var subject = subject(message);
        return message.detail() == null ? subject : subject + "\n" + Wording.tidy(message.detail(), WHOLE_LIMIT);
    }

    private static GramCounter subjectGrams(String text) {
        var counter = new GramCounter(text.length() * 2);
        Grams.count(text, SUBJECT, 1, 2, counter);
        return counter;
    }

    private static GramCounter grams(Message message, boolean details) {
        var counter = subjectGrams(subject(message));
        if (details) {
            var whole = whole(message);
            Grams.count(whole, WHOLE, 1, 2, counter);
            Grams.count(whole, WHOLE_TRIPLES, 3, 3, counter);
        }
        return counter;
    }

    private static float certainty(Message message) {
        float characters = whole(message).length();
        return characters / (characters + CHARACTERS_TO_BELIEVE_HALF);
    }

    private SparseVector unitBlocks(GramCounter grams, float certainty) {
        var index = new int[grams.size()];
        var value = new float[grams.size()];
        var square = new double[BLOCKS];
        int[] size = {0};
        grams.forEach((key, count) -> {
            int feature = indexOf(key);
            if (feature >= 0) {
                float weight = (float) (1 + Math.log(count)) * idf[feature];
                index[size[0]] = feature;
                value[size[0]++] = weight;
                square[Grams.blockOf(key)] += weight * weight;
            }
        });
        for (int i = 0; i < size[0]; i++) {
            int block = Grams.blockOf(keys[index[i]]);
            value[i] *= (block == WHOLE_TRIPLES ? TRIPLES_WEIGHT : 1) / (float) Math.sqrt(square[block]);
        }
        return new SparseVector(Arrays.copyOf(index, size[0]), Arrays.copyOf(value, size[0]), certainty);
    }

    private static SparseVector half(SparseVector one, SparseVector other) {
        var index = Arrays.copyOf(one.index(), one.size() + other.size());
        var value = Arrays.copyOf(one.value(), index.length);
        System.arraycopy(other.index(), 0, index, one.size(), other.size());
        System.arraycopy(other.value(), 0, value, one.size(), other.size());
        for (int i = 0; i < value.length; i++) {
            value[i] /= 2;
        }
        return new SparseVector(index, value, one.certainty());
    }

    private int indexOf(long key) {
        int mask = table.length - 1;
        for (int slot = GramCounter.mix(key) & mask; table[slot] != 0; slot = (slot + 1) & mask) {
            int feature = table[slot] - 1;
            if (keys[feature] == key) {
                return feature;
            }
        }
        return -1;
    }

    private static int[] tableOf(long[] keys) {
        var table = new int[Integer.highestOneBit(Math.max(8, keys.length)) * 4];
        int mask = table.length - 1;
        for (int feature = 0; feature < keys.length; feature++) {
            int slot = GramCounter.mix(keys[feature]) & mask;
            while (table[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            table[slot] = feature + 1;
        }
        return table;
    }
}
