package org.linjuli.project;

import static org.linjuli.project.FindingAction.*;
import static org.linjuli.project.FindingParty.*;
import static org.linjuli.project.FindingState.*;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.linjuli.lifecycle.Due;
import org.linjuli.lifecycle.Guard;
import org.linjuli.lifecycle.Input;
import org.linjuli.lifecycle.Lifecycle;
import org.linjuli.lifecycle.StateClock;
import org.linjuli.shared.Actor;

/** The life of a finding: fixed by the team, rechecked by another. */
final class FindingLifecycle {

    private static final Duration RECHECK = Duration.ofDays(3);

    static final Lifecycle<FindingState, FindingAction, Finding.At> DECLARED = declared();

    private FindingLifecycle() {}

    private static Lifecycle<FindingState, FindingAction, Finding.At> declared() {
        var another = Guard.<Finding.At>of(
                "不是整改的人",
                ProjectProblem.FIXER_DOES_NOT_RECHECK,
                (at, actor, now) ->
                        !actor.account().equals(at.finding().course().fixed()));
        var table = Lifecycle.<FindingState, FindingAction, Finding.At>declare(
                        "finding", FindingState.class, FindingAction.class, FindingLifecycle::parties)
                .starts(OPEN)
                .state(
                        OPEN,
                        TEAM,
                        StateClock.of(
                                "检查时定的整改期限",
                                (at, from) -> Due.at(
                                        ProjectLifecycle.endOf(at.finding().fixDue()))))
                .state(FIXED, RECHECKER, StateClock.of("3 天", (at, from) -> Due.at(from.plus(RECHECK))))
                .ends(CLEARED);
        table.on(FIX)
                .from(OPEN)
                .by(TEAM)
                .needs(Input.text("note", "整改情况"), Input.photos("photos", "整改后照片"))
                .effect((at, attempt) -> at.with(at.finding()
                        .fixedBy(
                                attempt.actor().account(),
                                attempt.inputs().text("note").orElseThrow())))
                .to(FIXED);
        table.on(PASS)
                .from(FIXED)
                .by(RECHECKER)
                .needs(Input.text("note", "复查情况"))
                .when(another)
                .effect((at, attempt) -> at.with(at.finding()
                        .recheckedBy(
                                attempt.actor().account(),
                                attempt.inputs().text("note").orElseThrow())))
                .to(CLEARED);
        table.on(REJECT)
                .from(FIXED)
                .by(RECHECKER)
                .needs(Input.text("note", "不通过的原因"))
                .when(another)
                .effect((at, attempt) -> at.with(at.finding()
                        .recheckedBy(
                                attempt.actor().account(),
                                attempt.inputs().text("note").orElseThrow())))
                .to(OPEN);
        return table.build();
    }

    private static Set<FindingParty> parties(Finding.At at, Actor actor) {
        var parties = EnumSet.noneOf(FindingParty.class);
        if (at.team()) {
            parties.add(TEAM);
        }
        if (at.inspector()) {
            parties.add(RECHECKER);
        }
        return parties;
    }
}
