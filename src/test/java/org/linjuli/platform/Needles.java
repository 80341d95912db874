package org.linjuli.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Looks for numbers in bytes of whatever kind: as people write them, and in the thin disguises that hide them from a grep. */
final class Needles {

    /** A number that was found; it shows which, for they are all invented. */
    record Hit(String number, String form, String where) implements Comparable<Hit> {

        @Override
        public int compareTo(Hit other) {
            return toString().compareTo(other.toString());
        }
    }

    private record Needle(String number, String form, ByteBuffer bytes) {}

    /** What every form has at least, and what is looked up first. */
    private static final int HEAD = Long.BYTES;

    private static final int FILTER = 1 << 22;

    private final Map<Long, List<Needle>> byHead = new HashMap<>();
    private final BitSet heads = new BitSet(FILTER);

    Needles(Collection<String> numbers) {
        for (var number : numbers) {
            forms(number).forEach((form, bytes) -> {
                long head = ByteBuffer.wrap(bytes).getLong();
                byHead.computeIfAbsent(head, any -> new ArrayList<>())
                        .add(new Needle(number, form, ByteBuffer.wrap(bytes)));
                heads.set(slot(head));
            });
        }
    }

    /** How a number may stand somewhere. */
    static Map<String, byte[]> forms(String number) {
        var forms = new LinkedHashMap<String, byte[]>();
        var plain = ascii(number);
        forms.put("plain", plain);
        forms.put("with spaces", ascii(grouped(number, " ")));
        forms.put("with dashes", ascii(grouped(number, "-")));
        forms.put("backwards", ascii(new StringBuilder(number).reverse().toString()));
        forms.put("hex", ascii(HexFormat.of().formatHex(plain)));
        forms.put("HEX", ascii(HexFormat.of().withUpperCase().formatHex(plain)));
        forms.put("UTF-16", number.getBytes(StandardCharsets.UTF_16LE));
        for (int before = 0; before < 3; before++) {
            forms.put("base64 after " + before, ascii(base64(plain, before)));
        }
        return forms;
    }

    Set<Hit> in(Path file, String where) throws IOException {
        try (var channel = FileChannel.open(file)) {
            return in(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()), where);
        }
    }

    Set<Hit> in(byte[] bytes, String where) {
        return in(ByteBuffer.wrap(bytes), where);
    }

    private Set<Hit> in(ByteBuffer bytes, String where) {
        var hits = new TreeSet<Hit>();
        long head = 0;
        for (int end = 0; end < bytes.limit(); end++) {
            head = (head << Byte.SIZE) | (bytes.get(end) & 0xff);
            if (end + 1 >= HEAD && heads.get(slot(head))) {
                for (var needle : byHead.getOrDefault(head, List.of())) {
                    if (stands(needle, bytes, end + 1 - HEAD)) {
                        hits.add(new Hit(needle.number(), needle.form(), where));
                    }
                }
            }
        }
        return hits;
    }

    private static boolean stands(Needle needle, ByteBuffer bytes, int at) {
        int length = needle.bytes().limit();
        return at + length <= bytes.limit() && needle.bytes().equals(bytes.slice(at, length));
    }

    private static int slot(long head) {
        return (int) ((head * 0x9E3779B97F4A7C15L) >>> 42);
    }

    /** 138 0000 1234 and 350181 19500101 0014. */
    private static String grouped(String number, String between) {
        int first = number.length() == 11 ? 3 : 6;
        int second = number.length() == 11 ? 7 : 14;
        return String.join(
                between, number.substring(0, first), number.substring(first, second), number.substring(second));
    }

    /** What stays the same of it, whatever stands around, when so many bytes of a group of three come before. */
    private static String base64(byte[] plain, int before) {
        var encoded = Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(before + plain.length)
                        .position(before)
                        .put(plain)
                        .array());
        return encoded.substring(Math.ceilDiv(before * 8, 6), (before + plain.length) * 8 / 6);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
