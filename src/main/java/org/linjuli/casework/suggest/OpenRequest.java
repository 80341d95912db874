package org.linjuli.casework.suggest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request that is open near the place of the one being typed. */
public record OpenRequest(
        UUID id, Message message, double metres, @Nullable CategoryPath category) {}
