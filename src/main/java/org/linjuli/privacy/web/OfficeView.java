package org.linjuli.privacy.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.Available;
import org.linjuli.lifecycle.Input;
import org.linjuli.privacy.Erasure.Outcome;
import org.linjuli.privacy.PrivacyOffice;
import org.linjuli.privacy.RightsAction;
import org.linjuli.privacy.RightsEvent;
import org.linjuli.privacy.RightsKind;
import org.linjuli.privacy.RightsRequest;
import org.linjuli.privacy.RightsState;

/** Rights requests as the office sees them. */
final class OfficeView {

    private OfficeView() {}

    /**
     * A line of the list.
     *
     * @param who name, masked
     * @param part what is to be corrected; null for other kinds
     * @param daysLeft working days until it is due; below zero when it is overdue
     */
    record RightsRow(
            UUID id,
            RightsKind kind,
            RightsState state,
            String who,
            @Nullable String part,
            Instant createdAt,
            @Nullable Instant dueAt,
            boolean overdue,
            int daysLeft,
            @Nullable Instant endedAt,
            long version) {

        static RightsRow of(RightsRequest request, String who, PrivacyOffice office) {
            var part = request.part();
            return new RightsRow(
                    request.id(),
                    request.kind(),
                    request.state(),
                    who,
                    part == null ? null : part.label(),
                    request.created(),
                    request.due().at(),
                    office.isOverdue(request),
                    office.daysLeft(request),
                    request.ended(),
                    request.version());
        }
    }

    record RightsPage(List<RightsRow> items, @Nullable String next) {}

    /** A step that may be taken now, and what it asks for. */
    record RightsStep(String action, String label, List<RightsInput> inputs) {

        static RightsStep of(Available<RightsAction> available) {
            return new RightsStep(
                    available.action().key(),
                    available.action().label(),
                    available.inputs().stream().map(RightsInput::of).toList());
        }
    }

    /** A field of the step; it is chosen from the options where there are any. */
    record RightsInput(String name, String label, boolean required, List<Input.Option> options) {

        static RightsInput of(Available.Field field) {
            return new RightsInput(field.name(), field.label(), field.required(), field.options());
        }
    }

    /** A step that was taken; {@code who} is empty for the person themselves. */
    record RightsLine(String action, RightsState to, String who, Instant at) {

        static RightsLine of(RightsEvent event, String who) {
            return new RightsLine(event.action(), event.to(), who, event.at());
        }
    }

    /**
     * One request.
     *
     * @param ground why it was refused, in words
     * @param outcome what was erased and what stays; null for what erased nothing
     */
    record RightsDetail(
            RightsRow request,
            @Nullable String ground,
            @Nullable String answer,
            List<RightsLine> history,
            List<RightsStep> actions,
            @Nullable Outcome outcome) {}
}
