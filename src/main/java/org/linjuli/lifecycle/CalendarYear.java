package org.linjuli.lifecycle;

import java.time.LocalDate;
import java.util.List;

/**
 * The holidays and make-up working days that one annual notice sets.
 *
 * @param source which notice, as people cite it
 * @param version 0 for a year that comes with the product, counted up with each import
 */
public record CalendarYear(int year, String source, int version, List<CalendarDay> days) {

    public CalendarYear {
        days = List.copyOf(days);
    }

    boolean says(String otherSource, List<CalendarDay> otherDays) {
        return source.equals(otherSource) && days.equals(otherDays);
    }

    /** The New Year holiday may begin in the December before, so a notice speaks of that month too. */
    static boolean maySpeakOf(int year, LocalDate date) {
        return date.getYear() == year || (date.getYear() == year - 1 && date.getMonthValue() == 12);
    }
}
