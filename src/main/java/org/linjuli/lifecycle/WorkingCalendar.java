package org.linjuli.lifecycle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
import org.linjuli.lifecycle.CalendarDay.Kind;

/** Which days differ from the plain week, and of which years that is known. Never changes once made. */
final class WorkingCalendar {

    private final Map<LocalDate, Kind> kinds = new HashMap<>();
    private final TreeSet<Integer> years = new TreeSet<>();

    WorkingCalendar(Collection<CalendarYear> known) {
        for (var year : known) {
            years.add(year.year());
            year.days().forEach(day -> kinds.put(day.date(), day.kind()));
        }
    }

    /** How the day differs from the plain week; empty when it doesn't, or when its year is not known. */
    Optional<Kind> kind(LocalDate date) {
        return Optional.ofNullable(kinds.get(date));
    }

    boolean knows(int year) {
        return years.contains(year);
    }

    SequencedSet<Integer> years() {
        return java.util.Collections.unmodifiableSequencedSet(years);
    }
}
