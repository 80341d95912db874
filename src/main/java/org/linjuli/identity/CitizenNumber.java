package org.linjuli.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ValueRange;
import java.util.Locale;
import org.linjuli.shared.Mask;
import org.linjuli.shared.ProblemException;

/**
 * A citizen identification number (公民身份号码, GB 11643-1999): six digits of an area, eight of the birth date, three
 * that count, one check character. The number shows itself masked only; of the date it tells no more than whether
 * somebody is under an age.
 */
final class CitizenNumber {

    private static final String FIELD = "citizenNumber";
    private static final int LENGTH = 18;
    private static final ValueRange YEARS = ValueRange.of(1800, 9999);
    private static final String CHECK_CHARACTERS = "10X98765432";

    private final String value;
    private final LocalDate born;

    private CitizenNumber(String value, LocalDate born) {
        this.value = value;
        this.born = born;
    }

    /** What somebody typed, or a refusal that says what is wrong with it. */
    static CitizenNumber read(String typed, LocalDate today) {
        var value = typed.strip().toUpperCase(Locale.ROOT);
        if (!value.matches("[0-9]{17}[0-9X]")) {
            throw refused("身份证号码应为 18 位：前 17 位是数字，最后一位是数字或 X");
        }
        var born = birthDate(value);
        if (born.isAfter(today)) {
            throw refused("身份证号码第 7 至 14 位的出生日期还没有到，请核对");
        }
        if (checkCharacter(value) != value.charAt(LENGTH - 1)) {
            throw refused("身份证号码的校验位（最后一位）不正确，请逐位核对");
        }
        return new CitizenNumber(value, born);
    }

    /** Whether somebody with this number has not yet reached the age; who has their birthday today has. */
    boolean isUnder(int years, LocalDate today) {
        return born.plusYears(years).isAfter(today);
    }

    /** All of it, to be sealed and to be found again; for nothing else. */
    String plain() {
        return value;
    }

    /** The first and the last two characters. */
    String masked() {
        return Mask.citizenNumber(value);
    }

    /** By the weights 2^(17-i) mod 11, summed over the first seventeen digits. */
    static char checkCharacter(String digits) {
        int sum = 0;
        for (int at = 0; at < LENGTH - 1; at++) {
            sum += (digits.charAt(at) - '0') * ((1 << (LENGTH - 1 - at)) % 11);
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    private static LocalDate birthDate(String value) {
        try {
            return LocalDate.of(
                    YEARS.checkValidIntValue(Integer.parseInt(value.substring(6, 10)), ChronoField.YEAR),
                    Integer.parseInt(value.substring(10, 12)),
                    Integer.parseInt(value.substring(12, 14)));
        } catch (DateTimeException e) {
            throw refused("身份证号码第 7 至 14 位的出生日期不存在，请核对");
        }
    }

    private static ProblemException refused(String message) {
        return IdentityProblem.CITIZEN_NUMBER_WRONG.now().field(FIELD, message);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CitizenNumber that && that.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return masked();
    }
}
