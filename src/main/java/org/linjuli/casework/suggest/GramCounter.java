package org.linjuli.casework.suggest;

/** Counts character n-grams by their 64-bit keys in one open table. */
final class GramCounter {

    interface Visitor {
        void gram(long key, int count);
    }

    private long[] keys;
    private int[] counts;
    private int size;

    GramCounter(int expected) {
        int capacity = Integer.highestOneBit(Math.max(8, expected) * 2 - 1) * 2;
        keys = new long[capacity];
        counts = new int[capacity];
    }

    void add(long key) {
        int slot = slotOf(keys, key);
        if (keys[slot] == 0) {
            keys[slot] = key;
            size++;
        }
        counts[slot]++;
        if (size * 2 > keys.length) {
            grow();
        }
    }

    int size() {
        return size;
    }

    int count(long key) {
        return counts[slotOf(keys, key)];
    }

    void forEach(Visitor visitor) {
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != 0) {
                visitor.gram(keys[slot], counts[slot]);
            }
        }
    }

    private void grow() {
        var wider = new long[keys.length * 2];
        var widerCounts = new int[wider.length];
        forEach((key, count) -> {
            int slot = slotOf(wider, key);
            wider[slot] = key;
            widerCounts[slot] = count;
        });
        keys = wider;
        counts = widerCounts;
    }

    /** The slot that holds the key, or the free one where it belongs; the table's length is a power of two. */
    static int slotOf(long[] table, long key) {
        int mask = table.length - 1;
        int slot = mix(key) & mask;
        while (table[slot] != 0 && table[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    static int mix(long key) {
        long h = key * 0x9E3779B97F4A7C15L;
        return (int) (h >>> 32);
    }
}
