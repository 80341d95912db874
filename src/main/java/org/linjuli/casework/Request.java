package org.linjuli.casework;

import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.Due;
import org.linjuli.lifecycle.Subject;
import org.linjuli.shared.NodePath;

/**
 * A resident's request as it stands, read for one actor.
 *
 * @param seq order of arrival; 0 until stored
 * @param mine what the actor for whom it was read is to it as a resident
 */
public record Request(
        UUID id,
        long seq,
        long version,
        RequestState state,
        Matter matter,
        RequestPlace place,
        Desks desks,
        Clocks clocks,
        Tally tally,
        Pending pending,
        Mine mine)
        implements Subject<RequestState, Request> {

    /** What the actor is to the request as a resident. */
    public record Mine(boolean reporter, boolean rated) {

        static final Mine NOT = new Mine(false, false);
    }

    @Override
    public Request moved(RequestState to, Instant from, Due due) {
        return new Request(id, seq, version, to, matter, place, desks, clocks.started(from, due), tally, pending, mine);
    }

    /** The desk that has to act now; null while the reporter has the word and at the end. */
    public @Nullable NodePath owes() {
        return desks.owing(state);
    }

    /** As it was stored, under the number that it was given. */
    Request filed(long number, Mine by) {
        return new Request(id, number, version, state, matter, place, desks, clocks, tally, pending, by);
    }

    /** The same request, read for somebody else. */
    Request seen(Mine by) {
        return new Request(id, seq, version, state, matter, place, desks, clocks, tally, pending, by);
    }

    Request about(UnaryOperator<Matter> change) {
        return new Request(id, seq, version, state, change.apply(matter), place, desks, clocks, tally, pending, mine);
    }

    Request at(UnaryOperator<Desks> change) {
        return new Request(id, seq, version, state, matter, place, change.apply(desks), clocks, tally, pending, mine);
    }

    Request timed(UnaryOperator<Clocks> change) {
        return new Request(id, seq, version, state, matter, place, desks, change.apply(clocks), tally, pending, mine);
    }

    Request counted(UnaryOperator<Tally> change) {
        return new Request(id, seq, version, state, matter, place, desks, clocks, change.apply(tally), pending, mine);
    }

    Request asked(UnaryOperator<Pending> change) {
        return new Request(id, seq, version, state, matter, place, desks, clocks, tally, change.apply(pending), mine);
    }
}
