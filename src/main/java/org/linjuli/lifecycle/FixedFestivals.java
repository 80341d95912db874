package org.linjuli.lifecycle;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Collectors;
import org.linjuli.lifecycle.CalendarDay.Kind;

/** The days of rest that fall on the same date each year (全国年节及纪念日放假办法, article 2). */
final class FixedFestivals {

    static final List<MonthDay> DATES =
            List.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(10, 1), MonthDay.of(10, 2), MonthDay.of(10, 3));

    private FixedFestivals() {}

    static String name(MonthDay date) {
        return switch (date.getMonth()) {
            case JANUARY -> "元旦";
            case MAY -> "劳动节";
            default -> "国庆节";
        };
    }

    /** Whether the year's table has them all; one that lacks them is not a whole year. */
    static boolean areIn(CalendarYear year) {
        return missingIn(year.year(), year.days()).isEmpty();
    }

    static List<LocalDate> missingIn(int year, List<CalendarDay> days) {
        var rest = days.stream()
                .filter(day -> day.kind() == Kind.REST)
                .map(CalendarDay::date)
                .collect(Collectors.toSet());
        return DATES.stream()
                .map(date -> date.atYear(year))
                .filter(date -> !rest.contains(date))
                .toList();
    }
}
