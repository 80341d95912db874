package org.linjuli.casework.sheet;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much may leave in a file.
 *
 * @param atOnce a list of requests with more rows than this leaves when another person has approved it; 0 to 50,000
 */
@ConfigurationProperties("linjuli.exports")
public record ExportSettings(@DefaultValue("2000") int atOnce) {

    public ExportSettings {
        if (atOnce < 0 || atOnce > RequestSheet.MOST) {
            throw new IllegalArgumentException(
                    "linjuli.exports.at-once must be 0 to %d, not %d".formatted(RequestSheet.MOST, atOnce));
        }
    }
}
