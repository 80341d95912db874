package org.linjuli.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.Due;
import org.linjuli.lifecycle.Subject;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;

/**
 * One dated meeting of a series (一次会议).
 *
 * @param plannedDay the day that the rule of the series says
 * @param day the day on which it is to be held
 * @param reason why it was moved or cancelled
 * @param due by when the present state has to end; null at an end
 * @param code shown in the room, for checking in
 */
public record Meeting(
        UUID id,
        long version,
        UUID series,
        Tier tier,
        NodePath node,
        LocalDate plannedDay,
        LocalDate day,
        Instant startsAt,
        MeetingState state,
        Instant since,
        @Nullable Instant due,
        int moved,
        @Nullable String reason,
        Head head,
        String code,
        Course course)
        implements Subject<MeetingState, Meeting> {

    /** Seats, those that have to be present, those that are, and items without an outcome; and the residents. */
    public record Head(int seats, int needed, int present, int undecided, Residents residents) {

        /** Where no residents are asked for. */
        public Head(int seats, int needed, int present, int undecided) {
            this(seats, needed, present, undecided, Residents.NONE);
        }

        boolean isQuorate() {
            return present >= needed;
        }
    }

    /**
     * The residents at a session of their compound.
     *
     * @param needed how many have to be present
     * @param here those who checked in with their phones
     * @param counted those without one, as the chair counted them
     */
    public record Residents(int needed, int here, int counted) {

        public static final Residents NONE = new Residents(0, 0, 0);

        public int present() {
            return here + counted;
        }

        boolean areEnough() {
            return present() >= needed;
        }
    }

    /** Who took the chair, and from when to when it lasted. */
    public record Course(
            @Nullable AccountId chair,
            @Nullable Instant opened,
            @Nullable Instant closed) {

        public static final Course NONE = new Course(null, null, null);
    }

    @Override
    public Meeting moved(MeetingState to, Instant from, Due until) {
        var run = to == MeetingState.CLOSED ? new Course(course.chair, course.opened, from) : course;
        return with(to, from, until.at(), day, startsAt, moved, reason, run);
    }

    Meeting openedBy(AccountId chair, Instant at) {
        return with(state, since, due, day, startsAt, moved, reason, new Course(chair, at, null));
    }

    Meeting movedTo(LocalDate other, String why) {
        var later = startsAt.atZone(CityTime.ZONE)
                .toLocalTime()
                .atDate(other)
                .atZone(CityTime.ZONE)
                .toInstant();
        return with(state, since, due, other, later, moved + 1, why, course);
    }

    Meeting because(String why) {
        return with(state, since, due, day, startsAt, moved, why, course);
    }

    private Meeting with(
            MeetingState to,
            Instant from,
            @Nullable Instant until,
            LocalDate on,
            Instant at,
            int times,
            @Nullable String why,
            Course run) {
        return new Meeting(
                id, version, series, tier, node, plannedDay, on, at, to, from, until, times, why, head, code, run);
    }

    /** The desk that serves it: that of its node, or of the grid in which the compound lies. */
    NodePath desk() {
        return tier == Tier.COMPOUND ? node.at(Level.GRID) : node;
    }

    /** When its day is over. */
    Instant endOfDay() {
        return day.plusDays(1).atStartOfDay(CityTime.ZONE).toInstant();
    }

    public boolean isRunning() {
        return state == MeetingState.PLANNED || state == MeetingState.OPEN;
    }
}
