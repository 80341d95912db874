package org.linjuli.meeting;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.NodePath;

/** What a meeting decides about an item. */
public sealed interface Decision {

    /**
     * Somebody does something by a day.
     *
     * @param id of the resolution, chosen by the client
     * @param carry what is done about the request in the same stroke
     */
    record Resolve(
            UUID id,
            String what,
            String criterion,
            NodePath owner,
            LocalDate due,
            @Nullable Carry carry) implements Decision {}

    /** What is done about the request, from the version that the chair saw. */
    record Carry(Carried by, long version) {}

    /** Heard, and nothing more is to be done; what is followed up may be confirmed by it. */
    record Note(@Nullable String note, boolean confirms) implements Decision {}

    /** To be heard again. */
    record Postpone(String note) implements Decision {}
}
