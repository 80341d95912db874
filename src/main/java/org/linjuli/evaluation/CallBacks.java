package org.linjuli.evaluation;

import static org.linjuli.evaluation.EvaluationProblem.*;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks back some of those for whom somebody else wrote an answer down (抽样回访). */
@Service
public class CallBacks {

    private static final int MOST = 600;

    private final EvaluationStore store;
    private final CallBackStore callBacks;
    private final Audit audit;
    private final Clock clock;

    CallBacks(EvaluationStore store, CallBackStore callBacks, Audit audit, Clock clock) {
        this.store = store;
        this.callBacks = callBacks;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who is to be called, and who was; drawn when the evaluation closed. */
    public List<CallBack> of(Actor actor, UUID id) {
        return Asker.PRODUCT.ask(() -> {
            checked(actor, id);
            return callBacks.of(id, actor.account(), MOST);
        });
    }

    /** What a household says to somebody who has not written its answer down; who was not reached may be called again. */
    @Transactional
    public void answer(Actor actor, UUID id, UUID household, CallBackSaid said, @Nullable String note) {
        var words = note == null || note.isBlank() ? null : note.strip();
        if (words != null && words.length() < 2) {
            throw BAD_EVALUATION.now().field("note", "请把住户说的写完整，或者留空");
        }
        Asker.PRODUCT.run(() -> {
            var evaluation = checked(actor, id);
            var called = callBacks.find(id, household, actor.account()).orElseThrow(NO_SUCH_CALL_BACK::now);
            if (called.mine()) {
                throw CALLED_BY_ITS_WRITER.now();
            }
            var answer = said.against(callBacks.written(id, household));
            if (!callBacks.answer(id, household, answer, words, actor.account(), clock.instant())) {
                throw CALLED_ALREADY.now();
            }
            if (answer != CallBackAnswer.NOT_REACHED) {
                callBacks.count(id, answer == CallBackAnswer.SAME);
            }
            audit.record(
                    actor,
                    Act.change("evaluation.call-back", "evaluation", id)
                            .at(evaluation.area())
                            .with("answer", answer.name()));
        });
    }

    private Evaluation checked(Actor actor, UUID id) {
        var evaluation = store.find(id)
                .filter(one -> actor.may(Permission.EVALUATION_CALL_BACK, one.area()))
                .orElseThrow(NO_SUCH_EVALUATION::now);
        if (evaluation.executors().include(actor)) {
            throw EXECUTORS_TAKE_NO_PART.now();
        }
        return evaluation;
    }
}
