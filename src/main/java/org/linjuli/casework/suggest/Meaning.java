package org.linjuli.casework.suggest;

/**
 * What a text is about: its characters, the rarer the heavier, and apart from them the matters it speaks of. Two meanings
 * compare by the cosines of both, so that other words for the same matter are recognised. The weights were chosen on the
 * pairs of {@code same-matter.txt}; in short Chinese texts single rare characters say more than pairs do.
 */
final class Meaning {

    private static final int WORDS = FeatureSpace.SUBJECT;
    private static final int MATTERS = FeatureSpace.SUBJECT + 1;
    private static final double PAIR = 0.15;
    private static final double CIRCUMSTANCE = 0.35;
    private static final double MATTERS_SHARE = 0.4;
    private static final double WORDS_SHARE = 1.5;

    private final long[] keys;
    private final float[] weights;
    private final double[] square = new double[MATTERS + 1];

    private Meaning(GramCounter grams, FeatureSpace space) {
        keys = new long[Integer.highestOneBit(Math.max(4, grams.size())) * 4];
        weights = new float[keys.length];
        grams.forEach((key, count) -> {
            int slot = GramCounter.slotOf(keys, key);
            double weight = weight(key, space) * (count == 1 ? 1 : 1 + Math.log(count));
            keys[slot] = key;
            weights[slot] = (float) weight;
            square[Grams.blockOf(key)] += weight * weight;
        });
    }

    static Meaning of(String text, FeatureSpace space) {
        var grams = new GramCounter(text.length() * 2);
        Grams.count(text, WORDS, 1, 2, grams);
        Synonyms.shipped().count(text, MATTERS, grams);
        return new Meaning(grams, space);
    }

    double likeness(Meaning other) {
        var product = new double[MATTERS + 1];
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != 0) {
                int there = GramCounter.slotOf(other.keys, keys[slot]);
                product[Grams.blockOf(keys[slot])] += weights[slot] * other.weights[there];
            }
        }
        return Math.min(
                1, MATTERS_SHARE * cosine(MATTERS, product, other) + WORDS_SHARE * cosine(WORDS, product, other));
    }

    private double cosine(int block, double[] product, Meaning other) {
        return product[block] == 0 ? 0 : product[block] / Math.sqrt(square[block] * other.square[block]);
    }

    private static double weight(long key, FeatureSpace space) {
        if (Grams.blockOf(key) == MATTERS) {
            return Synonyms.shipped().isCircumstance(key & 0xFFFF) ? CIRCUMSTANCE : 1;
        }
        boolean single = (key & 0xFFFF_0000L) == 0;
        double rarity = space.rarity(key) * (single ? 1 : PAIR);
        return rarity * Math.sqrt(rarity);
    }
}
