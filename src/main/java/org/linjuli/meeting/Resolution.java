package org.linjuli.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.Due;
import org.linjuli.lifecycle.Subject;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.NodePath;

/**
 * What a meeting resolved (决议): who does it, by when, and how one will see that it is done.
 *
 * @param from the meeting that resolved it, with its tier and node
 * @param done what was done, and the day on which the owner said so; null until then
 * @param reason why it was sent back or dropped
 */
public record Resolution(
        UUID id,
        long version,
        From from,
        NodePath owner,
        @Nullable UUID request,
        Wording wording,
        LocalDate due,
        ResolutionState state,
        @Nullable Carried carried,
        Instant made,
        Instant since,
        @Nullable Instant clock,
        @Nullable Done done,
        @Nullable String reason)
        implements Subject<ResolutionState, Resolution> {

    /** The meeting that resolved it. */
    public record From(UUID meeting, Tier tier, NodePath node) {}

    /** What is to be done, and by what one will see that it is. */
    public record Wording(String what, String criterion) {}

    /** What was done, and the day on which that was said. */
    public record Done(String what, LocalDate on) {}

    @Override
    public Resolution moved(ResolutionState to, Instant at, Due until) {
        return with(to, at, until.at(), done, reason);
    }

    Resolution reported(String what, Instant at) {
        return with(state, since, clock, new Done(what, LocalDate.ofInstant(at, CityTime.ZONE)), null);
    }

    Resolution because(String why) {
        return with(state, since, clock, done, why);
    }

    Resolution sentBack(String why) {
        return with(state, since, clock, null, why);
    }

    private Resolution with(
            ResolutionState to, Instant at, @Nullable Instant until, @Nullable Done what, @Nullable String why) {
        return new Resolution(id, version, from, owner, request, wording, due, to, carried, made, at, until, what, why);
    }

    /** When its day is over. */
    Instant endOfDue() {
        return due.plusDays(1).atStartOfDay(CityTime.ZONE).toInstant();
    }

    public boolean isRunning() {
        return state == ResolutionState.OPEN || state == ResolutionState.REPORTED;
    }

    /** Its day has passed, and nobody has said that it is done. */
    public boolean isOverdue(LocalDate today) {
        return state == ResolutionState.OPEN && due.isBefore(today);
    }
}
