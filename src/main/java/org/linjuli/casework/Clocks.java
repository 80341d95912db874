package org.linjuli.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.Due;

/**
 * The times of a request.
 *
 * @param from when the clock of the present state started
 * @param due when it runs out
 * @param resolveBy when the request has to be resolved, as promised to the reporter
 * @param alarmAt when the next alarm of the present clock is due
 * @param alarmStage how many alarms the present clock has given, 0 to 3
 */
public record Clocks(
        Instant created,
        Instant from,
        Due due,
        Instant resolveBy,
        @Nullable Instant alarmAt,
        int alarmStage,
        @Nullable Instant accepted,
        @Nullable Instant resolved,
        @Nullable Instant closed) {

    Clocks started(Instant at, Due until) {
        return new Clocks(created, at, until, resolveBy, null, 0, accepted, resolved, closed);
    }

    /** Sets the first alarm of a clock that has just started. */
    Clocks armed(@Nullable Instant firstAlarm) {
        return new Clocks(created, from, due, resolveBy, firstAlarm, 0, accepted, resolved, closed);
    }

    /** One alarm was given; the next, if there is one, is at {@code nextAlarm}. */
    Clocks rung(@Nullable Instant nextAlarm) {
        return new Clocks(created, from, due, resolveBy, nextAlarm, alarmStage + 1, accepted, resolved, closed);
    }

    Clocks promised(Instant newResolveBy) {
        return new Clocks(created, from, due, newResolveBy, alarmAt, alarmStage, accepted, resolved, closed);
    }

    Clocks acceptedAt(Instant at) {
        var first = accepted == null ? at : accepted;
        return new Clocks(created, from, due, resolveBy, alarmAt, alarmStage, first, resolved, closed);
    }

    Clocks resolvedAt(@Nullable Instant at) {
        return new Clocks(created, from, due, resolveBy, alarmAt, alarmStage, accepted, at, closed);
    }

    Clocks closedAt(@Nullable Instant at) {
        return new Clocks(created, from, due, resolveBy, alarmAt, alarmStage, accepted, resolved, at);
    }
}
