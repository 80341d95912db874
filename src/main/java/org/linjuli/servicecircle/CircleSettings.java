package org.linjuli.servicecircle;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people walk.
 *
 * @param streets an OpenStreetMap extract of the city (.osm.pbf, .osm.gz, .osm); without one the streets of the sample city, or
 *     straight lines
 * @param speed kilometres an hour on foot; 4 makes a quarter of an hour a kilometre
 * @param factor by which straight lines are multiplied where there are no streets; 1 to 5
 */
@ConfigurationProperties("linjuli.servicecircle")
record CircleSettings(
        @Nullable Path streets,
        @DefaultValue("4") double speed,
        @DefaultValue("1.3") double factor) {

    private static final double CENTIMETRES_AN_HOUR = 100_000.0 / 60;

    CircleSettings {
        if (!(speed >= 1) || speed > 10) {
            throw new IllegalArgumentException("linjuli.servicecircle.speed must be 1 to 10, not " + speed);
        }
        if (!(factor >= 1) || factor > 5) {
            throw new IllegalArgumentException("linjuli.servicecircle.factor must be 1 to 5, not " + factor);
        }
    }

    int centimetres(int minutes) {
        return (int) Math.round(minutes * speed * CENTIMETRES_AN_HOUR);
    }
}
