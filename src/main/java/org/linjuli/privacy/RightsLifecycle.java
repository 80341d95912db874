package org.linjuli.privacy;

import static org.linjuli.privacy.RightsAction.ACCEPT;
import static org.linjuli.privacy.RightsAction.FINISH;
import static org.linjuli.privacy.RightsAction.REFUSE;
import static org.linjuli.privacy.RightsAction.WITHDRAW;
import static org.linjuli.privacy.RightsParty.OFFICE;
import static org.linjuli.privacy.RightsParty.SELF;
import static org.linjuli.privacy.RightsParty.SYSTEM;
import static org.linjuli.privacy.RightsState.ACCEPTED;
import static org.linjuli.privacy.RightsState.DONE;
import static org.linjuli.privacy.RightsState.FILED;
import static org.linjuli.privacy.RightsState.REFUSED;
import static org.linjuli.privacy.RightsState.WITHDRAWN;

import java.util.function.Supplier;
import org.linjuli.lifecycle.Due;
import org.linjuli.lifecycle.Input;
import org.linjuli.lifecycle.Lifecycle;
import org.linjuli.lifecycle.StateClock;
import org.linjuli.lifecycle.Term;
import org.linjuli.lifecycle.WorkingTime;

/**
 * The life of a rights request. Its clock runs from the filing to the end (App 违法违规收集使用个人信息行为认定方法 第六条: at
 * most fifteen working days).
 */
final class RightsLifecycle {

    static final Term TERM = Term.workingDays(15);

    private RightsLifecycle() {}

    static Lifecycle<RightsState, RightsAction, RightsRequest> declared(Supplier<WorkingTime> time) {
        var clock = StateClock.<RightsRequest>of("自提出起 15 个工作日", (request, from) -> {
            var deadline = time.get().plus(request.created(), TERM);
            return new Due(deadline.at(), deadline.provisional(), false);
        });
        var table = Lifecycle.<RightsState, RightsAction, RightsRequest>declare(
                        "rights", RightsState.class, RightsAction.class, RightsParty::of)
                .starts(FILED)
                .state(FILED, OFFICE, clock)
                .state(ACCEPTED, OFFICE, clock)
                .ends(DONE)
                .ends(REFUSED)
                .ends(WITHDRAWN);
        table.on(ACCEPT).from(FILED).by(OFFICE, SYSTEM).to(ACCEPTED);
        table.on(FINISH)
                .from(ACCEPTED)
                .by(OFFICE, SYSTEM)
                .needs(Input.<RightsRequest>text("answer", "答复").optional())
                .effect((request, attempt) ->
                        request.answered(null, attempt.inputs().text("answer").orElse(null)))
                .to(DONE);
        table.on(REFUSE)
                .from(FILED, ACCEPTED)
                .by(OFFICE)
                .needs(Input.choice("ground", "理由", RefusalGround.class), Input.text("answer", "答复"))
                .effect((request, attempt) -> request.answered(
                        attempt.inputs().choice("ground", RefusalGround.class).orElseThrow(),
                        attempt.inputs().text("answer").orElseThrow()))
                .to(REFUSED);
        table.on(WITHDRAW).from(FILED, ACCEPTED).by(SELF).to(WITHDRAWN);
        return table.build();
    }
}
