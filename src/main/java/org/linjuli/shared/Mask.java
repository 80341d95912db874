package org.linjuli.shared;

/** How personal data is shown to who may not read it in full. */
public final class Mask {

    private Mask() {}

    /** The first character and one star, whatever follows: {@code 李*}. */
    public static String name(String name) {
        return name.isEmpty() ? "*" : name.substring(0, name.offsetByCodePoints(0, 1)) + "*";
    }

    /** Three digits, four stars and the last four digits of a mobile number: {@code 138****8000}. */
    public static String phone(String phone) {
        return phone.substring(0, 3) + "****" + phone.substring(7);
    }

    /** The first and the last two characters of a citizen number. */
    public static String citizenNumber(String number) {
        return number.charAt(0) + "*".repeat(number.length() - 3) + number.substring(number.length() - 2);
    }
}
