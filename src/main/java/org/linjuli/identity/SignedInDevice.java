package org.linjuli.identity;

import java.time.Instant;
import java.util.UUID;

/** One line of "my devices". */
public record SignedInDevice(UUID id, Device device, Instant createdAt, Instant lastSeenAt) {}
