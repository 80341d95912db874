package org.linjuli.shared;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** The key values of the last row that a reader has seen: where the next page starts. */
public record Cursor(List<String> values) {

    private static final String SEPARATOR = "\u001f";

    public Cursor {
        values = List.copyOf(values);
    }

    public static Cursor of(Object... values) {
        return new Cursor(java.util.Arrays.stream(values).map(String::valueOf).toList());
    }

    /**
     * Reads what {@link #text()} wrote.
     *
     * @throws IllegalArgumentException when the text is no cursor of that many values
     */
    public static Cursor parse(String text, int size) {
        var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        var values = List.of(plain.split(SEPARATOR, -1));
        if (values.size() != size) {
            throw new IllegalArgumentException("a cursor of " + size + " values was expected");
        }
        return new Cursor(values);
    }

    /** The values that several have for one key. */
    public static String[] each(List<Cursor> several, int key) {
        return several.stream().map(one -> one.values.get(key)).toArray(String[]::new);
    }

    public String text() {
        var plain = String.join(SEPARATOR, values).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }
}
