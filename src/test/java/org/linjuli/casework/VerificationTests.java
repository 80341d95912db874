package org.linjuli.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linjuli.casework.RequestState.IN_PROGRESS;
import static org.linjuli.casework.RequestState.RESOLVED;
import static org.linjuli.casework.RequestState.VERIFYING;
import static org.linjuli.casework.SomeRequest.*;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.ProblemException;
import org.linjuli.shared.Role;

/** Whose result somebody else verifies, and who that may be. */
class VerificationTests {

    private static final Map<String, Object> RESULT = Map.of("result", "已处理");

    /** How somebody can have handled a request before a colleague resolves it. */
    enum Handled {
        ACCEPTED,
        STARTED,
        ASKED_FOR_TIME,
        RESOLVED_AND_SENT_BACK
    }

    static Stream<NodePath> desks() {
        return Stream.of(GRID, COMMUNITY, STREET, CITY, POWER_COMPANY);
    }

    /** Whoever resolved it also sits one level up, and still may not verify it: at every desk. */
    @ParameterizedTest
    @MethodSource("desks")
    void whoResolvedItVerifiesItNowhere(NodePath desk) {
        var both = atDeskAndAbove(21, desk);
        var resolved = taken(steps(false, true, 0), in(IN_PROGRESS, desk), "resolve", both);

        assertThat(resolved.state()).isEqualTo(VERIFYING);
        isRefusedToVerify(resolved, both);
        verifies(resolved, atDeskAndAbove(22, desk));
    }

    /** A colleague resolved it, but whoever had a hand in it before is no outsider either. */
    @ParameterizedTest
    @EnumSource
    void whoHandledItBeforeAColleagueResolvedItDoesNotVerifyItEither(Handled how) {
        for (var desk : desks().toList()) {
            var both = atDeskAndAbove(21, desk);
            var colleague = atDeskAndAbove(23, desk);
            var handled = switch (how) {
                case ACCEPTED -> taken(in(RequestState.ASSIGNED, desk), "accept", both);
                case STARTED -> taken(in(RequestState.ACCEPTED, desk), "start", both);
                case ASKED_FOR_TIME -> taken(in(IN_PROGRESS, desk), "extend", both);
                case RESOLVED_AND_SENT_BACK ->
                    taken(
                            taken(steps(false, true, 0), in(IN_PROGRESS, desk), "resolve", both),
                            "reject",
                            atDeskAndAbove(24, desk));
            };
            var resolved = taken(steps(false, true, 0), handled, "resolve", colleague);

            isRefusedToVerify(resolved, both);
            isRefusedToVerify(resolved, colleague);
            verifies(resolved, atDeskAndAbove(25, desk));
        }
    }

    /** The level above that gave it down did not handle it; otherwise a small community could verify nothing. */
    @Test
    void whoDelegatedItMayVerifyIt() {
        var officer = communityOfficer();
        var taken = taken(in(RequestState.ASSIGNED, COMMUNITY), "accept", officer);
        var down = taken(taken, "delegate", officer);
        var accepted = taken(down, "accept", gridLeader());

        verifies(taken(steps(false, true, 0), accepted, "resolve", gridLeader()), officer);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 20, 50, 99, 100})
    void theShareThatIsDrawnIsTheShareThatTheCategoryNames(int share) {
        var random = RandomGenerator.of("L64X128MixRandom");
        var lots = new SpotCheck(new byte[] {1, 2, 3});
        int requests = 20_000;

        long drawn = Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
                .limit(requests)
                .filter(id -> lots.draws(id, share))
                .count();

        double expected = requests * share / 100.0;
        double sixDeviations = 6 * Math.sqrt(requests * (share / 100.0) * (1 - share / 100.0));
        assertThat((double) drawn).isBetween(expected - sixDeviations, expected + sixDeviations);
    }

    @Test
    void theDrawOfARequestIsAlwaysTheSameAndNobodyForeseesItWithoutTheSecret() {
        var ids = Stream.iterate(1, n -> n + 1)
                .limit(500)
                .map(n -> new UUID(n, n))
                .toList();
        var here = ids.stream()
                .map(id -> new SpotCheck(new byte[] {1}).draws(id, 50))
                .toList();
        var again = ids.stream()
                .map(id -> new SpotCheck(new byte[] {1}).draws(id, 50))
                .toList();
        var elsewhere = ids.stream()
                .map(id -> new SpotCheck(new byte[] {2}).draws(id, 50))
                .toList();

        assertThat(again).isEqualTo(here);
        assertThat(elsewhere).isNotEqualTo(here);
    }

    @Test
    void aDrawnResultIsVerifiedBySomebodyElseAndOneThatIsNotDrawnIsNot() {
        var request = in(IN_PROGRESS);

        var drawn = taken(steps(false, false, 100), request, "resolve", gridLeader());
        var plain = taken(steps(false, false, 0), request, "resolve", gridLeader());

        assertThat(drawn.state()).isEqualTo(VERIFYING);
        assertThat(plain.state()).isEqualTo(RESOLVED);
        isRefusedToVerify(
                drawn, person(2, new Grant(Role.GRID_LEADER, GRID), new Grant(Role.COMMUNITY_OFFICER, COMMUNITY)));
        verifies(drawn, communityOfficer());
    }

    /** Serves the desk and also the one that reviews it. */
    private static Actor atDeskAndAbove(int number, NodePath desk) {
        var above = in(IN_PROGRESS, desk).desks().above();
        return person(number, new Grant(roleAt(desk), desk), new Grant(roleAt(above), above));
    }

    private static Role roleAt(NodePath desk) {
        return desk.isUnit()
                ? Role.UNIT_CONTACT
                : switch (desk.level().orElseThrow()) {
                    case GRID -> Role.GRID_LEADER;
                    case COMMUNITY -> Role.COMMUNITY_OFFICER;
                    case STREET -> Role.STREET_OFFICER;
                    case CITY -> Role.CITY_OFFICER;
                };
    }

    private static Request taken(Request request, String action, Actor actor) {
        return taken(steps(false, false, 0), request, action, actor);
    }

    private static Request taken(RequestSteps steps, Request request, String action, Actor actor) {
        var inputs = switch (action) {
            case "resolve" -> RESULT;
            case "reject" -> Map.<String, Object>of("reason", "还有一处没有处理");
            case "extend" -> Map.<String, Object>of("reason", "等零件", "days", 2);
            case "delegate" ->
                Map.<String, Object>of(
                        "desk", GRID, "resolveOn", java.time.LocalDate.of(2026, 11, 27), "instruction", "请办理");
            default -> Map.<String, Object>of();
        };
        return steps.take(request, steps.action(action), by(actor, inputs)).after();
    }

    private static void verifies(Request resolved, Actor somebodyElse) {
        var verified =
                steps(false, true, 0).take(resolved, RequestAction.VERIFY, by(somebodyElse, Map.of("opinion", "属实")));
        assertThat(verified.to()).isEqualTo(RESOLVED);
    }

    private static void isRefusedToVerify(Request resolved, Actor handler) {
        var judging = Map.of(
                RequestAction.VERIFY, Map.<String, Object>of("opinion", "属实"),
                RequestAction.REJECT, Map.<String, Object>of("reason", "没有处理"));
        judging.forEach((action, inputs) -> assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> steps(false, true, 0).take(resolved, action, by(handler, inputs)))
                .matches(refusal -> refusal.problem() == CaseworkProblem.SAME_PERSON));
        assertThat(steps(false, true, 0).available(resolved, handler))
                .noneMatch(offered ->
                        List.of(RequestAction.VERIFY, RequestAction.REJECT).contains(offered.action()));
    }
}
