package org.linjuli.lifecycle;

import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * How much time is given for a step (期限), written {@code 5wd} (working days), {@code 4wh} (working hours) or
 * {@code 2h} (hours by the clock on the wall, day and night).
 */
public record Term(int amount, Unit unit) {

    static final int MOST = 3650;

    private static final Pattern FORM = Pattern.compile("(\\d{1,4})(wd|wh|h)");

    public Term {
        Objects.requireNonNull(unit, "unit");
        if (amount < 1 || amount > MOST) {
            throw new IllegalArgumentException("a term is 1 to " + MOST + " units long: " + amount);
        }
    }

    public static Term workingDays(int amount) {
        return new Term(amount, Unit.WORKING_DAY);
    }

    public static Term workingHours(int amount) {
        return new Term(amount, Unit.WORKING_HOUR);
    }

    public static Term hours(int amount) {
        return new Term(amount, Unit.HOUR);
    }

    /**
     * Reads {@code 5wd}, {@code 4wh} or {@code 2h}.
     *
     * @throws IllegalArgumentException when the text is of no such form
     */
    public static Term parse(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("not a term like 5wd, 4wh or 2h: " + text);
        }
        return new Term(Integer.parseInt(match.group(1)), Unit.of(match.group(2)));
    }

    /** Whether the term runs through nights and holidays. */
    public boolean isNatural() {
        return unit == Unit.HOUR;
    }

    @Override
    public String toString() {
        return amount + unit.sign;
    }

    /** What a term is counted in. */
    public enum Unit {
        WORKING_DAY("wd"),
        WORKING_HOUR("wh"),
        HOUR("h");

        private final String sign;

        Unit(String sign) {
            this.sign = sign;
        }

        private static Unit of(String sign) {
            return Arrays.stream(values())
                    .filter(unit -> unit.sign.equals(sign))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
