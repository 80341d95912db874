package org.linjuli.lifecycle;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.lifecycle.CalendarDay.Kind;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The years whose holidays are known, and how the city brings in the next one. */
@Component
public class CalendarYears {

    private final CalendarStore store;
    private final WorkingTimes times;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Audit audit;

    CalendarYears(CalendarStore store, WorkingTimes times, ApplicationEventPublisher events, Clock clock, Audit audit) {
        this.store = store;
        this.times = times;
        this.events = events;
        this.clock = clock;
        this.audit = audit;
    }

    /** All years that are known, the earliest first. */
    public List<CalendarYear> known() {
        return List.copyOf(times.years().values());
    }

    /** Of this year and the next, those whose notice has not been imported: deadlines that touch them are provisional. */
    public List<Integer> missing() {
        int now = Year.now(clock.withZone(WorkingTime.OFFSET)).getValue();
        return IntStream.of(now, now + 1)
                .filter(year -> !times.years().containsKey(year))
                .boxed()
                .toList();
    }

    public Optional<CalendarYear> year(int year) {
        return Optional.ofNullable(times.years().get(year));
    }

    /** The year as a file to edit; for a year not known, one to start from. */
    public String file(int year) {
        refuseImpossible(year);
        return CalendarFile.write(year(year)
                .map(CalendarYear::days)
                .orElseGet(() -> FixedFestivals.DATES.stream()
                        .map(date -> new CalendarDay(date.atYear(year), Kind.REST, FixedFestivals.name(date)))
                        .toList()));
    }

    /** What {@link #importYear} would do with the file. */
    public CalendarPreview preview(Actor actor, int year, String file) {
        actor.require(Permission.CALENDAR_EDIT);
        refuseImpossible(year);
        var read = CalendarFile.read(year, file);
        return new CalendarPreview(
                year,
                count(read.days(), Kind.REST),
                count(read.days(), Kind.WORK),
                read.mistakes().isEmpty() ? changes(year, read.days()) : List.of(),
                read.mistakes());
    }

    /**
     * Takes the file over as the year's days. Doing it again with the same file changes nothing.
     *
     * @param version the version that the file was made from; 0 for a year not known or as it came with the product
     */
    @Transactional
    public CalendarYear importYear(Actor actor, int year, int version, String source, String file) {
        actor.require(Permission.CALENDAR_EDIT);
        refuseImpossible(year);
        var read = CalendarFile.read(year, file);
        if (!read.mistakes().isEmpty()) {
            throw CalendarProblem.FILE_REFUSED.now().with("mistakes", read.mistakes());
        }
        var known = year(year);
        if (known.isPresent() && known.get().says(source, read.days())) {
            return known.get();
        }
        var next = new CalendarYear(year, source, version + 1, read.days());
        if (known.map(CalendarYear::version).orElse(0) != version || !store.replace(next, actor.account())) {
            throw LifecycleProblem.VERSION_STALE.now();
        }
        audit.record(actor, Act.change("calendar.import", "calendar-year", year).with("version", next.version()));
        times.changed();
        events.publishEvent(new CalendarChanged(year));
        return next;
    }

    private List<CalendarPreview.Change> changes(int year, List<CalendarDay> days) {
        var years = new TreeMap<>(times.years());
        var now = new WorkingTime(new WorkingCalendar(years.values()), OfficeHours.USUAL);
        years.put(year, new CalendarYear(year, "", 0, days));
        var then = new WorkingTime(new WorkingCalendar(years.values()), OfficeHours.USUAL);
        return LocalDate.of(year - 1, 12, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(date -> now.isWorkingDay(date) != then.isWorkingDay(date))
                .map(date -> new CalendarPreview.Change(date, now.isWorkingDay(date), then.isWorkingDay(date)))
                .toList();
    }

    private static long count(List<CalendarDay> days, Kind kind) {
        return days.stream().filter(day -> day.kind() == kind).count();
    }

    private static void refuseImpossible(int year) {
        if (year <= WorkingTime.FIRST.getYear() || year >= WorkingTime.END.getYear()) {
            throw CalendarProblem.YEAR_OUT_OF_RANGE.now();
        }
    }
}
