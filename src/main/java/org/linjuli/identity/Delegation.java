package org.linjuli.identity;

import java.time.Instant;
import java.util.UUID;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Grant;

/**
 * Somebody stands in for another who is away (离岗代理).
 *
 * @param duty what the absent one left: a role at a node
 */
public record Delegation(
        UUID id, AccountId absent, AccountId standIn, Grant duty, Instant from, Instant until, String reason) {}
