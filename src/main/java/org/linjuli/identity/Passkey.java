package org.linjuli.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passkey (通行密钥) as its owner sees it.
 *
 * @param name what its owner calls it
 * @param synced whether other devices of its owner have it too
 */
public record Passkey(
        UUID id,
        String name,
        boolean synced,
        Instant createdAt,
        @Nullable Instant usedAt) {

    @Override
    public String toString() {
        return "Passkey[" + id + "]";
    }
}
