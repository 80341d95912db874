package org.linjuli.channel;

import static org.linjuli.channel.Telling.Audience.ABOVE;
import static org.linjuli.channel.Telling.Audience.OWING;
import static org.linjuli.channel.Telling.Audience.OWNER;
import static org.linjuli.channel.Telling.Audience.REPORTERS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.RequestMoved;
import org.linjuli.casework.RequestState;

/** Who is told what: the one table of it. */
record Telling(Audience audience, Wording wording) {

    /** Those who are told. */
    enum Audience {
        /** The desk that handles it now. */
        OWNER,
        /** The desk that has to act; nobody while the reporter has the word. */
        OWING,
        /** The desk one level up from that. */
        ABOVE,
        /** Everybody who reported it. */
        REPORTERS
    }

    private static final String ALARM = "ALARM";
    private static final double DUE_SOON = 0.8;
    private static final double AGAIN = 0.25;

    /** What brings a request to a desk, or back to it. */
    private static final Map<String, Wording> TO_OWNER = Map.of(
            "ROUTE", Wording.ROUTED,
            "TRANSFER", Wording.TRANSFERRED,
            "RETURN", Wording.RETURNED,
            "RAISE", Wording.RAISED,
            "DELEGATE", Wording.DELEGATED,
            "REJECT", Wording.REJECTED,
            "REJECT_DECLINE", Wording.DECLINE_REJECTED);

    private static final Map<String, Wording> TO_REPORTERS = Map.of(
            "ACCEPT", Wording.MINE_ACCEPTED,
            "ASK", Wording.MINE_ASKED,
            "RAISE", Wording.MINE_RAISED);

    private static final Map<RequestState, Wording> OUTCOMES = Map.of(
            RequestState.RESOLVED, Wording.MINE_RESOLVED,
            RequestState.CLOSED, Wording.MINE_CLOSED,
            RequestState.DECLINED, Wording.MINE_DECLINED,
            RequestState.MERGED, Wording.MINE_MERGED);

    /** In the order of weight: who belongs to two audiences reads the first. */
    static List<Telling> of(RequestMoved moved) {
        if (moved.action().equals(ALARM)) {
            return moved.desks().owes() == null ? List.of() : alarm(moved);
        }
        var tellings = new ArrayList<Telling>();
        add(tellings, OWNER, TO_OWNER.get(moved.action()));
        if (moved.entered(RequestState.REOPENED)) {
            add(tellings, OWNER, Wording.REOPENED);
        }
        add(tellings, REPORTERS, TO_REPORTERS.get(moved.action()));
        if (moved.entered(moved.to())) {
            add(tellings, REPORTERS, OUTCOMES.get(moved.to()));
        }
        return tellings;
    }

    private static void add(List<Telling> tellings, Audience audience, @Nullable Wording wording) {
        if (wording != null) {
            tellings.add(new Telling(audience, wording));
        }
    }

    /** An emergency: at a quarter of its clock again, with a call from above; at half of it the level above steps in. */
    private static List<Telling> alarm(RequestMoved moved) {
        double share = moved.share();
        if (share >= 1.0) {
            return List.of(new Telling(ABOVE, Wording.OVERDUE_BELOW));
        }
        if (!moved.request().emergency()) {
            return share >= DUE_SOON ? List.of(new Telling(OWING, Wording.DUE_SOON)) : List.of();
        }
        return share > AGAIN
                ? List.of(new Telling(ABOVE, Wording.EMERGENCY_ABOVE))
                : List.of(new Telling(OWING, Wording.EMERGENCY_AGAIN), new Telling(ABOVE, Wording.EMERGENCY_CALL));
    }
}
