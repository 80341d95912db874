package org.linjuli.lifecycle;

import java.time.LocalDate;

/** A day that differs from the plain week by the annual notice of the State Council, and the festival it belongs to. */
public record CalendarDay(LocalDate date, Kind kind, String festival) {

    /** Whether people rest on the day or make up for rest. */
    public enum Kind {
        REST,
        WORK
    }
}
