package org.linjuli.organization;

/**
 * A unified social credit code (统一社会信用代码, GB 32100-2015).
 *
 * @param value 17 characters and their check digit; anything else is an {@link IllegalArgumentException}
 */
public record CreditCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int BASE = ALPHABET.length();
    private static final int WEIGHT = 3;
    private static final int LENGTH = 18;

    public CreditCode {
        if (value.length() != LENGTH || value.charAt(LENGTH - 1) != checkDigit(value.substring(0, LENGTH - 1))) {
            throw new IllegalArgumentException("not a unified social credit code: " + value);
        }
    }

    /** The code that begins with these 17 characters. */
    public static CreditCode completing(String body) {
        return new CreditCode(body + checkDigit(body));
    }

    /** A sum that leaves no remainder is completed by 0, not by 31, which is no digit. */
    private static char checkDigit(String body) {
        int sum = 0;
        int weight = 1;
        for (int at = 0; at < body.length(); at++) {
            int digit = ALPHABET.indexOf(body.charAt(at));
            if (digit < 0) {
                throw new IllegalArgumentException("no character of a credit code: " + body.charAt(at));
            }
            sum += digit * weight;
            weight = weight * WEIGHT % BASE;
        }
        return ALPHABET.charAt((BASE - sum % BASE) % BASE);
    }

    @Override
    public String toString() {
        return value;
    }
}
