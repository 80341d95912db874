package org.linjuli.casework.suggest;

/**
 * What a text is about: its words and, apart from them, the matters it speaks of. Two meanings compare by the cosines
 * of both, so that other words for the same matter are recognised and the same words about another matter are not.
 */
final class Meaning {

    private static final int WORDS = FeatureSpace.SUBJECT;
    private static final int MATTERS = FeatureSpace.SUBJECT + 1;
    private static final double SINGLE_CHARACTER = Double.parseDouble(System.getProperty("SINGLE_CHARACTER", "0.3"));
    private static final double CIRCUMSTANCE = Double.parseDouble(System.getProperty("CIRCUMSTANCE", "0.35"));
    private static final double MATTERS_SHARE = Double.parseDouble(System.getProperty("MATTERS_SHARE", "0.6"));
    private static final double WORDS_ALONE = Double.parseDouble(System.getProperty("WORDS_ALONE", "1.5"));

    private final long[] keys;
    private final float[] weights;
    private final double[] square = new double[MATTERS + 1];
    private boolean namesMatter;

    private Meaning(GramCounter grams, FeatureSpace space) {
        keys = new long[Integer.highestOneBit(Math.max(4, grams.size())) * 4];
        weights = new float[keys.length];
        grams.forEach((key, count) -> {
            int slot = GramCounter.slotOf(keys, key);
            double weight = weight(key, space) * (count == 1 ? 1 : 1 + Math.log(count));
            keys[slot] = key;
            weights[slot] = (float) weight;
            square[Grams.blockOf(key)] += weight * weight;
            namesMatter |= Grams.blockOf(key) == MATTERS && weight >= 1;
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
        double words = cosine(WORDS, product, other);
        if (!namesMatter || !other.namesMatter) {
            return Math.min(1, WORDS_ALONE * words);
        }
        return MATTERS_SHARE * cosine(MATTERS, product, other) + (1 - MATTERS_SHARE) * words;
    }

    private double cosine(int block, double[] product, Meaning other) {
        return product[block] == 0 ? 0 : product[block] / Math.sqrt(square[block] * other.square[block]);
    }

    private static double weight(long key, FeatureSpace space) {
        if (Grams.blockOf(key) == MATTERS) {
            return Synonyms.shipped().isCircumstance(key & 0xFFFF) ? CIRCUMSTANCE : 1;
        }
        boolean single = (key & 0xFFFF_0000L) == 0;
        return space.rarity(key) * (single ? SINGLE_CHARACTER : 1);
    }
}
