package org.linjuli.alliance;

import static org.linjuli.alliance.AllianceAction.*;
import static org.linjuli.alliance.AllianceParty.*;
import static org.linjuli.alliance.AllianceState.*;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import org.linjuli.lifecycle.Due;
import org.linjuli.lifecycle.Input;
import org.linjuli.lifecycle.Lifecycle;
import org.linjuli.lifecycle.StateClock;
import org.linjuli.lifecycle.Term;
import org.linjuli.lifecycle.WorkingTime;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;

/** The life of an alliance: in force while all seats that it cannot do without have signed. */
final class AllianceLifecycle {

    private static final Term TO_SIGN = Term.workingDays(30);
    private static final Duration IN_FORCE = Duration.ofDays(365);

    private AllianceLifecycle() {}

    static Lifecycle<AllianceState, AllianceAction, Alliance> declared(Function<NodePath, WorkingTime> working) {
        var toSign = StateClock.<Alliance>of("三十个工作日内签齐", (alliance, from) -> {
            var end = working.apply(alliance.area()).plus(from, TO_SIGN);
            return new Due(end.at(), end.provisional(), false);
        });
        var inForce = StateClock.<Alliance>of("一年内续签", (alliance, from) -> Due.at(from.plus(IN_FORCE)));
        var table = Lifecycle.<AllianceState, AllianceAction, Alliance>declare(
                        "alliance", AllianceState.class, AllianceAction.class, AllianceLifecycle::parties)
                .starts(FORMING)
                .state(FORMING, CONVENOR, toSign)
                .state(ACTIVE, CONVENOR, inForce)
                .ends(ENDED);
        table.on(INVITE).from(FORMING, ACTIVE).by(CONVENOR).stays();
        table.on(SIGN)
                .from(FORMING)
                .by(MEMBER)
                .toWhen("必备席位都已签约", (alliance, attempt) -> alliance.isComplete(), ACTIVE)
                .stays();
        table.on(SIGN).from(ACTIVE).by(MEMBER).stays();
        table.on(LEAVE)
                .from(ACTIVE)
                .by(MEMBER, CONVENOR)
                .needs(Input.text("reason", "退出原因"))
                .toWhen("必备席位空缺", (alliance, attempt) -> !alliance.isComplete(), FORMING)
                .stays();
        table.on(LEAVE)
                .from(FORMING)
                .by(MEMBER, CONVENOR)
                .needs(Input.text("reason", "退出原因"))
                .stays();
        table.on(RENEW).from(ACTIVE).by(CONVENOR).to(ACTIVE);
        table.on(DISSOLVE)
                .from(FORMING, ACTIVE)
                .by(CONVENOR)
                .needs(Input.text("reason", "解散原因"))
                .effect((alliance, attempt) ->
                        alliance.because(attempt.inputs().text("reason").orElse(null)))
                .to(ENDED);
        return table.build();
    }

    private static Set<AllianceParty> parties(Alliance alliance, Actor actor) {
        var parties = EnumSet.noneOf(AllianceParty.class);
        if (actor.may(Permission.ALLIANCE_LEAD, alliance.area())) {
            parties.add(CONVENOR);
        }
        if (alliance.isParty(actor)) {
            parties.add(MEMBER);
        }
        return parties;
    }
}
