package org.linjuli.casework.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.AssistState;
import org.linjuli.casework.Channel;
import org.linjuli.casework.Rating;
import org.linjuli.casework.RequestSource;
import org.linjuli.casework.RequestState;
import org.linjuli.shared.Level;
import org.linjuli.territory.PlaceView.ResponsibleView;

/**
 * A request with everything that the one who asks may know and do.
 *
 * @param source what it came out of, where the product filed it
 * @param phoneList whom to call in an emergency, from the desk that has to act up; for the desks that may have to call
 * @param reportedBy who reported it, for the desks that handle it: whom to call, once a purpose is said
 * @param myRole what the one who asks is to it: REPORTER, OWNER, REVIEWER, ABOVE, ASSISTANT
 * @param ahead what may be done right after each of the actions that ask for nothing; only where it was asked for
 */
record RequestDetail(
        @JsonUnwrapped RequestRow row,
        long version,
        String text,
        Channel channel,
        @Nullable RequestSource source,
        String address,
        @Nullable Double lat,
        @Nullable Double lng,
        List<PhotoRef> photos,
        Instant resolveBy,
        List<Entry> timeline,
        List<ActionView> availableActions,
        List<AssistView> assists,
        @Nullable UUID mergedInto,
        @Nullable RatingView rating,
        @Nullable Extension extension,
        @Nullable Shelf shelf,
        List<ResponsibleView> responsible,
        List<ResponsibleView> phoneList,
        List<ReporterView> reportedBy,
        List<String> myRole,
        @Nullable Map<String, List<ActionView>> ahead) {

    /** Somebody who reported the matter. */
    record ReporterView(UUID id, String name, boolean anonymous) {}

    /** A photo; the pictures are at {@code /photos/{id}}. */
    record PhotoRef(UUID id, @Nullable String stage) {}

    /**
     * A line of the time line.
     *
     * @param actorName left out where the one who asks may not know it
     * @param actorTitle the desk for which the actor acted, or what the actor is to the request
     * @param facts what came along besides the text, ready to be read, by the names of the inputs
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Entry(
            long seq,
            String action,
            @Nullable RequestState from,
            RequestState to,
            Instant at,
            @Nullable String actorName,
            @Nullable String actorTitle,
            @Nullable String onBehalf,
            String origin,
            @Nullable String text,
            Map<String, String> facts,
            List<PhotoRef> photos,
            String ownerName,
            Level level) {}

    /** A task of assist. */
    record AssistView(
            UUID id,
            long version,
            AssistState state,
            String unit,
            String unitName,
            String task,
            @Nullable String result,
            @Nullable Instant dueAt,
            boolean overdue,
            List<ActionView> availableActions) {}

    /** How the result was judged. */
    record RatingView(
            Rating value, @Nullable String text, @Nullable Instant at) {}

    /** Working days that the owner has asked for, and why. */
    record Extension(int days, @Nullable String reason) {}

    /** What is planned while the request is shelved, and when it comes back. */
    record Shelf(String plan, LocalDate reviewOn) {}
}
