package org.linjuli.identity;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/** Bytes as a value, written in Base64 for URLs as WebAuthn does. */
record Bytes(String text) {

    static Bytes of(byte[] bytes) {
        return new Bytes(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static Bytes of(UUID id) {
        return of(ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    /** @throws IllegalArgumentException where it is no Base64 */
    byte[] bytes() {
        return Base64.getUrlDecoder().decode(text);
    }
}
