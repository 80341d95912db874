package org.linjuli.identity.web;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linjuli.identity.SignedInDevice;

/** A device of one's own, as the list shows it. */
record DeviceView(UUID id, boolean current, String agent, Instant createdAt, Instant lastSeenAt) {

    static DeviceView of(SignedInDevice device, Optional<UUID> current) {
        return new DeviceView(
                device.id(),
                current.filter(device.id()::equals).isPresent(),
                device.device().agent(),
                device.createdAt(),
                device.lastSeenAt());
    }
}
