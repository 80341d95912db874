package org.linjuli.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linjuli.deliberation.Topic;
import org.linjuli.deliberation.TopicImport.Past;
import org.linjuli.deliberation.TopicState;
import org.linjuli.meeting.MeetingImport.Held;
import org.linjuli.shared.NodePath;

class TopicTaleTests {

    private static final Instant NOW = Instant.parse("2026-11-27T17:43:40Z");
    private static final UUID COMPOUND = new UUID(0, 1);

    /** Whenever the sample is loaded, and however soon after the topic a session was held. */
    @ParameterizedTest
    @ValueSource(ints = {0, 3, 6, 9, 12, 15, 18, 21})
    void whatIsVotedOnIsStillVotedOnWhenTheSampleBegins(int hours) {
        var now = NOW.plus(Duration.ofHours(hours));
        for (int rest = 2; rest < 5; rest++) {
            for (int session = 2; session < 11; session++) {
                var raised = now.minus(Duration.ofDays(TopicTale.daysTo(TopicState.VOTING) + rest));

                var vote =
                        Objects.requireNonNull(tale(raised, session).running()).vote();

                assertThat(vote.closes()).isAfter(now.plus(Duration.ofDays(2)));
                assertThat(vote.opened()).isBefore(now);
            }
        }
    }

    private static Past tale(Instant raised, int session) {
        var held = raised.plus(Duration.ofDays(session));
        var scene = new TopicScene(
                new Topic.TopicPlace(COMPOUND, NodePath.of("35.01.81.007.010.004")),
                List.of(new UUID(0, 2), new UUID(0, 3)),
                List.of(),
                null,
                List.of(new Held(new UUID(0, 4), COMPOUND, LocalDate.of(2026, 11, 20), held, 1)));
        return new TopicTale(TopicPlot.ALL.getFirst(), scene, raised, new SplittableRandom(1))
                .until(TopicState.VOTING, null);
    }
}
