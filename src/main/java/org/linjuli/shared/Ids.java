package org.linjuli.shared;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes UUIDv7 (RFC 9562): milliseconds first, so that rows made together lie together. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next(Clock clock) {
        return of(clock.millis(), RANDOM.nextLong(), RANDOM.nextLong());
    }

    /** The id with these milliseconds and random bits; for generators that must be repeatable. */
    public static UUID of(long millis, long randomHigh, long randomLow) {
        long high = (millis << 16) | 0x7000L | (randomHigh & 0xFFFL);
        long low = 0x8000_0000_0000_0000L | (randomLow & 0x3FFF_FFFF_FFFF_FFFFL);
        return new UUID(high, low);
    }
}
