package org.linjuli.shared;

import java.util.Objects;
import java.util.UUID;

/** Names an account of this installation. */
public record AccountId(UUID value) {

    public AccountId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
