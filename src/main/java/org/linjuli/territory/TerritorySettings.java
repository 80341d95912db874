package org.linjuli.territory;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the territory writes its codes.
 *
 * @param gridCode how the code of a grid stands on signs and in files: {county} (6 digits), {street} (3), {community} (3)
 *     and {grid} (3), each once, with anything between them
 */
@ConfigurationProperties("linjuli.territory")
record TerritorySettings(
        @DefaultValue("{county}{street}{community}{grid}") String gridCode) {}
