package org.linjuli.casework.figure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.linjuli.casework.CaseworkProblem;

/** Days on which requests were filed, the first and the last included. */
public record Period(LocalDate from, LocalDate to) {

    private static final int MOST_YEARS = 5;

    /** Holds for a row {@code f} of sums in the period: its whole months, and the days at its edges. */
    static final String WITHIN = """
            ((f.grain = 'MONTH' and f.day >= :firstMonth and f.day < :endMonths)
              or (f.grain = 'DAY' and f.day >= :from and f.day < :firstMonth)
              or (f.grain = 'DAY' and f.day >= :endMonths and f.day <= :to))
            """;

    public Period {
        if (to.isBefore(from)) {
            throw CaseworkProblem.BAD_FILTER.now().field("to", "结束日期不能早于开始日期");
        }
        if (ChronoUnit.DAYS.between(from, to) > MOST_YEARS * 366L) {
            throw CaseworkProblem.BAD_FILTER.now().field("from", "统计期间最长 " + MOST_YEARS + " 年");
        }
    }

    /** The values that {@link #WITHIN} names. */
    Map<String, Object> values() {
        var nextMonth = from.getDayOfMonth() == 1 ? from : from.plusMonths(1).withDayOfMonth(1);
        var endMonths = to.plusDays(1).withDayOfMonth(1);
        var isShort = endMonths.isBefore(nextMonth);
        var firstMonth = isShort ? to.plusDays(1) : nextMonth;
        return Map.of("from", from, "to", to, "firstMonth", firstMonth, "endMonths", isShort ? firstMonth : endMonths);
    }
}
