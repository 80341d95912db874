package org.linjuli.planning.match;

import java.util.Arrays;

/** A binary heap of nodes, the smallest key first. A node may wait in it several times. */
final class Queue {

    private long[] keys = new long[256];
    private int[] nodes = new int[256];
    private int size;

    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    long leastKey() {
        return keys[0];
    }

    void add(long key, int node) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            nodes = Arrays.copyOf(nodes, 2 * size);
        }
        int at = size++;
        while (at > 0) {
            int above = (at - 1) >> 1;
            if (keys[above] <= key) {
                break;
            }
            keys[at] = keys[above];
            nodes[at] = nodes[above];
            at = above;
        }
        keys[at] = key;
        nodes[at] = node;
    }

    int poll() {
        int least = nodes[0];
        long key = keys[--size];
        int node = nodes[size];
        int at = 0;
        while (true) {
            int below = 2 * at + 1;
            if (below >= size) {
                break;
            }
            if (below + 1 < size && keys[below + 1] < keys[below]) {
                below++;
            }
            if (keys[below] >= key) {
                break;
            }
            keys[at] = keys[below];
            nodes[at] = nodes[below];
            at = below;
        }
        keys[at] = key;
        nodes[at] = node;
        return least;
    }
}
