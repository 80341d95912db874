package org.linjuli.deliberation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linjuli.deliberation.Topic;
import org.linjuli.deliberation.TopicPromise;
import org.linjuli.deliberation.TopicState;
import org.linjuli.deliberation.Vote;
import org.linjuli.deliberation.VoteBasis;
import org.linjuli.deliberation.VoteRule;
import org.linjuli.deliberation.web.TopicView.BoardTopic;
import org.linjuli.shared.NodePath;

/** A board is read signed out: whatever people wrote on it leaves without names and doors. */
class BoardTopicTests {

    private static final String SAID = "请联系人：王小明 13800001234 看看 302室";
    private static final Instant SOME_DAY = Instant.parse("2026-03-02T04:00:00Z");

    @Test
    void whatEverybodyReadsTellsNobodysNameNumberOrDoor() {
        var board = BoardTopic.of(topic(), LocalDate.of(2026, 3, 3));

        assertThat(List.of(
                        board.title(),
                        String.valueOf(board.decision()),
                        String.valueOf(board.owner()),
                        String.valueOf(board.goal())))
                .allSatisfy(BoardTopicTests::tellsNothing);
        assertThat(board.vote())
                .isNotNull()
                .satisfies(vote -> assertThat(vote.options()).allSatisfy(BoardTopicTests::tellsNothing));
    }

    private static void tellsNothing(String text) {
        assertThat(text).contains("看看").doesNotContain("王小明", "13800001234", "302");
    }

    private static Topic topic() {
        var day = LocalDate.of(2026, 3, 2);
        return new Topic(
                UUID.randomUUID(),
                1,
                new Topic.TopicPlace(UUID.randomUUID(), NodePath.of("35.01.81.001.001.001")),
                new Topic.Saying(SAID, SAID, false),
                TopicState.PROMISED,
                new Topic.Course(SOME_DAY, SOME_DAY, SOME_DAY, false, null),
                new Topic.Screening(null, null, null, null, null),
                null,
                SAID,
                new TopicPromise(SAID, null, SAID, day, day, null, List.of()),
                1,
                0,
                new Vote(
                        UUID.randomUUID(),
                        1,
                        VoteBasis.HOUSEHOLD,
                        SOME_DAY,
                        SOME_DAY,
                        VoteRule.MAJORITY,
                        10,
                        0,
                        0,
                        false,
                        List.of(SAID, SAID),
                        List.of(),
                        null),
                new Topic.Reading(false, false, false));
    }
}
