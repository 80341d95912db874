package org.linjuli.territory;

/** Numbers as people write them: 12, 三, 十二, 二十三, 一百零五, 五〇一. */
final class ChineseNumber {

    /** All characters that such a number may have, for a pattern. */
    static final String CHARACTERS = "一二三四五六七八九十百零〇两";

    private static final String DIGITS = "〇一二三四五六七八九";

    private ChineseNumber() {}

    /** The same in figures, without zeros in front; anything else as it is. */
    static String inFigures(String number) {
        if (!number.chars().allMatch(c -> CHARACTERS.indexOf(c) >= 0)) {
            return number.replaceFirst("^0+(?=[0-9])", "");
        }
        if (number.indexOf('十') < 0 && number.indexOf('百') < 0) {
            var figures = new StringBuilder();
            number.chars().forEach(c -> figures.append(digit((char) c)));
            return figures.toString().replaceFirst("^0+(?=[0-9])", "");
        }
        int value = 0;
        int waiting = 0;
        boolean counted = false;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c == '十' || c == '百') {
                value += (counted ? waiting : 1) * (c == '十' ? 10 : 100);
                waiting = 0;
                counted = false;
            } else {
                waiting = digit(c);
                counted = waiting > 0;
            }
        }
        return String.valueOf(value + waiting);
    }

    private static int digit(char chinese) {
        return switch (chinese) {
            case '零' -> 0;
            case '两' -> 2;
            default -> DIGITS.indexOf(chinese);
        };
    }
}
