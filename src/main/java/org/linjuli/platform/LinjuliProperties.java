package org.linjuli.platform;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What this installation is for.
 *
 * @param mode demo, with sample people to try it with; or production, which refuses sample data and accounts
 * @param city the sample city to fill an empty database with: none, demo-small or fuqing
 */
@Validated
@ConfigurationProperties("linjuli")
record LinjuliProperties(
        @DefaultValue("demo") Mode mode,
        @DefaultValue("none") @NotBlank String city) {

    private static final String NO_CITY = "none";

    /** Whether made-up people may live here. */
    enum Mode {
        DEMO,
        PRODUCTION
    }

    LinjuliProperties {
        if (mode == Mode.PRODUCTION && !city.equals(NO_CITY)) {
            throw new IllegalArgumentException(
                    "linjuli.city=" + city + " is a sample city; production keeps real people only. Leave it out.");
        }
    }

    boolean isDemo() {
        return mode == Mode.DEMO;
    }
}
