package org.linjuli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.linjuli.shared.ProblemException;

class BallotCountTests {

    private static final Bar BAR = new Bar(30, 80);

    @Test
    void enoughIsTheMinimumAndNotOneHouseholdLess() {
        assertThat(new BallotCount(10, 3, 0, 0).isEnough(BAR)).isTrue();
        assertThat(new BallotCount(10, 2, 0, 0).isEnough(BAR)).isFalse();
        assertThat(new BallotCount(7, 3, 0, 0).isEnough(BAR))
                .as("2.1 of 7 are 3")
                .isTrue();
        assertThat(new BallotCount(7, 2, 0, 0).isEnough(BAR)).isFalse();
    }

    @Test
    void fairCountsAsGoodAndSilenceAsNothing() {
        assertThat(new BallotCount(100, 3, 1, 1).isGood(BAR)).isTrue();
        assertThat(new BallotCount(100, 3, 0, 1).isGood(BAR)).isFalse();
        assertThat(new BallotCount(100, 0, 0, 0).isGood(BAR)).isFalse();
    }

    @Test
    void aShareIsFromOneToAHundredPerCent() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Bar(0, 80));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bar(30, 101));
    }

    @Test
    void whoIsNotSatisfiedSaysWhy() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> new Ballot.Said(BallotRating.UNSATISFIED, "  "))
                .matches(refusal -> refusal.facts().toString().contains("reason"));
        assertThat(new Ballot.Said(BallotRating.FAIR, " ").reason()).isNull();
        assertThat(new Ballot.Said(BallotRating.UNSATISFIED, " 还有积水 ").reason()).isEqualTo("还有积水");
    }
}
