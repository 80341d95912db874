package org.linjuli.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linjuli.shared.ProblemException;

class IfMatchTests {

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "7", "W/\"7\"", " \"7\" "})
    void theVersionIsRead(String header) {
        assertThat(IfMatch.version(header)).isEqualTo(7);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void aMissingVersionIsAskedFor(@Nullable String header) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> IfMatch.version(header))
                .matches(refusal -> refusal.problem() == LifecycleProblem.VERSION_MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"abc\"", "-1", "99999999999999999999", "\"1\", \"2\""})
    void whatIsNoVersionMatchesNothing(String header) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> IfMatch.version(header))
                .matches(refusal -> refusal.problem() == LifecycleProblem.VERSION_STALE);
    }
}
