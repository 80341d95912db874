package org.linjuli.lifecycle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeMap;
import org.linjuli.platform.Announcements;
import org.linjuli.platform.Memory;
import org.linjuli.shared.NodePath;
import org.springframework.stereotype.Component;

/** The working time of each desk, held in memory and swapped whole when the calendar or office hours change. */
@Component
public class WorkingTimes {

    private final CalendarStore calendars;
    private final OfficeHoursStore officeHours;
    private final List<CalendarYear> builtIn = BuiltInYears.read();
    private final Memory<Snapshot> memory;

    WorkingTimes(CalendarStore calendars, OfficeHoursStore officeHours, Announcements announcements) {
        this.calendars = calendars;
        this.officeHours = officeHours;
        this.memory = announcements.remember("lifecycle.working-times", this::read);
    }

    /** The working time of the desk: as set for it or for the nearest node above, else the usual hours. */
    public WorkingTime at(NodePath desk) {
        return memory.now().at(desk.value());
    }

    /** Day and night without rest, for emergencies. */
    public WorkingTime roundTheClock() {
        return memory.now().natural;
    }

    /** The measure in which a term of that desk runs: its working time, or day and night. */
    public WorkingTime at(NodePath desk, Term term) {
        return term.isNatural() ? roundTheClock() : at(desk);
    }

    /** The years whose holidays are known. */
    public SequencedSet<Integer> knownYears() {
        return memory.now().calendar.years();
    }

    Map<Integer, CalendarYear> years() {
        return memory.now().years;
    }

    /** To be called in the transaction of a change. */
    void changed() {
        memory.changed();
    }

    private Snapshot read() {
        Map<Integer, CalendarYear> years = new TreeMap<>();
        builtIn.forEach(year -> years.put(year.year(), year));
        calendars.years().forEach(year -> years.put(year.year(), year));
        var calendar = new WorkingCalendar(years.values());
        Map<OfficeHours, WorkingTime> byHours = new HashMap<>();
        Map<String, WorkingTime> byNode = new HashMap<>();
        for (var desk : officeHours.all()) {
            var time = byHours.computeIfAbsent(desk.hours(), hours -> new WorkingTime(calendar, hours));
            byNode.put(desk.node().value(), time);
        }
        return new Snapshot(
                years,
                calendar,
                new WorkingTime(calendar, OfficeHours.ROUND_THE_CLOCK),
                new WorkingTime(calendar, OfficeHours.USUAL),
                byNode);
    }

    private record Snapshot(
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
