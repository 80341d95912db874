package org.linjuli.audit;

import java.util.Arrays;
import java.util.HexFormat;

/** The keyed hash of an entry and all before it. */
final class Seal {

    private final byte[] bytes;

    Seal(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Seal seal && Arrays.equals(bytes, seal.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
