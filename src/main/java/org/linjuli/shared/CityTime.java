package org.linjuli.shared;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The time of the city: its days begin and end in this zone, whatever the machine's is. */
public final class CityTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private CityTime() {}

    /** The minute as people write it. */
    public static String minute(Instant at) {
        return MINUTE.format(at.atZone(ZONE));
    }
}
