package org.linjuli.meeting.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.meeting.Carried;
import org.linjuli.meeting.Decision;
import org.linjuli.meeting.Item;
import org.linjuli.meeting.MeetingProblem;
import org.linjuli.shared.NodePath;

/**
 * The outcome of an item, as it arrives.
 *
 * @param id of the resolution, chosen by the client
 * @param carry what is done about the request in the same stroke, from the version that was seen
 * @param confirms whether what is followed up is done
 */
record DecisionGiven(
        @NotNull(message = "请选择结果") Item.Outcome outcome,
        @Nullable UUID id,

        @Nullable @Size(min = 2, max = 500, message = "决议内容应为 2 到 500 个字")
        String what,

        @Nullable @Size(min = 2, max = 300, message = "完成标准应为 2 到 300 个字")
        String criterion,

        @Nullable @Pattern(regexp = "unit\\.[0-9]{6}|[0-9]{2}(\\.[0-9]{2,3}){2,5}", message = "请选择责任单位")
        String owner,

        @Nullable LocalDate due,
        @Nullable Carried carry,
        @Nullable Long requestVersion,

        @Nullable @Size(min = 2, max = 1000, message = "说明应为 2 到 1000 个字")
        String note,

        boolean confirms) {

    Decision decision() {
        return switch (outcome) {
            case RESOLVED -> resolve();
            case NOTED -> new Decision.Note(note, confirms);
            case CARRIED -> new Decision.Postpone(given(note, "note", "请说明为什么下次再议"));
        };
    }

    private Decision.Resolve resolve() {
        var by = carry == null ? null : new Decision.Carry(carry, given(requestVersion, "requestVersion", "请刷新诉求"));
        return new Decision.Resolve(
                given(id, "id", "缺少决议编号"),
                given(what, "what", "请写明决定做什么"),
                given(criterion, "criterion", "请写明怎样算完成"),
                NodePath.of(given(owner, "owner", "请选择责任单位")),
                given(due, "due", "请选择完成日期"),
                by);
    }

    private static <T> T given(@Nullable T value, String field, String message) {
        if (value == null) {
            throw MeetingProblem.DECISION_INCOMPLETE.now().field(field, message);
        }
        return value;
    }
}
