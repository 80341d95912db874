package org.linjuli.lifecycle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeMap;
import org.linjuli.shared.NodePath;
import org.springframework.core.Ordered;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The working time of each desk, held in memory and swapped whole when the calendar or office hours change. */
@Component
public class WorkingTimes {

    private final CalendarStore calendars;
    private final OfficeHoursStore officeHours;
    private final List<CalendarYear> builtIn = BuiltInYears.read();
    private volatile Snapshot snapshot;

    WorkingTimes(CalendarStore calendars, OfficeHoursStore officeHours) {
        this.calendars = calendars;
        this.officeHours = officeHours;
        this.snapshot = built(read());
    }

    /** The working time of the desk: as set for it or for the nearest node above, else the usual hours. */
    public WorkingTime at(NodePath desk) {
        return snapshot.at(desk.value());
    }

    /** Day and night without rest, for emergencies. */
    public WorkingTime roundTheClock() {
        return snapshot.natural;
    }

    /** The measure in which a term of that desk runs: its working time, or day and night. */
    public WorkingTime at(NodePath desk, Term term) {
        return term.isNatural() ? roundTheClock() : at(desk);
    }

    /** The years whose holidays are known. */
    public SequencedSet<Integer> knownYears() {
        return snapshot.calendar.years();
    }

    Map<Integer, CalendarYear> years() {
        return snapshot.years;
    }

    /** Takes the change over once it is committed, before anybody who was told of it asks. */
    void refreshAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public int getOrder() {
                return Ordered.HIGHEST_PRECEDENCE;
            }

            @Override
            public void afterCommit() {
                refresh();
            }
        });
    }

    /**
     * Takes over what another node has changed. One at a time, so that an earlier reading never replaces a later one.
     */
    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
    synchronized void refresh() {
        var set = read();
        if (!set.equals(snapshot.set)) {
            snapshot = built(set);
        }
    }

    private WhatIsSet read() {
        return new WhatIsSet(calendars.years(), officeHours.all());
    }

    private Snapshot built(WhatIsSet set) {
        Map<Integer, CalendarYear> years = new TreeMap<>();
        builtIn.forEach(year -> years.put(year.year(), year));
        set.years.forEach(year -> years.put(year.year(), year));
        var calendar = new WorkingCalendar(years.values());
        Map<OfficeHours, WorkingTime> byHours = new HashMap<>();
        Map<String, WorkingTime> byNode = new HashMap<>();
        for (var desk : set.hours) {
            var time = byHours.computeIfAbsent(desk.hours(), hours -> new WorkingTime(calendar, hours));
            byNode.put(desk.node().value(), time);
        }
        return new Snapshot(
                set,
                years,
                calendar,
                new WorkingTime(calendar, OfficeHours.ROUND_THE_CLOCK),
                new WorkingTime(calendar, OfficeHours.USUAL),
                byNode);
    }

    /** The rows from which the tables are built. */
    private record WhatIsSet(List<CalendarYear> years, List<DeskHours> hours) {}

    private record Snapshot(
            WhatIsSet set,
            Map<Integer, CalendarYear> years,
            WorkingCalendar calendar,
            WorkingTime natural,
            WorkingTime usual,
            Map<String, WorkingTime> byNode) {

        WorkingTime at(String desk) {
            for (var node = desk; !byNode.isEmpty(); node = node.substring(0, node.lastIndexOf('.'))) {
                var time = byNode.get(node);
                if (time != null) {
                    return time;
                }
                if (node.indexOf('.') < 0) {
                    break;
                }
            }
            return usual;
        }
    }
}
