package org.linjuli.residence;

import static org.linjuli.residence.ResidenceAction.MOVE_OUT;
import static org.linjuli.residence.ResidenceAction.REFUSE;
import static org.linjuli.residence.ResidenceAction.RESTATE;
import static org.linjuli.residence.ResidenceAction.VERIFY;
import static org.linjuli.residence.ResidenceParty.ANSWERING;
import static org.linjuli.residence.ResidenceParty.SELF;
import static org.linjuli.residence.ResidenceState.MOVED_OUT;
import static org.linjuli.residence.ResidenceState.REFUSED;
import static org.linjuli.residence.ResidenceState.STATED;
import static org.linjuli.residence.ResidenceState.VERIFIED;

import java.util.UUID;
import java.util.function.BiPredicate;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Due;
import org.linjuli.lifecycle.Input;
import org.linjuli.lifecycle.Lifecycle;
import org.linjuli.lifecycle.StateClock;
import org.linjuli.shared.Actor;

/** The life of a residence: stated by the resident, verified or refused by who answers for the building. */
final class ResidenceLifecycle {

    private ResidenceLifecycle() {}

    static Lifecycle<ResidenceState, ResidenceAction, Residence> declared(BiPredicate<Actor, UUID> answersFor) {
        var noHurry = StateClock.<Residence>of("不限时", (residence, from) -> Due.NEVER);
        var table = Lifecycle.<ResidenceState, ResidenceAction, Residence>declare(
                        "residence",
                        ResidenceState.class,
                        ResidenceAction.class,
                        (residence, actor) -> ResidenceParty.of(residence, actor, answersFor))
                .starts(STATED)
                .state(STATED, ANSWERING, noHurry)
                .state(VERIFIED, SELF, noHurry)
                .state(REFUSED, SELF, noHurry)
                .ends(MOVED_OUT);
        table.on(VERIFY)
                .from(STATED)
                .by(ANSWERING)
                .effect((residence, attempt) ->
                        residence.decided(new Decision(attempt.actor().account(), attempt.at(), null, null)))
                .to(VERIFIED);
        table.on(REFUSE)
                .from(STATED)
                .by(ANSWERING)
                .needs(
                        Input.choice("ground", "理由", RefusalGround.class),
                        Input.<Residence>text("note", "说明").requiredAlong("ground", RefusalGround.OTHER))
                .effect((residence, attempt) -> residence.decided(refusal(attempt)))
                .to(REFUSED);
        table.on(RESTATE).from(STATED, VERIFIED, REFUSED).by(SELF).to(STATED);
        table.on(MOVE_OUT)
                .from(STATED, VERIFIED, REFUSED)
                .by(SELF, ANSWERING)
                .effect((residence, attempt) -> residence.decided(null))
                .to(MOVED_OUT);
        return table.build();
    }

    private static Decision refusal(Attempt attempt) {
        var inputs = attempt.inputs();
        return new Decision(
                attempt.actor().account(),
                attempt.at(),
                inputs.choice("ground", RefusalGround.class).orElseThrow(),
                inputs.text("note").orElse(null));
    }
}
