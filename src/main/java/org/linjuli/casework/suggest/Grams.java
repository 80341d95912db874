package org.linjuli.casework.suggest;

/** Cuts a tidy text into character n-grams, each an exact 64-bit key: block, then up to three characters. */
final class Grams {

    private static final int LONGEST = 3;

    private Grams() {}

    /** Counts the grams of {@code from} to {@code to} characters under the block's number (1 or more). */
    static void count(String text, int block, int from, int to, GramCounter counter) {
        if (to > LONGEST || block < 1) {
            throw new IllegalArgumentException("No such grams: block " + block + ", length " + to);
        }
        long prefix = (long) block << 48;
        for (int i = 0; i < text.length(); i++) {
            long key = 0;
            for (int n = 1; n <= to && i + n <= text.length(); n++) {
                key = key << 16 | text.charAt(i + n - 1);
                if (n >= from) {
                    counter.add(prefix | key);
                }
            }
        }
    }

    static int blockOf(long key) {
        return (int) (key >>> 48);
    }
}
