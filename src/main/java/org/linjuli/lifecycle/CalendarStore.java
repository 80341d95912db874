package org.linjuli.lifecycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linjuli.lifecycle.CalendarDay.Kind;
import org.linjuli.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The imported years as they stand in the database. */
@Component
class CalendarStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    CalendarStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<CalendarYear> years() {
        Map<Integer, List<CalendarDay>> days = jdbc
                .sql("select year, day, kind, festival from lifecycle.calendar_day order by year, day")
                .query(NumberedDay::of)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        NumberedDay::year, Collectors.mapping(NumberedDay::day, Collectors.toList())));
        return jdbc.sql("select year, source, version from lifecycle.calendar_year order by year")
                .query((row, at) -> new CalendarYear(
                        row.getInt("year"),
                        row.getString("source"),
                        row.getInt("version"),
                        days.getOrDefault(row.getInt("year"), List.of())))
                .list();
    }

    /** Writes the year as its next version, unless somebody else has moved it on meanwhile. */
    boolean replace(CalendarYear year, AccountId by) {
        int rows = jdbc.sql("""
                insert into lifecycle.calendar_year as known (year, source, version, imported_by, imported_at)
                values (:year, :source, :version, :by, :at)
                on conflict (year) do update
                set source = :source, version = :version, imported_by = :by, imported_at = :at
                where known.version = :version - 1
                """)
                .param("year", year.year())
                .param("source", year.source())
                .param("version", year.version())
                .param("by", by.value())
                .param("at", OffsetDateTime.now(clock))
                .update();
        if (rows == 1) {
            replaceDays(year);
        }
        return rows == 1;
    }

    private void replaceDays(CalendarYear year) {
        jdbc.sql("delete from lifecycle.calendar_day where year = :year")
                .param("year", year.year())
                .update();
        jdbc.sql("""
                insert into lifecycle.calendar_day (year, day, kind, festival)
                select :year, day, kind, festival
                from unnest(:days::date[], :kinds::text[], :festivals::text[]) as given (day, kind, festival)
                """)
                .param("year", year.year())
                .param("days", texts(year, day -> day.date().toString()))
                .param("kinds", texts(year, day -> day.kind().name()))
                .param("festivals", texts(year, CalendarDay::festival))
                .update();
    }

    private static String[] texts(CalendarYear year, java.util.function.Function<CalendarDay, String> text) {
        return year.days().stream().map(text).toArray(String[]::new);
    }

    private record NumberedDay(int year, CalendarDay day) {

        static NumberedDay of(ResultSet row, int at) throws SQLException {
            var day = new CalendarDay(
                    row.getObject("day", LocalDate.class),
                    Kind.valueOf(row.getString("kind")),
                    row.getString("festival"));
            return new NumberedDay(row.getInt("year"), day);
        }
    }
}
