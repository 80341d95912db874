package org.linjuli.alliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.Due;
import org.linjuli.lifecycle.Subject;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.NodePath;

/** An alliance (联盟): who sits at its table, and where it stands. */
public record Alliance(
        UUID id,
        long version,
        AllianceKind kind,
        String name,
        Where where,
        AllianceState state,
        Course course,
        List<Seat> seats)
        implements Subject<AllianceState, Alliance> {

    /**
     * When what happens to it.
     *
     * @param due by when it must be complete, or be confirmed; null once it has ended
     * @param activeSince the day on which the obligatory seats were last complete
     * @param remark why it was dissolved
     */
    public record Course(
            Instant founded,
            @Nullable Instant due,
            @Nullable LocalDate activeSince,
            @Nullable Instant ended,
            @Nullable String remark) {}

    /**
     * Where it acts.
     *
     * @param area a street, a community or a grid; of a compound its community
     * @param compound null where it acts in the whole area
     */
    public record Where(NodePath area, @Nullable UUID compound) {}

    public Alliance {
        seats = List.copyOf(seats);
    }

    @Override
    public Alliance moved(AllianceState to, Instant from, Due due) {
        var active = to == AllianceState.ACTIVE && state != AllianceState.ACTIVE
                ? LocalDate.ofInstant(from, CityTime.ZONE)
                : course.activeSince;
        var ended = to == AllianceState.ENDED ? from : null;
        var then = new Course(course.founded, due.at(), active, ended, course.remark);
        return new Alliance(id, version, kind, name, where, to, then, seats);
    }

    Alliance because(@Nullable String remark) {
        var said = new Course(course.founded, course.due, course.activeSince, course.ended, remark);
        return new Alliance(id, version, kind, name, where, state, said, seats);
    }

    Alliance with(UUID seat, UnaryOperator<Seat> change) {
        return seated(seats.stream()
                .map(one -> one.id().equals(seat) ? change.apply(one) : one)
                .toList());
    }

    Alliance seated(List<Seat> now) {
        return new Alliance(id, version, kind, name, where, state, course, now);
    }

    Optional<Seat> seat(UUID seat) {
        return seats.stream().filter(one -> one.id().equals(seat)).findFirst();
    }

    public NodePath area() {
        return where.area;
    }

    /** The seats that nobody has left, signed or not. */
    public List<Seat> present() {
        return seats.stream().filter(seat -> seat.leaving() == null).toList();
    }

    /** The lowest free place of a role, if there is one. */
    Optional<Integer> freePlace(SeatRole role) {
        var taken = present().stream()
                .filter(seat -> seat.role() == role)
                .map(Seat::place)
                .collect(Collectors.toSet());
        return IntStream.rangeClosed(1, kind.most(role))
                .boxed()
                .filter(place -> !taken.contains(place))
                .findFirst();
    }

    /** Whether somebody acts for a seat, or for one that has just left. */
    boolean isParty(Actor actor) {
        return seats.stream().anyMatch(seat -> seat.isOf(actor));
    }

    public boolean isMember(Actor actor) {
        return present().stream().anyMatch(seat -> seat.isOf(actor));
    }

    /** Whether every seat that it cannot do without has signed and has not left. */
    public boolean isComplete() {
        return Stream.of(SeatRole.values()).allMatch(role -> missing(role) == 0);
    }

    /** How many more seats of this role must sign. */
    public int missing(SeatRole role) {
        long bound = seats.stream()
                .filter(seat -> seat.role() == role && seat.isBound())
                .count();
        return (int) Math.max(0, kind.least(role) - bound);
    }
}
