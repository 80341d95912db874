package org.linjuli.lifecycle;

import java.time.LocalDate;
import java.util.List;

/**
 * What an import would change.
 *
 * @param restDays how many days the file makes days of rest
 * @param workDays how many days off it makes working days
 * @param changes the days that would differ from what is known now; for a year not known, from the plain week
 * @param mistakes why the file would not be taken; empty when it would
 */
public record CalendarPreview(
        int year, long restDays, long workDays, List<Change> changes, List<FileMistake> mistakes) {

    /** Whether people work on a day, before and after. */
    public record Change(LocalDate date, boolean worksNow, boolean wouldWork) {}
}
