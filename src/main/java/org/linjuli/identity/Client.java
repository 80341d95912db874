package org.linjuli.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.Allowance;

/**
 * Another system that asks by itself (对接系统).
 *
 * @param secretSince when it got the secret in force
 * @param usedAt when it last got a token
 */
public record Client(
        UUID id,
        String name,
        Instant createdAt,
        Instant secretSince,
        Instant validUntil,
        @Nullable Instant usedAt,
        @Nullable Instant revokedAt,
        List<Allowance> allowances) {}
