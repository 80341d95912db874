package org.linjuli.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linjuli.casework.SomeRequest.*;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Available;
import org.linjuli.lifecycle.Diagram;
import org.linjuli.lifecycle.Input;
import org.linjuli.lifecycle.Lifecycle;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.lifecycle.Rule;
import org.linjuli.lifecycle.WorkingTime;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Problem;
import org.linjuli.shared.ProblemException;
import org.linjuli.testing.Committed;

class RequestLifecycleTests {

    private static final RequestSteps STEPS = steps(false, false, 0);
    private static final Lifecycle<RequestState, RequestAction, Request> TABLE =
            RequestLifecycle.declared(clocks(), demands(false, false, 0));

    /** Every state × every action × every kind of person: exactly what the table declares happens, nothing else. */
    @Test
    void everyStateAllowsExactlyTheDeclaredActionsToExactlyTheDeclaredPeople() {
        var people = List.of(
                resident(),
                gridLeader(),
                communityOfficer(),
                streetOfficer(),
                cityOfficer(),
                unitContact(),
                stranger(),
                Actor.anonymous(),
                Actor.system());
        int allowed = 0;
        for (var state : RequestState.values()) {
            for (var action : RequestAction.values()) {
                for (var person : people) {
                    var request = as(person, ready(state, action));
                    var declared = isDeclared(request, action, person);
                    assertThat(happens(request, action, person))
                            .as("%s in %s by %s", action, state, person.grants())
                            .isEqualTo(declared);
                    allowed += declared ? 1 : 0;
                }
            }
        }
        assertThat(allowed).isGreaterThan(100);
    }

    private static boolean isDeclared(Request request, RequestAction action, Actor person) {
        return TABLE.rule(request.state(), action)
                .filter(rule -> RequestParty.of(request, person).stream().anyMatch(rule.who()::contains))
                .isPresent();
    }

    private static boolean happens(Request request, RequestAction action, Actor person) {
        try {
            STEPS.take(request, action, by(person, inputsOf(request, action)));
            return true;
        } catch (ProblemException refused) {
            assertThat(refused.problem())
                    .as("%s in %s", action, request.state())
                    .isIn(LifecycleProblem.NOT_IN_THIS_STATE, LifecycleProblem.NOT_YOURS);
            return false;
        }
    }

    private static Map<String, Object> inputsOf(Request request, RequestAction action) {
        var inputs = new HashMap<String, Object>();
        TABLE.rule(request.state(), action).map(Rule::inputs).orElse(List.of()).stream()
                .map(Input::name)
                .forEach(name -> inputs.put(name, EVERYTHING.get(name)));
        return inputs;
    }

    @Test
    void whatIsOfferedIsWhatIsNotRefused() {
        for (var state : RequestState.values()) {
            for (var person : List.of(resident(), gridLeader(), communityOfficer(), cityOfficer(), stranger())) {
                var request = as(person, in(state));
                var offered = STEPS.available(request, person).stream()
                        .map(Available::action)
                        .toList();
                var done = EnumSet.allOf(RequestAction.class).stream()
                        .filter(action -> isDeclared(request, action, person))
                        .filter(action -> guardsHold(request, action, person))
                        .toList();
                assertThat(offered).as("%s", state).containsExactlyInAnyOrderElementsOf(done);
            }
        }
    }

    private static boolean guardsHold(Request request, RequestAction action, Actor person) {
        return TABLE.rule(request.state(), action).orElseThrow().guards().stream()
                .allMatch(guard -> guard.condition().holds(request, person, NOW));
    }

    @Test
    void aRaisedMatterGoesFromGridToCommunityToStreetToCityAndNoFurther() {
        var request = in(RequestState.ACCEPTED);
        for (var level : List.of(COMMUNITY, STREET, CITY)) {
            request = STEPS.take(request, RequestAction.RAISE, by(serving(request), raising()))
                    .after();
            assertThat(request.desks().owner()).isEqualTo(level);
            assertThat(request.state()).isEqualTo(RequestState.ASSIGNED);
        }
        var atTop = request;
        refused(CaseworkProblem.AT_TOP, () -> STEPS.take(atTop, RequestAction.RAISE, by(cityOfficer(), raising())));
    }

    private static Actor serving(Request request) {
        return List.of(gridLeader(), communityOfficer(), streetOfficer(), cityOfficer()).stream()
                .filter(person -> person.serves(request.desks().owner()))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> raising() {
        return Map.of("tried", "已上门查看", "reason", "需要维修资金");
    }

    @Test
    void aDelegatedMatterComesBackDownWithOwnerAndDate() {
        var atCity = in(RequestState.ACCEPTED, CITY);

        var down = STEPS.take(
                        atCity,
                        RequestAction.DELEGATE,
                        by(
                                cityOfficer(),
                                Map.of(
                                        "desk",
                                        STREET,
                                        "resolveOn",
                                        java.time.LocalDate.of(2026, 11, 27),
                                        "instruction",
                                        "请街道牵头")))
                .after();

        assertThat(down.desks().owner()).isEqualTo(STREET);
        assertThat(down.clocks().resolveBy()).isEqualTo("2026-11-27T09:30:00Z");
    }

    @Test
    void aMatterIsOnlyDelegatedToDesksBelowThatAnswerForThePlace() {
        var atStreet = in(RequestState.ACCEPTED, STREET);
        for (var elsewhere : List.of(CITY, STREET, org.linjuli.shared.NodePath.of("35.01.81.007.011"))) {
            refused(
                    CaseworkProblem.DESK_NOT_BELOW,
                    () -> STEPS.take(
                            atStreet,
                            RequestAction.DELEGATE,
                            by(
                                    streetOfficer(),
                                    Map.of(
                                            "desk",
                                            elsewhere,
                                            "resolveOn",
                                            java.time.LocalDate.of(2026, 11, 27),
                                            "instruction",
                                            "请办理"))));
        }
    }

    @Test
    void anUnsatisfiedRatingReopensItOneLevelUpAndNeedsAReason() {
        var resolved = as(resident(), in(RequestState.RESOLVED));

        refused(
                LifecycleProblem.INPUT_INCOMPLETE,
                () -> STEPS.take(resolved, RequestAction.RATE, by(resident(), Map.of("rating", "UNSATISFIED"))));
        var reopened = STEPS.take(
                        resolved, RequestAction.RATE, by(resident(), Map.of("rating", "UNSATISFIED", "reason", "还是不亮")))
                .after();

        assertThat(reopened.state()).isEqualTo(RequestState.REOPENED);
        assertThat(reopened.desks().owner()).isEqualTo(COMMUNITY);
        assertThat(reopened.tally().reopenings()).isEqualTo(1);
    }

    @Test
    void itClosesWhenTheLastReporterHasRated() {
        var two = as(resident(), in(RequestState.RESOLVED)).counted(tally -> new Tally(2, 0, 0, 0, 0, 0, 0));

        var once = STEPS.take(two, RequestAction.RATE, by(resident(), Map.of("rating", "SATISFIED")))
                .after();
        var twice = STEPS.take(once, RequestAction.RATE, by(resident(), Map.of("rating", "FAIR")))
                .after();

        assertThat(once.state()).isEqualTo(RequestState.RESOLVED);
        assertThat(twice.state()).isEqualTo(RequestState.CLOSED);
        assertThat(twice.clocks().closed()).isEqualTo(NOW);
    }

    @Test
    void theReporterMayContestForFifteenDays() {
        var late = as(resident(), in(RequestState.CLOSED))
                .timed(clocks -> clocks.closedAt(NOW.minus(Duration.ofDays(15))));
        var inTime = late.timed(clocks -> clocks.closedAt(NOW.minus(Duration.ofDays(14))));
        var contest = by(resident(), Map.of("reason", "又坏了"));

        refused(CaseworkProblem.TOO_LATE_TO_CONTEST, () -> STEPS.take(late, RequestAction.CONTEST, contest));
        assertThat(STEPS.take(inTime, RequestAction.CONTEST, contest).to()).isEqualTo(RequestState.REOPENED);
    }

    @Test
    void theThirdTransferSupervisesItself() {
        var transfer = Map.<String, Object>of("desk", POWER_COMPANY, "reason", "属于供电公司");
        var twice = in(RequestState.ASSIGNED).counted(tally -> new Tally(1, 0, 2, 0, 0, 0, 0));

        var third = STEPS.take(twice, RequestAction.TRANSFER, by(gridLeader(), transfer))
                .after();

        assertThat(third.pending().supervisedBy()).isEqualTo(COMMUNITY);
        assertThat(third.pending().replyOwed()).isTrue();
    }

    @Test
    void theReceiverOfATransferMayReturnItOnce() {
        var sent = STEPS.take(
                        in(RequestState.ASSIGNED),
                        RequestAction.TRANSFER,
                        by(gridLeader(), Map.of("desk", POWER_COMPANY, "reason", "属于供电公司")))
                .after();
        var back = STEPS.take(sent, RequestAction.RETURN, by(unitContact(), Map.of("reason", "产权不属于我们")))
                .after();
        var again = STEPS.take(
                        back,
                        RequestAction.TRANSFER,
                        by(gridLeader(), Map.of("desk", POWER_COMPANY, "reason", "已核实属于供电公司")))
                .after();

        assertThat(back.desks().owner()).isEqualTo(GRID);
        refused(
                CaseworkProblem.RETURNED_ALREADY,
                () -> STEPS.take(again, RequestAction.RETURN, by(unitContact(), Map.of("reason", "还是不属于"))));
    }

    @Test
    void whileAUnitHandlesItTheGridAnswersToTheEnd() {
        var sent = in(RequestState.ASSIGNED).at(desks -> desks.transferred(POWER_COMPANY));

        assertThat(sent.desks().answering()).isEqualTo(GRID);
        assertThat(sent.desks().above()).isEqualTo(GRID);
    }

    @Test
    void aThirdExtensionIsRefused() {
        var extended = in(RequestState.IN_PROGRESS).counted(tally -> new Tally(1, 0, 0, 0, 2, 0, 0));

        refused(
                CaseworkProblem.EXTENDED_TWICE,
                () -> STEPS.take(extended, RequestAction.EXTEND, by(gridLeader(), Map.of("reason", "等零件", "days", 3))));
    }

    @Test
    void anApprovedExtensionMovesThePromiseByWorkingDays() {
        var asked = STEPS.take(
                        in(RequestState.IN_PROGRESS),
                        RequestAction.EXTEND,
                        by(gridLeader(), Map.of("reason", "等零件", "days", 2)))
                .after();
        var approved = STEPS.take(asked, RequestAction.APPROVE_EXTENSION, by(communityOfficer(), Map.of()))
                .after();

        var expected = WorkingTime.usual()
                .plus(asked.clocks().resolveBy(), org.linjuli.lifecycle.Term.workingDays(2))
                .at();
        assertThat(approved.clocks().due().at()).isEqualTo(expected);
        assertThat(approved.tally().extensions()).isEqualTo(1);
        assertThat(approved.pending().extensionDays()).isNull();
    }

    @Test
    void itCannotBeResolvedWhileAnAssistTaskIsOpenOrASupervisionUnanswered() {
        var resolve = by(gridLeader(), Map.of("result", "已处理"));
        var assisted = in(RequestState.IN_PROGRESS).counted(tally -> tally.assists(1));
        var watched = in(RequestState.IN_PROGRESS).asked(pending -> pending.supervised(STREET));

        refused(CaseworkProblem.ASSIST_OPEN, () -> STEPS.take(assisted, RequestAction.RESOLVE, resolve));
        refused(CaseworkProblem.REPLY_OWED, () -> STEPS.take(watched, RequestAction.RESOLVE, resolve));
    }

    @Test
    void whoHandledItMayNotVerifyIt() {
        var demanding = steps(true, true, 0);
        var atCity = in(RequestState.IN_PROGRESS, CITY);
        var done = demanding
                .take(
                        atCity,
                        RequestAction.RESOLVE,
                        by(cityOfficer(), Map.of("result", "已处理", "photos", List.of(new UUID(3, 3)))))
                .after();

        assertThat(done.state()).isEqualTo(RequestState.VERIFYING);
        refused(
                CaseworkProblem.SAME_PERSON,
                () -> demanding.take(done, RequestAction.VERIFY, by(cityOfficer(), Map.of("opinion", "属实"))));
        assertThat(demanding
                        .take(done, RequestAction.VERIFY, by(anotherCityOfficer(), Map.of("opinion", "属实")))
                        .to())
                .isEqualTo(RequestState.RESOLVED);
    }

    @Test
    void aCategoryThatWantsAPhotoRefusesAResultWithoutOne() {
        var demanding = steps(true, false, 0);

        refused(
                LifecycleProblem.INPUT_INCOMPLETE,
                () -> demanding.take(
                        in(RequestState.IN_PROGRESS),
                        RequestAction.RESOLVE,
                        by(gridLeader(), Map.of("result", "已处理"))));
    }

    @Test
    void theTimeForWhichTheOwnerWaitedDoesNotCountAgainstThePromise() {
        var promised = NOW.plus(Duration.ofDays(3));
        var waiting = as(resident(), in(RequestState.WAITING_REPORTER))
                .timed(clocks -> clocks.promised(promised)
                        .started(NOW.minus(Duration.ofDays(3)), org.linjuli.lifecycle.Due.at(NOW)));

        var answered = STEPS.take(waiting, RequestAction.ANSWER, by(resident(), Map.of("answer", "最里面那盏")))
                .after();

        var waited = WorkingTime.usual().between(NOW.minus(Duration.ofDays(3)), NOW);
        assertThat(answered.clocks().resolveBy())
                .isEqualTo(WorkingTime.usual().plus(promised, waited).at());
    }

    @Test
    void onlyStreetAndCityShelve() {
        var shelve = Map.<String, Object>of("plan", "列入改造", "reviewOn", java.time.LocalDate.of(2027, 1, 20));

        refused(
                CaseworkProblem.ONLY_STREET_OR_CITY_SHELVES,
                () -> STEPS.take(in(RequestState.IN_PROGRESS), RequestAction.SHELVE, by(gridLeader(), shelve)));
        var shelved = STEPS.take(
                        in(RequestState.IN_PROGRESS, STREET), RequestAction.SHELVE, by(streetOfficer(), shelve))
                .after();
        assertThat(shelved.clocks().due().at()).isEqualTo("2027-01-20T00:30:00Z");
    }

    @Test
    void oneUrgeADay() {
        var urged = as(resident(), in(RequestState.ACCEPTED))
                .asked(pending -> pending.urged(NOW.minus(Duration.ofMinutes(30))));

        refused(CaseworkProblem.URGED_TODAY, () -> STEPS.take(urged, RequestAction.URGE, by(resident(), Map.of())));
        var tomorrow = new Attempt(resident(), NOW.plus(Duration.ofDays(1)), org.linjuli.lifecycle.Inputs.NONE);
        assertThat(STEPS.take(urged, RequestAction.URGE, tomorrow).to()).isEqualTo(RequestState.ACCEPTED);
    }

    @Test
    void theFirstAlarmIsSetAtEightyPerCentOfTheNewClock() {
        var accepted = STEPS.take(in(RequestState.ASSIGNED), RequestAction.ACCEPT, by(gridLeader(), Map.of()))
                .after();

        var due = java.util.Objects.requireNonNull(accepted.clocks().due().at());
        assertThat(accepted.clocks().alarmAt()).isEqualTo(WorkingTime.usual().fraction(NOW, due, 0.8));
        assertThat(accepted.clocks().alarmStage()).isZero();
    }

    @Test
    void theLastAlarmOfAClockIsTheThird() {
        var request = STEPS.take(in(RequestState.ASSIGNED), RequestAction.ACCEPT, by(gridLeader(), Map.of()))
                .after();

        var due = request.clocks().due().at();
        var second = STEPS.rung(request);
        var third = STEPS.rung(second);

        assertThat(second.clocks().alarmAt()).isEqualTo(due);
        assertThat(third.clocks().alarmAt()).isAfter(due);
        assertThat(STEPS.rung(third).clocks().alarmAt()).isNull();
    }

    @Test
    void thePagesInTheDocsShowTheTables() {
        Committed.file("docs/modules/request-lifecycle.md").shouldSay(Diagram.page("Request 诉求", TABLE));
        Committed.file("docs/modules/assist-lifecycle.md")
                .shouldSay(
                        Diagram.page("Assist task 协办", AssistLifecycle.declared((desk, term) -> WorkingTime.usual())));
    }

    private static void refused(Problem problem, org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(attempt)
                .matches(refusal -> refusal.problem().equals(problem), problem.toString());
    }

    @Test
    void everyPartyIsSomebody() {
        assertThat(RequestParty.of(as(resident(), in(RequestState.ASSIGNED)), resident()))
                .isEqualTo(Set.of(RequestParty.REPORTER));
        assertThat(RequestParty.of(in(RequestState.ASSIGNED), communityOfficer()))
                .isEqualTo(Set.of(RequestParty.REVIEWER, RequestParty.ABOVE));
        assertThat(RequestParty.of(in(RequestState.ASSIGNED), stranger())).isEmpty();
    }
}
