package org.linjuli.territory;

import java.text.Normalizer;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** What somebody typed, taken apart: the names in it, and the number of a house if it tells one. */
record AddressQuery(String names, OptionalInt number) {

    private static final int LONGEST = 60;
    private static final Pattern HOUSE =
            Pattern.compile("([0-9]{1,4}|[一二三四五六七八九十]{1,3})(号楼|栋|幢|座|号|#).*$|(?<=[\\u4e00-\\u9fff])([0-9]{1,4})$");
    private static final String DIGITS = "一二三四五六七八九";

    static AddressQuery of(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        var shortened = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("\\s", "");
        var house = HOUSE.matcher(shortened);
        if (!house.find()) {
            return new AddressQuery(lettersOf(shortened), OptionalInt.empty());
        }
        var number = house.group(1) == null ? house.group(3) : house.group(1);
        return new AddressQuery(lettersOf(shortened.substring(0, house.start())), OptionalInt.of(value(number)));
    }

    private static String lettersOf(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** 12, 三, 十二, 二十, 二十三. */
    private static int value(String number) {
        if (Character.isDigit(number.charAt(0))) {
            return Integer.parseInt(number);
        }
        int ten = number.indexOf('十');
        if (ten < 0) {
            return digit(number.charAt(number.length() - 1));
        }
        int tens = ten == 0 ? 1 : digit(number.charAt(0));
        return 10 * tens + (ten == number.length() - 1 ? 0 : digit(number.charAt(ten + 1)));
    }

    private static int digit(char chinese) {
        return DIGITS.indexOf(chinese) + 1;
    }
}
