package org.linjuli.casework.photo;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How photos are taken in and kept.
 *
 * @param store where new photos go; those that were kept before stay where they are
 * @param folder where photos lie when they go to a folder; shared by all nodes
 * @param decodingMemory memory that decoding may take at one time; a quarter of the heap, at least 64 MB, when absent
 * @param patience how long an upload waits for that memory before it is told to come back
 * @param keepWaiting how long a photo may wait for its request before it is swept
 */
@ConfigurationProperties("linjuli.photos")
record PhotoSettings(
        @DefaultValue("database") PhotoContents.Store store,
        @DefaultValue("./data/photos") Path folder,
        @Nullable DataSize decodingMemory,
        @DefaultValue("20s") Duration patience,
        @DefaultValue("24h") Duration keepWaiting) {

    private static final long LEAST_MEMORY = 64L << 20;

    long decodingBytes() {
        return decodingMemory == null
                ? Math.max(LEAST_MEMORY, Runtime.getRuntime().maxMemory() / 4)
                : decodingMemory.toBytes();
    }
}
