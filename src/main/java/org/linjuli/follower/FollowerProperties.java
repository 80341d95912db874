package org.linjuli.follower;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this node follows the time lines.
 *
 * @param enabled whether this node follows at all
 * @param gather how long a follower waits at least after it was woken, so that what happens meanwhile is taken along
 * @param lookEvery how often a follower looks that nobody has woken: what other nodes wrote
 */
@ConfigurationProperties("linjuli.followers")
record FollowerProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("50ms") Duration gather,
        @DefaultValue("1s") Duration lookEvery) {}
