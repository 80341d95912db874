package org.linjuli.platform;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which PostgreSQL the product uses.
 *
 * @param url JDBC address of an outside PostgreSQL (15 or newer); when absent, the embedded one is started
 * @param username the role that requests run as; neither owner of the tables nor superuser
 * @param password its password
 * @param migratorUsername the role that owns the tables and runs migrations; defaults to {@code username}
 * @param migratorPassword its password
 * @param poolSize connections that requests share
 */
@Validated
@ConfigurationProperties("linjuli.database")
record DatabaseProperties(
        @Nullable String url,
        @Nullable String username,
        @Nullable String password,
        @Nullable String migratorUsername,
        @Nullable String migratorPassword,
        @DefaultValue("20") @Min(2) @Max(500) int poolSize,
        @DefaultValue @Valid Embedded embedded) {

    /**
     * The PostgreSQL that the product brings along.
     *
     * @param dataDir folder that holds all data; back it up, never share it between two running products
     * @param port loopback port; 0 picks a free one at every start
     */
    record Embedded(
            @DefaultValue("./data") Path dataDir,
            @DefaultValue("0") @Min(0) @Max(65535) int port) {}

    boolean isOutside() {
        return url != null && !url.isBlank();
    }
}
