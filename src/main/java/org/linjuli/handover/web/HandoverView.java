package org.linjuli.handover.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.handover.Handover;
import org.linjuli.handover.HandoverAction;
import org.linjuli.handover.HandoverGround;
import org.linjuli.handover.HandoverState;
import org.linjuli.handover.RepresentedFor;
import org.linjuli.lifecycle.Available;
import org.linjuli.organization.OpenWork;
import org.linjuli.shared.AccountId;

/** A hand-over with who signed, what goes along, and what may be done now. */
record HandoverView(
        HandoverSummary summary,
        HandoverGround ground,
        String groundName,
        String preparedBy,
        Instant preparedAt,
        @Nullable RepresentedSignature represented,
        @Nullable String remark,
        @Nullable Integer workBefore,
        @Nullable Integer workAfter,
        List<WorkShare> work,
        List<Available<HandoverAction>> actions) {

    /**
     * The line of a hand-over in a list.
     *
     * @param memberName the organization or unit of the post
     * @param effective the first day of the next holder; null for as soon as both have signed
     * @param outgoingSigned when the one who goes signed, or somebody for them
     * @param mine what the reader is in it: the one who goes, the one who comes, or neither
     */
    record HandoverSummary(
            UUID id,
            HandoverState state,
            UUID post,
            String titleName,
            String memberName,
            String placeName,
            String outgoingName,
            String incomingName,
            @Nullable LocalDate effective,
            @Nullable Instant outgoingSigned,
            @Nullable Instant incomingSigned,
            @Nullable Instant due,
            @Nullable Instant ended,
            Mine mine) {}

    /** What the reader is in a hand-over. */
    enum Mine {
        OUTGOING,
        INCOMING,
        NEITHER
    }

    /** The level above signed for the one who goes. */
    record RepresentedSignature(
            String byName,
            RepresentedFor ground,
            String groundName,
            @Nullable String why) {}

    /**
     * What there is of one kind.
     *
     * @param goesAlong whether it goes along with the post, or stays with the person
     * @param count of all, also those that {@code items} leave out
     */
    record WorkShare(OpenWork.Kind kind, String kindName, boolean goesAlong, int count, List<WorkPiece> items) {}

    record WorkPiece(UUID id, String name, @Nullable Instant due) {}

    static Mine mine(Handover one, AccountId reader) {
        if (reader.equals(one.from())) {
            return Mine.OUTGOING;
        }
        return reader.equals(one.to()) ? Mine.INCOMING : Mine.NEITHER;
    }
}
