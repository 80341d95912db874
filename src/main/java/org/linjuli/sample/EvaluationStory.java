package org.linjuli.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.evaluation.Ballot;
import org.linjuli.evaluation.BallotCount;
import org.linjuli.evaluation.BallotOrigin;
import org.linjuli.evaluation.BallotRating;
import org.linjuli.evaluation.Bar;
import org.linjuli.evaluation.CallBackAnswer;
import org.linjuli.evaluation.Evaluation;
import org.linjuli.evaluation.EvaluationImport.Called;
import org.linjuli.evaluation.EvaluationImport.Entry;
import org.linjuli.evaluation.EvaluationImport.Past;
import org.linjuli.evaluation.EvaluationKind;
import org.linjuli.evaluation.EvaluationState;
import org.linjuli.evaluation.EvaluationSubject;
import org.linjuli.evaluation.Executors;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Ids;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.Household;

/** How one evaluation went: who answered what, what was written down for whom, and who was asked back. */
final class EvaluationStory {

    /** Who opened it, who wrote answers down, who asked back. */
    record People(AccountId opened, AccountId wrote, AccountId called) {}

    private static final Duration TERM = Duration.ofDays(14);
    private static final int TRIES = 200;
    private static final double AT_DOORS = 0.6;
    private static final int CALLED_IN_TEN = 1;
    private static final int LEAST_CALLED = 5;
    private static final double SAME = 0.93;
    private static final double REACHED = 0.85;
    private static final List<String> REASONS =
            List.of("办得慢，前后拖了半个多月", "修过一次又坏了", "没有人来说明情况", "只修了一个单元，其他单元还没修", "白天上班，没赶上登记时间");

    private final EvaluationKind kind;
    private final String title;
    private final NodePath grid;
    private final @Nullable NodePath executor;
    private final List<Household> asked;
    private final People people;
    private final Bar bar;
    private final SplittableRandom random;

    EvaluationStory(
            EvaluationKind kind,
            String title,
            NodePath grid,
            @Nullable NodePath executor,
            List<Household> asked,
            People people,
            Bar bar,
            SplittableRandom random) {
        this.kind = kind;
        this.title = title;
        this.grid = grid;
        this.executor = executor;
        this.asked = List.copyOf(asked);
        this.people = people;
        this.bar = bar;
        this.random = random;
    }

    /** Over since then; some found too few who answered, some too few who were satisfied. */
    Past ended(Instant ended) {
        double response = 0.2 + random.nextDouble() * 0.6;
        var roll = new ArrayList<>(answers(ended.minus(TERM), TERM, response, 0.68 + random.nextDouble() * 0.3));
        var count = count(roll);
        boolean enough = 100 * count.answered() >= bar.minimum() * count.entries();
        boolean good = 100 * (count.satisfied() + count.fair()) >= bar.needed() * Math.max(1, count.answered());
        var state =
                !enough ? EvaluationState.UNANSWERED : good ? EvaluationState.SATISFIED : EvaluationState.UNSATISFIED;
        var calls = call(roll, ended);
        return new Past(
                evaluation(state, count, calls, new Evaluation.Course(ended.minus(TERM), ended, null, ended, null)),
                people.opened,
                roll);
    }

    /** Over since then with this outcome; drawn where none is wanted, or none came of many tries. */
    Past ended(Instant ended, @Nullable EvaluationState wanted) {
        var past = ended(ended);
        for (int n = 0; n < TRIES && wanted != null && past.evaluation().state() != wanted; n++) {
            past = ended(ended);
        }
        return past;
    }

    /** The same about something else than itself. */
    static Past of(Past past, UUID subject) {
        var one = past.evaluation();
        var about = new EvaluationSubject(
                one.subject().kind(), subject, one.subject().title());
        return new Past(
                new Evaluation(
                        one.id(),
                        one.version(),
                        about,
                        one.area(),
                        one.state(),
                        one.executors(),
                        one.bar(),
                        one.count(),
                        one.callBacks(),
                        one.course()),
                past.openedBy(),
                past.roll());
    }

    /** Still open: some have answered. */
    Past open(Instant since, Instant closes) {
        var roll = answers(since, Duration.ofDays(3), 0.35, 0.85);
        return new Past(
                evaluation(
                        EvaluationState.OPEN,
                        count(roll),
                        new Evaluation.CallBackCount(0, 0),
                        new Evaluation.Course(since, closes, closes, null, null)),
                people.opened,
                roll);
    }

    private Evaluation evaluation(
            EvaluationState state, BallotCount count, Evaluation.CallBackCount calls, Evaluation.Course course) {
        UUID id = Ids.of(course.opened().toEpochMilli(), random.nextLong(), random.nextLong());
        return new Evaluation(
                id,
                0,
                new EvaluationSubject(kind, id, title),
                grid,
                state,
                new Executors(Set.of(), executor),
                bar,
                count,
                calls,
                course);
    }

    private List<Entry> answers(Instant from, Duration within, double response, double content) {
        return asked.stream()
                .map(household -> random.nextDouble() < response
                        ? answered(household, someTime(from, within), content)
                        : new Entry(household, null, null, null))
                .toList();
    }

    /** Between breakfast and late evening. */
    private Instant someTime(Instant from, Duration within) {
        var day = LocalDate.ofInstant(from, CityTime.ZONE).plusDays(1 + random.nextLong(within.toDays() - 1));
        return day.atTime(8, 30)
                .plusMinutes(random.nextInt(12 * 60))
                .atZone(CityTime.ZONE)
                .toInstant();
    }

    private Entry answered(Household household, Instant at, double content) {
        double luck = random.nextDouble();
        var rating = luck < content * 0.75
                ? BallotRating.SATISFIED
                : luck < content ? BallotRating.FAIR : BallotRating.UNSATISFIED;
        var reason = rating == BallotRating.UNSATISFIED ? REASONS.get(random.nextInt(REASONS.size())) : null;
        boolean atDoor = random.nextDouble() < AT_DOORS;
        var origin = atDoor ? (random.nextInt(4) == 0 ? BallotOrigin.PAPER : BallotOrigin.DOOR) : BallotOrigin.WEB;
        return new Entry(household, new Ballot(rating, reason, origin, at), atDoor ? people.wrote : null, null);
    }

    private static BallotCount count(List<Entry> roll) {
        return new BallotCount(
                roll.size(),
                with(roll, BallotRating.SATISFIED),
                with(roll, BallotRating.FAIR),
                with(roll, BallotRating.UNSATISFIED));
    }

    private static int with(List<Entry> roll, BallotRating rating) {
        return (int) roll.stream()
                .map(Entry::ballot)
                .filter(ballot -> ballot != null && ballot.rating() == rating)
                .count();
    }

    /** Some of those written down, most of them reached, nearly all saying the same. */
    private Evaluation.CallBackCount call(List<Entry> roll, Instant ended) {
        var written = roll.stream()
                .filter(entry -> entry.ballot() != null && entry.ballot().origin() != BallotOrigin.WEB)
                .toList();
        int wanted = Math.min(written.size(), Math.max(LEAST_CALLED, written.size() * CALLED_IN_TEN / 10));
        int called = 0;
        int same = 0;
        for (var entry : written.subList(0, wanted)) {
            var answer = random.nextDouble() > REACHED
                    ? CallBackAnswer.NOT_REACHED
                    : random.nextDouble() < SAME
                            ? CallBackAnswer.SAME
                            : random.nextBoolean() ? CallBackAnswer.OTHER : CallBackAnswer.NEVER_ASKED;
            var note = answer == CallBackAnswer.OTHER ? "住户说当时只问了有没有修好，别的没问" : null;
            roll.set(
                    roll.indexOf(entry),
                    new Entry(
                            entry.household(),
                            entry.ballot(),
                            entry.by(),
                            new Called(
                                    answer, note, people.called, ended.plus(Duration.ofDays(2 + random.nextInt(5))))));
            called += answer == CallBackAnswer.NOT_REACHED ? 0 : 1;
            same += answer == CallBackAnswer.SAME ? 1 : 0;
        }
        return new Evaluation.CallBackCount(called, same);
    }
}
