package org.linjuli.follower;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestTests {

    @ParameterizedTest(name = "after {0} ms it rests for {1} ms")
    @CsvSource({"0, 50", "5, 50", "10, 90", "40, 360", "5000, 1000"})
    void whoWorkedLongLetsMoreComeTogether(long turn, long rest) {
        assertThat(Followers.restAfter(Duration.ofMillis(turn), Duration.ofMillis(50)))
                .isEqualTo(Duration.ofMillis(rest));
    }
}
