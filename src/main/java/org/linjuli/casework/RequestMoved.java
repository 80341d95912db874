package org.linjuli.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.follower.Feed;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.NodePath;

/**
 * Something happened to a request: a line of the time line, for other modules.
 *
 * @param action a {@link RequestAction}, or {@code SUBMIT}, {@code JOIN}, {@code MERGED_IN}, {@code MEDIATION}
 * @param from the state before; null for the first line
 * @param note the main words that came along
 * @param share how much of its clock had run, where an alarm of the clock was given; otherwise 0
 */
public record RequestMoved(
        long seq,
        Subject request,
        String action,
        @Nullable RequestState from,
        RequestState to,
        AccountId actor,
        Instant at,
        @Nullable String note,
        double share,
        Answering desks)
        implements Feed.Entry {

    /** The request, by what never changes about it. */
    public record Subject(UUID id, RequestNumber number, String title, boolean emergency) {}

    /**
     * Who had it after that.
     *
     * @param owner the desk that handles it
     * @param owes the desk that had to act; null while the reporter had the word and at the end
     * @param above the desk one level up from that which owes, or else from the owner
     */
    public record Answering(NodePath owner, @Nullable NodePath owes, NodePath above) {}

    /** Whether this brought it into the state. */
    public boolean entered(RequestState state) {
        return to == state && from != state;
    }
}
