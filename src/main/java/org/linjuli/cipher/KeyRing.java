package org.linjuli.cipher;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Keys written as text, one a line: {@code field 1 <64 hex digits>} and {@code index <64 hex digits>}. The highest
 * number seals; the others still open what they sealed.
 */
final class KeyRing implements Keys {

    private static final int BYTES = 32;
    private static final Pattern FIELD = Pattern.compile("field ([1-9]\\d{0,3}) ([0-9a-fA-F]{64})");
    private static final Pattern INDEX = Pattern.compile("index ([0-9a-fA-F]{64})");

    private final TreeMap<Integer, byte[]> fieldKeys;
    private final byte[] indexKey;

    private KeyRing(Map<Integer, byte[]> fieldKeys, byte[] indexKey) {
        this.fieldKeys = new TreeMap<>(fieldKeys);
        this.indexKey = indexKey;
    }

    static KeyRing parse(String text) {
        var fieldKeys = new TreeMap<Integer, byte[]>();
        byte[] indexKey = null;
        for (var line :
                text.lines().map(String::strip).filter(KeyRing::holdsAKey).toList()) {
            var field = FIELD.matcher(line);
            var index = INDEX.matcher(line);
            if (field.matches()) {
                fieldKeys.put(Integer.valueOf(field.group(1)), HexFormat.of().parseHex(field.group(2)));
            } else if (index.matches()) {
                indexKey = HexFormat.of().parseHex(index.group(1));
            } else {
                throw new IllegalStateException(
                        "A line of the keys is neither 'field <number> <64 hex digits>' nor 'index <64 hex digits>'");
            }
        }
        if (fieldKeys.isEmpty() || indexKey == null) {
            throw new IllegalStateException("The keys need at least one 'field' line and one 'index' line");
        }
        return new KeyRing(fieldKeys, indexKey);
    }

    private static boolean holdsAKey(String line) {
        return !line.isEmpty() && !line.startsWith("#");
    }

    /** The text of a new ring with fresh random keys. */
    static String generate() {
        return """
                # Keys of the sealed fields. Whoever loses this file loses those fields; keep a copy apart from the database.
                field 1 %s
                index %s
                """.formatted(random(), random());
    }

    @Override
    public int current() {
        return fieldKeys.lastKey();
    }

    @Override
    public byte[] fieldKey(int number) {
        var key = fieldKeys.get(number);
        if (key == null) {
            throw new IllegalStateException("This installation does not hold field key " + number);
        }
        return key.clone();
    }

    @Override
    public byte[] indexKey() {
        return indexKey.clone();
    }

    private static String random() {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return HexFormat.of().formatHex(key);
    }
}
