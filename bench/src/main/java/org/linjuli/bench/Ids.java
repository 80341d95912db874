package org.linjuli.bench;

import java.util.UUID;
import java.util.random.RandomGenerator;

/** Ids as devices choose them: UUIDs of version 7. */
final class Ids {

    private Ids() {}

    static UUID next(RandomGenerator random) {
        long high = System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(0x1000);
        return new UUID(high, random.nextLong() >>> 2 | 1L << 63);
    }
}
