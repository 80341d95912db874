package org.linjuli.platform;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How jobs run on this node.
 *
 * @param enabled whether this node runs jobs; one that does not still schedules them
 * @param atOnce jobs that this node runs at the same time
 * @param lookEvery how often this node looks for jobs that are due
 * @param waitAtStop how long a stop waits for running jobs
 */
@Validated
@ConfigurationProperties("linjuli.jobs")
record JobProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("6") @Min(1) @Max(200) int atOnce,
        @DefaultValue("5s") Duration lookEvery,
        @DefaultValue("15s") Duration waitAtStop) {}
