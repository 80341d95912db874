package org.linjuli.casework.suggest;

/** Folds traditional characters to simplified ones, character by character. */
final class SimplifiedScript {

    private static final char[] FOLDED = table();

    private SimplifiedScript() {}

    static char of(char c) {
        return FOLDED[c];
    }

    private static char[] table() {
        var table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = (char) c;
        }
        for (var line : Resource.lines("simplified-script.txt")) {
            for (var pair : line.split(" ", -1)) {
                table[pair.charAt(0)] = pair.charAt(1);
            }
        }
        return table;
    }
}
