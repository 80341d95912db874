package org.linjuli.identity;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;

/** Numbers of invented people (测试) of area 350181. */
public final class TestCitizens {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestCitizens() {}

    /** A number that no other test has, of somebody born on that day. */
    static String born(LocalDate day) {
        return numbered(day, COUNT.incrementAndGet());
    }

    /** A number of a grown-up that no other test has. */
    public static String fresh() {
        int count = COUNT.incrementAndGet();
        return numbered(LocalDate.of(1950, 1, 1).plusDays(count / 1000), count % 1000);
    }

    private static String numbered(LocalDate day, int count) {
        var digits = "350181%s%03d".formatted(day.format(DateTimeFormatter.BASIC_ISO_DATE), count);
        return digits + CitizenNumber.checkCharacter(digits);
    }
}
