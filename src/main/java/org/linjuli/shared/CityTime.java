package org.linjuli.shared;

import java.time.ZoneId;

/** The time of the city: its days begin and end in this zone, whatever the machine's is. */
public final class CityTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private CityTime() {}
}
