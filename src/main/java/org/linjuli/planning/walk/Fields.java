package org.linjuli.planning.walk;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Goes through the fields of a message in Protocol Buffers' binary form, as far as OpenStreetMap's extracts use it. */
final class Fields {

    private static final int VARINT = 0;
    private static final int LONG = 1;
    private static final int BYTES = 2;
    private static final int INT = 5;

    private final byte[] bytes;
    private final int end;
    private int at;
    private int kind;
    private int field;

    Fields(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private Fields(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    /** Goes on to the next field; what follows has to be taken or skipped. */
    boolean next() {
        if (at >= end) {
            return false;
        }
        int key = (int) varint();
        field = key >>> 3;
        kind = key & 7;
        return true;
    }

    int field() {
        return field;
    }

    boolean more() {
        return at < end;
    }

    long varint() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte one = bytes[at++];
            value |= (long) (one & 0x7f) << shift;
            if (one >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number has no end");
    }

    /** A number whose sign is in its last bit. */
    long signed() {
        long value = varint();
        return (value >>> 1) ^ -(value & 1);
    }

    /** The message, or the packed numbers, in the field. */
    Fields message() {
        int from = begin();
        return new Fields(bytes, from, at);
    }

    byte[] content() {
        int from = begin();
        return Arrays.copyOfRange(bytes, from, at);
    }

    String text() {
        int from = begin();
        return new String(bytes, from, at - from, StandardCharsets.UTF_8);
    }

    private int begin() {
        if (kind != BYTES) {
            throw new IllegalArgumentException("field " + field + " has another form than expected");
        }
        return pass((int) varint());
    }

    private int pass(int length) {
        if (length < 0 || length > end - at) {
            throw new IllegalArgumentException("field " + field + " is longer than its message");
        }
        at += length;
        return at - length;
    }

    void skip() {
        switch (kind) {
            case VARINT -> varint();
            case LONG -> pass(Long.BYTES);
            case BYTES -> pass((int) varint());
            case INT -> pass(Integer.BYTES);
            default -> throw new IllegalArgumentException("field " + field + " has the unknown form " + kind);
        }
    }
}
