package org.linjuli.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.linjuli.deliberation.TopicAction;
import org.linjuli.deliberation.TopicImport.Past;
import org.linjuli.deliberation.TopicImport.Roll;
import org.linjuli.deliberation.TopicState;
import org.linjuli.deliberation.TopicStep;
import org.linjuli.evaluation.Bar;
import org.linjuli.evaluation.EvaluationImport;
import org.linjuli.evaluation.EvaluationKind;
import org.linjuli.evaluation.EvaluationState;
import org.linjuli.meeting.MeetingImport.Talked;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Ids;
import org.linjuli.territory.Household;

/** What topics of the sample city left behind elsewhere: at sessions, on the rolls of votes, in evaluations. */
record TopicTraces(TopicScene scene, List<Household> asked, SplittableRandom random) {

    private static final Bar BAR = new Bar(33, 80);
    private static final Duration JUDGING = Duration.ofDays(14);
    private static final int MOST_ASKED = 80;

    /** Where they were talked about. */
    Stream<Talked> talks(Past past) {
        return past.steps().stream()
                .filter(step -> step.action() == TopicAction.HEAR)
                .flatMap(step -> scene.sessions().stream()
                        .filter(session ->
                                session.closed().plusSeconds(TopicTale.MINUTE).equals(step.at())))
                .map(session -> new Talked(
                        session,
                        Ids.of(session.closed().toEpochMilli(), random.nextLong(), random.nextLong()),
                        past.topic().id(),
                        "大家说了难处，商量出几个办法，由召集人整理成备选方案。"));
    }

    /** Who was on the rolls of votes that closed after this instant. */
    Stream<Roll> rolls(Past past, Instant after) {
        return past.votes().stream()
                .filter(vote -> vote.closes().isAfter(after))
                .map(vote -> {
                    var voters = new ArrayList<>(scene.households());
                    java.util.Collections.shuffle(voters, new java.util.Random(random.nextLong()));
                    return new Roll(vote, voters, LocalDate.ofInstant(vote.opened(), CityTime.ZONE));
                });
    }

    /** How those affected judged what was done, and what they judge now. */
    Stream<EvaluationImport.Past> judgements(Past past) {
        var verdicts = past.steps().stream()
                .flatMap(step -> verdict(step).stream().map(state -> story(past).ended(step.at(), state)));
        var topic = past.topic();
        var open = topic.state() == TopicState.DELIVERED
                ? Stream.of(story(past)
                        .open(topic.course().since(), topic.course().since().plus(JUDGING)))
                : Stream.<EvaluationImport.Past>of();
        return Stream.concat(verdicts, open).map(one -> EvaluationStory.of(one, topic.id()));
    }

    private static List<EvaluationState> verdict(TopicStep step) {
        return switch (step.action()) {
            case SATISFY -> List.of(EvaluationState.SATISFIED);
            case REJECT -> List.of(EvaluationState.UNSATISFIED);
            case LAPSE -> List.of(EvaluationState.UNANSWERED);
            default -> List.of();
        };
    }

    private EvaluationStory story(Past past) {
        var nobody = Actor.system().account();
        return new EvaluationStory(
                EvaluationKind.TOPIC,
                past.topic().title(),
                scene.place().area(),
                scene.desk(),
                asked.stream().limit(MOST_ASKED).toList(),
                new EvaluationStory.People(nobody, nobody, nobody),
                BAR,
                random);
    }
}
