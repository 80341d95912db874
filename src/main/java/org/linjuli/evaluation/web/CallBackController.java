package org.linjuli.evaluation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.evaluation.CallBack;
import org.linjuli.evaluation.CallBackSaid;
import org.linjuli.evaluation.CallBacks;
import org.linjuli.evaluation.web.EvaluationView.CallBackList;
import org.linjuli.evaluation.web.EvaluationView.CallBackRow;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is asked back whether they had said what was written down. */
@RestController
@RequestMapping("/api/v1/evaluations/{id}/call-backs")
class CallBackController {

    /** What a household says when it is asked back; it is compared with what was written down, which the caller does not see. */
    record CalledBack(
            @NotNull(message = "请选择住户现在怎么说") CallBackSaid said,

            @Nullable @Size(max = 300, message = "说明最多 300 个字")
            String note) {}

    private final CallBacks callBacks;
    private final EvaluationNames names;

    CallBackController(CallBacks callBacks, EvaluationNames names) {
        this.callBacks = callBacks;
        this.names = names;
    }

    @GetMapping
    CallBackList list(@CurrentActor Actor actor, @PathVariable UUID id) {
        return new CallBackList(callBacks.of(actor, id).stream().map(this::row).toList());
    }

    private CallBackRow row(CallBack one) {
        return new CallBackRow(
                one.household(),
                names.building(one.building()),
                one.door(),
                one.origin(),
                one.origin().label(),
                one.written(),
                one.mine(),
                one.answer(),
                one.note(),
                one.calledAt());
    }

    @PutMapping("/{household}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID household,
            @Valid @RequestBody CalledBack called) {
        callBacks.answer(actor, id, household, called.said(), called.note());
    }
}
