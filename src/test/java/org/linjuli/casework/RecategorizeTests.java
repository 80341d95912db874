package org.linjuli.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linjuli.casework.RequestState.ACCEPTED;
import static org.linjuli.casework.RequestState.ASSIGNED;
import static org.linjuli.casework.SomeRequest.*;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.linjuli.lifecycle.Term;
import org.linjuli.lifecycle.WorkingTime;
import org.linjuli.shared.Actor;
import org.linjuli.shared.ProblemException;

/** What a desk changes when it puts a request under its right category: the clocks only where the rule says so. */
class RecategorizeTests {

    private static final String USUAL = "01.02";
    private static final String SLOW = "01.03";
    private static final String STRICT = "01.04";
    private static final String DANGER = "01.05";
    private static final String SECRET = "01.06";

    private static final Map<String, Terms> TERMS = Map.of(
            USUAL, terms(4, 5, false, false),
            SLOW, terms(8, 10, false, false),
            STRICT, terms(1, 1, false, false),
            DANGER, terms(4, 5, true, false),
            SECRET, terms(4, 5, false, true));

    private static final RequestClocks CLOCKS = new RequestClocks(
            (desk, term) -> term.isNatural() ? WorkingTime.continuous() : WorkingTime.usual(),
            RecategorizeTests::termsOf);
    private static final RequestSteps STEPS = new RequestSteps(
            CLOCKS,
            new RequestDemands(RecategorizeTests::termsOf, new SpotCheck(new byte[] {1})),
            Clock.fixed(NOW, ZoneOffset.UTC));

    private static Terms termsOf(String code) {
        return Objects.requireNonNull(TERMS.get(code));
    }

    private static Terms terms(int hours, int days, boolean emergency, boolean isPrivate) {
        return new Terms(
                Term.workingHours(hours),
                Term.workingDays(days),
                Term.hours(2),
                Term.hours(24),
                false,
                false,
                0,
                emergency,
                isPrivate);
    }

    @Test
    void beforeItIsAcceptedItIsAsIfItHadBeenFiledSo() {
        var slow = recategorized(filed(), SLOW);

        assertThat(slow.matter().category()).isEqualTo(SLOW);
        assertThat(slow.state()).isEqualTo(ASSIGNED);
        assertThat(slow.clocks().resolveBy()).isEqualTo(workingDays(10));
        assertThat(slow.clocks().due().at()).isEqualTo(workingHours(8));
        assertThat(recategorized(slow, USUAL).clocks()).isEqualTo(filed().clocks());
    }

    @Test
    void onceItIsAcceptedACorrectionGivesNoTime() {
        var accepted = accepted();

        var slow = recategorized(accepted, SLOW);

        assertThat(slow.state()).isEqualTo(ACCEPTED);
        assertThat(slow.clocks()).isEqualTo(accepted.clocks());
    }

    @Test
    void onceItIsAcceptedAStricterCategoryTakesTime() {
        var strict = recategorized(accepted(), STRICT);

        assertThat(strict.clocks().resolveBy()).isEqualTo(workingDays(1));
        assertThat(strict.clocks().due().at()).isEqualTo(workingDays(1));
    }

    @Test
    void theDateThatTheLevelAboveSetStays() {
        var friday = NOW.plus(Duration.ofDays(4));
        var delegated = filed().timed(clocks -> clocks.promised(friday));

        assertThat(recategorized(delegated, SLOW).clocks().resolveBy()).isEqualTo(friday);
    }

    @Test
    void whatTurnsOutToBeAnEmergencyIsOneFromThenOnAndStaysOne() {
        var danger = recategorized(filed(), DANGER);

        assertThat(danger.matter().emergency()).isTrue();
        assertThat(danger.clocks().due().at()).isEqualTo(NOW.plus(Duration.ofHours(2)));
        assertThat(danger.clocks().alarmAt()).isEqualTo(NOW.plus(Duration.ofMinutes(30)));
        assertThat(danger.clocks().resolveBy()).isEqualTo(NOW.plus(Duration.ofHours(24)));
        assertThat(recategorized(danger, USUAL).matter().emergency()).isTrue();
    }

    @Test
    void aCorrectionMakesNothingPublic() {
        var secret = recategorized(filed(), SECRET);

        assertThat(secret.matter().isPrivate()).isTrue();
        assertThat(recategorized(secret, USUAL).matter().isPrivate()).isTrue();
    }

    @Test
    void theSameCategoryIsNoCorrection() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> recategorized(filed(), USUAL))
                .matches(refusal -> refusal.problem() == CaseworkProblem.CATEGORY_SAME);
    }

    @Test
    void theTimeLineSaysWhatItWasAndWhatItIs() {
        var step = STEPS.take(
                filed(), RequestAction.RECATEGORIZE, by(gridLeader(), Map.of("category", SLOW, "reason", "不是路灯")));

        var happening = Happening.of(step, "DESK", null);

        assertThat(happening.facts()).containsEntry("was", USUAL).containsEntry("category", SLOW);
        assertThat(happening.note()).isEqualTo("不是路灯");
    }

    private static Request filed() {
        return STEPS.take(
                        in(RequestState.SUBMITTED).timed(clocks -> clocks.promised(workingDays(5))),
                        RequestAction.ROUTE,
                        by(Actor.system(), Map.of()))
                .after();
    }

    private static Request accepted() {
        return STEPS.take(filed(), RequestAction.ACCEPT, by(gridLeader(), Map.of()))
                .after();
    }

    private static Request recategorized(Request request, String code) {
        return STEPS.take(request, RequestAction.RECATEGORIZE, by(gridLeader(), Map.of("category", code)))
                .after();
    }

    private static Instant workingDays(int days) {
        return later(Term.workingDays(days), in(ASSIGNED).clocks().created());
    }

    private static Instant workingHours(int hours) {
        return later(Term.workingHours(hours), NOW);
    }

    private static Instant later(Term term, Instant from) {
        return Objects.requireNonNull(WorkingTime.usual().plus(from, term).at());
    }
}
