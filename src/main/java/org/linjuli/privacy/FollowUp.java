package org.linjuli.privacy;

import java.util.Optional;
import org.linjuli.channel.Notices;
import org.linjuli.cipher.Field;
import org.linjuli.cipher.FieldCipher;
import org.linjuli.identity.Corrections;
import org.linjuli.lifecycle.Step;
import org.linjuli.privacy.Erasure.Outcome;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What follows from a step of a rights request: something is corrected or erased, and the person is told. */
@Component
class FollowUp {

    static final Field WANTED = new Field("privacy.rights_request", "wanted");

    private final RightsStore store;
    private final Erasure erasure;
    private final Corrections corrections;
    private final Notices notices;
    private final FieldCipher cipher;
    private final JsonMapper json;

    FollowUp(
            RightsStore store,
            Erasure erasure,
            Corrections corrections,
            Notices notices,
            FieldCipher cipher,
            JsonMapper json) {
        this.store = store;
        this.erasure = erasure;
        this.corrections = corrections;
        this.notices = notices;
        this.cipher = cipher;
        this.json = json;
    }

    /** Before the step is written, because what was wanted goes with the end of the request. */
    void carryOut(Step<RightsState, RightsAction, RightsRequest> step) {
        if (step.to() != RightsState.DONE) {
            return;
        }
        var request = step.before();
        switch (request.kind()) {
            case COPY -> {}
            case CORRECT -> correct(step);
            case ERASE -> store.keepOutcome(request.id(), json.writeValueAsString(erasure.run(request.account())));
        }
    }

    private void correct(Step<RightsState, RightsAction, RightsRequest> step) {
        var request = step.before();
        var part = request.part();
        if (part != null) {
            corrections.correct(step.attempt().actor(), request.account(), part, wanted(request));
        }
    }

    /** What an erasure came to; empty for what erased nothing. */
    Optional<Outcome> outcome(RightsRequest request) {
        return store.outcome(request.id()).map(text -> json.readValue(text, Outcome.class));
    }

    String wanted(RightsRequest request) {
        return store.wanted(request.id())
                .map(stored -> cipher.open(WANTED, request.id(), stored))
                .orElseThrow(PrivacyProblem.NOTHING_WANTED::now);
    }

    /** Nobody is told who has just been erased, nor of what they did themselves. */
    void tell(Step<RightsState, RightsAction, RightsRequest> step, long number) {
        var request = step.after();
        if (request.kind() == RightsKind.ERASE && step.to() == RightsState.DONE) {
            return;
        }
        var asked = "您提出的“%s”请求".formatted(request.kind().label());
        var answer = request.answer() == null ? "" : "：" + request.answer();
        switch (step.action()) {
            case ACCEPT -> notices.tell(request.account(), number, asked + "已受理。");
            case FINISH -> notices.tell(request.account(), number, asked + "已办结" + answer);
            case REFUSE -> {
                var ground = request.ground();
                notices.tell(
                        request.account(),
                        number,
                        "%s不予办理（%s）%s".formatted(asked, ground == null ? "" : ground.label(), answer));
            }
            case WITHDRAW -> {}
        }
    }
}
