package org.linjuli.lifecycle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linjuli.lifecycle.CalendarDay.Kind;

/**
 * A year's days as people hand them in: CSV with the columns date, kind (休 or 班) and festival.
 *
 * @param days the rows that are right
 * @param mistakes what is wrong, each with its row; a file with any is not taken
 */
record CalendarFile(List<CalendarDay> days, List<FileMistake> mistakes) {

    static final String HEADER = "date,kind,festival";

    private static final int MOST_ROWS = 200;
    private static final Pattern FESTIVAL = Pattern.compile("[\\p{L}、]{1,50}");
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    static CalendarFile read(int year, String text) {
        var lines = text.strip().replace("\uFEFF", "").lines().toList();
        if (lines.isEmpty() || !lines.getFirst().strip().equals(HEADER)) {
            return refused(1, "第一行应为：" + HEADER);
        }
        if (lines.size() > MOST_ROWS) {
            return refused(0, "一年的安排不超过 " + MOST_ROWS + " 行");
        }
        var reading = new Reading(year);
        for (int i = 1; i < lines.size(); i++) {
            reading.row(i + 1, lines.get(i).strip());
        }
        return reading.end();
    }

    /** The same days as a file; what {@link #read} reads back. */
    static String write(List<CalendarDay> days) {
        return Stream.concat(
                        Stream.of(HEADER),
                        days.stream().map(day -> "%s,%s,%s".formatted(day.date(), sign(day.kind()), day.festival())))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String sign(Kind kind) {
        return switch (kind) {
            case REST -> "休";
            case WORK -> "班";
        };
    }

    private static CalendarFile refused(int row, String message) {
        return new CalendarFile(List.of(), List.of(new FileMistake(row, message)));
    }

    private static final class Reading {

        private final int year;
        private final List<CalendarDay> days = new ArrayList<>();
        private final List<FileMistake> mistakes = new ArrayList<>();
        private final Set<LocalDate> seen = new HashSet<>();

        Reading(int year) {
            this.year = year;
        }

        void row(int number, String line) {
            var cells = line.split(",", -1);
            if (cells.length != 3) {
                mistakes.add(new FileMistake(number, "应有三列：日期、休或班、节日名称"));
                return;
            }
            try {
                day(number, LocalDate.parse(cells[0].strip()), cells[1].strip(), cells[2].strip());
            } catch (DateTimeParseException e) {
                mistakes.add(new FileMistake(number, "日期应写成 2027-01-01 的样子：" + cells[0].strip()));
            }
        }

        private void day(int number, LocalDate date, String sign, String festival) {
            var message = mistakeIn(date, sign, festival);
            if (message.isEmpty()) {
                days.add(new CalendarDay(date, sign.equals(sign(Kind.REST)) ? Kind.REST : Kind.WORK, festival));
            } else {
                mistakes.add(new FileMistake(number, message));
            }
        }

        private String mistakeIn(LocalDate date, String sign, String festival) {
            if (!CalendarYear.maySpeakOf(year, date)) {
                return date + " 不属于 " + year + " 年的安排（本年全年，加上一年 12 月）";
            }
            if (!seen.add(date)) {
                return date + " 出现了两次";
            }
            if (!sign.equals(sign(Kind.REST)) && !sign.equals(sign(Kind.WORK))) {
                return "第二列应为 休 或 班：" + sign;
            }
            if (sign.equals(sign(Kind.WORK)) && !WEEKEND.contains(date.getDayOfWeek())) {
                return date + " 本来就是工作日，不需要调休上班";
            }
            return FESTIVAL.matcher(festival).matches() ? "" : "节日名称应为 1 到 50 个汉字或字母";
        }

        CalendarFile end() {
            if (mistakes.isEmpty()) {
                FixedFestivals.missingIn(year, days)
                        .forEach(date -> mistakes.add(new FileMistake(0, date + " 是法定节假日，文件里没有列为 休")));
            }
            days.sort(Comparator.comparing(CalendarDay::date));
            return new CalendarFile(List.copyOf(days), List.copyOf(mistakes));
        }
    }
}
