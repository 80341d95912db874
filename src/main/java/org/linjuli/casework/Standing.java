package org.linjuli.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.Available;
import org.linjuli.shared.AccountId;

/**
 * Everything about one request as it stands, for one actor.
 *
 * @param parties what the actor is to it
 * @param handles whether the actor serves a desk that handles or answers for it, and so may know its reporters
 * @param timeline in the order of what happened; of a very long one the latest part
 * @param actions what the actor may do about it now
 */
public record Standing(
        Request request,
        Set<RequestParty> parties,
        boolean handles,
        List<TimelineEntry> timeline,
        List<Picture> pictures,
        List<Task> tasks,
        Map<AccountId, Said> reporters,
        List<Available<RequestAction>> actions) {

    /** A photo that shows the matter or its result. */
    public record Picture(UUID id, String stage, Instant at) {}

    /** A task of assist, and what the actor may do about it now. */
    public record Task(Assist assist, List<Available<AssistAction>> actions) {}

    /**
     * What a reporter said besides the request itself.
     *
     * @param anonymous whether the name is kept from everybody but the desks that handle the matter
     */
    public record Said(
            boolean anonymous,
            @Nullable Rating rating,
            @Nullable String reason,
            @Nullable Instant rated) {}

    /** The rating that is the actor's own; for others the latest one. */
    public Optional<Said> rating(AccountId actor) {
        var own = reporters.get(actor);
        if (own != null) {
            return Optional.of(own).filter(said -> said.rating != null);
        }
        return reporters.values().stream()
                .filter(said -> said.rated != null)
                .max(java.util.Comparator.comparing(said -> said.rated));
    }
}
