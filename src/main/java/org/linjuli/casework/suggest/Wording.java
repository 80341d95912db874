package org.linjuli.casework.suggest;

import java.text.Normalizer;

/** Tidies what was typed, so that the same words are the same characters whatever keyboard they came from. */
final class Wording {

    private Wording() {}

    /** At most {@code limit} characters: compatibility forms folded, lower case, simplified script, single blanks. */
    static String tidy(String raw, int limit) {
        var cut = raw.length() > limit ? raw.substring(0, limit) : raw;
        var folded = Normalizer.normalize(cut, Normalizer.Form.NFKC);
        var tidy = new StringBuilder(Math.min(folded.length(), limit));
        for (int i = 0; i < folded.length() && tidy.length() < limit; i++) {
            append(tidy, folded, i);
        }
        int end = tidy.length();
        return end > 0 && tidy.charAt(end - 1) == ' ' ? tidy.substring(0, end - 1) : tidy.toString();
    }

    private static void append(StringBuilder tidy, String text, int i) {
        char c = text.charAt(i);
        if (Character.isSurrogate(c) && !isHalfOfPair(text, i)) {
            return;
        }
        if (c <= ' ' || Character.isISOControl(c) || Character.isWhitespace(c)) {
            if (!tidy.isEmpty() && tidy.charAt(tidy.length() - 1) != ' ') {
                tidy.append(' ');
            }
            return;
        }
        tidy.append(SimplifiedScript.of(Character.toLowerCase(c)));
    }

    private static boolean isHalfOfPair(String text, int i) {
        char c = text.charAt(i);
        return Character.isHighSurrogate(c)
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
