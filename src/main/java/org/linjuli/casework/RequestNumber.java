package org.linjuli.casework;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.linjuli.shared.CityTime;

/** The number of a request that people read out and write down: the city, the year and the order of arrival. */
public record RequestNumber(int year, long seq) {

    private static final String CITY = "FQ";
    private static final Pattern FORM = Pattern.compile("(?:(?i)" + CITY + "-)?(20\\d\\d)-(\\d{6,12})");

    public static RequestNumber of(Instant created, long seq) {
        return new RequestNumber(created.atZone(CityTime.ZONE).getYear(), seq);
    }

    /** Reads a number with or without the city's letters. */
    public static Optional<RequestNumber> parse(String text) {
        var match = FORM.matcher(text.strip());
        return match.matches()
                ? Optional.of(new RequestNumber(Integer.parseInt(match.group(1)), Long.parseLong(match.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "%s-%d-%06d".formatted(CITY, year, seq);
    }
}
