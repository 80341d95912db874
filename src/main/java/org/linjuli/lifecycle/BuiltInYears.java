package org.linjuli.lifecycle;

import com.tyme.holiday.LegalHoliday;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linjuli.lifecycle.CalendarDay.Kind;

/**
 * The years that tyme4j knows. Asked about any other year it answers as if there were no holidays, so a year counts as
 * known only when its own fixed festivals are in the table. The table is read as one text, 13 characters a day: the
 * library's lookup by day searches it from the front each time, too slow for a start.
 */
final class BuiltInYears {

    private static final String SOURCE = "国务院办公厅历年放假通知（tyme4j）";
    private static final int RECORD = 13;
    private static final int FLAG = 8;
    private static final int NAME = 9;

    private BuiltInYears() {}

    static List<CalendarYear> read() {
        Map<Integer, List<CalendarDay>> byYear = new TreeMap<>();
        var data = LegalHoliday.DATA;
        for (int at = 0; at + RECORD <= data.length(); at += RECORD) {
            var day = day(data.substring(at, at + RECORD));
            byYear.computeIfAbsent(day.date().getYear(), year -> new ArrayList<>())
                    .add(day);
        }
        return byYear.entrySet().stream()
                .map(entry -> new CalendarYear(entry.getKey(), SOURCE, 0, entry.getValue()))
                .filter(FixedFestivals::areIn)
                .toList();
    }

    private static CalendarDay day(String text) {
        int number = Integer.parseInt(text.substring(0, FLAG));
        var date = LocalDate.of(number / 10_000, number / 100 % 100, number % 100);
        var kind = text.charAt(FLAG) == '0' ? Kind.WORK : Kind.REST;
        return new CalendarDay(date, kind, LegalHoliday.NAMES[text.charAt(NAME) - '0']);
    }
}
