package org.linjuli.sample;

import java.util.Arrays;
import java.util.Locale;

/** How much of the sample city is wanted. */
public enum CitySize {
    /** Nothing: the installation starts empty. */
    NONE,
    /** A dozen communities with some sixty grids, for trying things out and for tests. */
    DEMO_SMALL,
    /** The whole county. */
    FUQING;

    /** How it is written in a setting: {@code demo-small}. */
    public String setting() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static CitySize of(String setting) {
        return Arrays.stream(values())
                .filter(size -> size.setting().equals(setting))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("linjuli.city must be one of "
                        + Arrays.stream(values()).map(CitySize::setting).toList() + ", not '" + setting + "'"));
    }
}
