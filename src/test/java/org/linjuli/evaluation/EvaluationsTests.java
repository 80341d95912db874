package org.linjuli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linjuli.evaluation.BallotOrigin.*;
import static org.linjuli.evaluation.BallotRating.*;
import static org.linjuli.organization.SmallNetwork.*;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.identity.IdentityImport;
import org.linjuli.identity.People;
import org.linjuli.organization.SmallNetwork;
import org.linjuli.residence.Decision;
import org.linjuli.residence.Dwelling;
import org.linjuli.residence.Residence;
import org.linjuli.residence.ResidenceImport;
import org.linjuli.residence.ResidenceImport.Home;
import org.linjuli.residence.ResidenceKind;
import org.linjuli.residence.ResidenceState;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Problem;
import org.linjuli.shared.ProblemException;
import org.linjuli.shared.Role;
import org.linjuli.territory.Doors;
import org.linjuli.territory.Household;
import org.linjuli.testing.MovableClock;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(properties = "linjuli.database.pool-size=20")
@OwnDatabase
class EvaluationsTests {

    private static final Instant START = Instant.parse("2026-03-02T04:00:00Z");
    private static final Actor COMMUNITY_OFFICER = somebody(Role.COMMUNITY_OFFICER, COMMUNITY);
    private static final Actor SECOND_OFFICER = somebody(Role.COMMUNITY_OFFICER, COMMUNITY);
    private static final Actor WORKER = somebody(Role.GRID_WORKER, GRID);
    private static final Actor NEIGHBOUR = somebody(Role.COMMUNITY_OFFICER, NodePath.of("35.01.81.007.011"));
    private static final Ballot.Said PLEASED = new Ballot.Said(BallotRating.SATISFIED, null);
    private static final Ballot.Said CROSS = new Ballot.Said(UNSATISFIED, "还有积水");

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private Ballots ballots;

    @Autowired
    private CallBacks callBacks;

    @Autowired
    private EvaluationFigures figures;

    @Autowired
    private EvaluationClock evaluationClock;

    @Autowired
    private Doors doors;

    @Autowired
    private ResidenceImport residences;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Heard heard;

    private final People people;
    private List<Household> households = List.of();

    EvaluationsTests(@Autowired IdentityImport importer, @Autowired Clock clock) {
        people = new People(importer, clock);
    }

    @TestConfiguration
    static class Moving {

        @Bean
        @Primary
        MovableClock clock() {
            return MovableClock.at(START);
        }

        @Bean
        Heard heard() {
            return new Heard();
        }
    }

    static class Heard {

        private final List<EvaluationClosed> closed = new ArrayList<>();

        @EventListener
        void hear(EvaluationClosed one) {
            closed.add(one);
        }
    }

    private static Actor somebody(Role role, NodePath at) {
        return new Actor(new AccountId(UUID.randomUUID()), role.name(), List.of(new Grant(role, at)));
    }

    @BeforeEach
    void aBuildingWithoutEvaluations(@Autowired BeanFactory program) {
        SmallNetwork.loadInto(program);
        jdbc.sql("delete from evaluation.evaluation").update();
        residences.clear();
        heard.closed.clear();
        households = doors.in(List.of(BUILDING), 1000);
    }

    /** Somebody who lives behind that door. */
    private Actor living(int door, ResidenceState state) {
        return dwelling(people.reachable(People.freshName(), "13912345678"), door, state);
    }

    private Actor dwelling(AccountId account, int door, ResidenceState state) {
        var household = households.get(door);
        var since = START.minus(Duration.ofDays(100));
        var decision =
                state == ResidenceState.VERIFIED ? new Decision(COMMUNITY_OFFICER.account(), since, null, null) : null;
        residences.homes(List.of(new Home(
                new Residence(
                        UUID.randomUUID(),
                        0,
                        account,
                        new Dwelling(BUILDING, household.id(), household.door()),
                        ResidenceKind.OWNED,
                        state,
                        since,
                        since,
                        null,
                        decision),
                GRID)));
        return new Actor(account, "居民", List.of(new Grant(Role.RESIDENT, GRID)));
    }

    private NewEvaluation wanted(@Nullable NodePath desk, @Nullable Integer sample, AccountId... executors) {
        var id = UUID.randomUUID();
        return new NewEvaluation(
                id,
                new EvaluationSubject(EvaluationKind.SERVICE, id, "楼道照明维修"),
                GRID,
                new RollWish(List.of(BUILDING), sample),
                new org.linjuli.evaluation.Executors(Set.of(executors), desk),
                new Bar(30, 80),
                clock.instant().plus(14, ChronoUnit.DAYS));
    }

    private Evaluation opened(AccountId... executors) {
        return evaluations.open(COMMUNITY_OFFICER, wanted(null, null, executors));
    }

    private static void refused(Problem by, ThrowingCallable attempt) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(attempt)
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(by));
    }

    private void writtenDown(UUID id, int from, int to, Ballot.Said said) {
        households.subList(from, to).forEach(one -> ballots.write(WORKER, id, one.id(), DOOR, said));
    }

    private void overtime() {
        clock.advance(Duration.ofDays(14));
        evaluationClock.run();
    }

    private Evaluation now(Evaluation one) {
        return evaluations.one(COMMUNITY_OFFICER, one.id());
    }

    @Test
    void theRollIsFrozenAndTheSameWishFindsTheSame() {
        var wish = wanted(null, null);
        var first = evaluations.open(COMMUNITY_OFFICER, wish);
        var again = evaluations.open(COMMUNITY_OFFICER, wish);

        assertThat(first.count().entries()).isEqualTo(households.size());
        assertThat(again).isEqualTo(first);
        var other = new NewEvaluation(
                wish.id(), wish.subject(), COMMUNITY, wish.roll(), wish.executors(), wish.bar(), wish.closes());
        refused(EvaluationProblem.SAME_ID_OTHER_EVALUATION, () -> evaluations.open(COMMUNITY_OFFICER, other));
    }

    @Test
    void aSampleIsDrawnOfAll() {
        var sampled = evaluations.open(COMMUNITY_OFFICER, wanted(null, 10));

        assertThat(ballots.roll(WORKER, sampled.id(), false, "", null, 100))
                .hasSize(10)
                .extracting(RollEntry::household)
                .doesNotHaveDuplicates()
                .isSubsetOf(households.stream().map(Household::id).toList());
    }

    @Test
    void onlyAVerifiedHomeOnTheRollAnswersAndOnlyOnce() {
        var evaluation = opened();
        var resident = living(0, ResidenceState.VERIFIED);
        var family = living(0, ResidenceState.VERIFIED);
        var unknown = living(1, ResidenceState.STATED);

        assertThat(ballots.asked(resident))
                .extracting(asked -> asked.evaluation().id())
                .containsExactly(evaluation.id());
        assertThat(ballots.asked(unknown)).isEmpty();
        ballots.answer(resident, evaluation.id(), PLEASED);
        refused(EvaluationProblem.ANSWERED_ALREADY, () -> ballots.answer(family, evaluation.id(), CROSS));
        refused(EvaluationProblem.HOME_NOT_VERIFIED, () -> ballots.answer(unknown, evaluation.id(), CROSS));
        assertThat(now(evaluation).count()).isEqualTo(new BallotCount(households.size(), 1, 0, 0));
    }

    @Test
    void whoIsNotOnTheRollIsNotAsked() {
        var sampled = evaluations.open(COMMUNITY_OFFICER, wanted(null, 10));
        var drawn = ballots.roll(WORKER, sampled.id(), false, "", null, 100).stream()
                .map(RollEntry::household)
                .toList();
        int other = households.indexOf(households.stream()
                .filter(one -> !drawn.contains(one.id()))
                .findFirst()
                .orElseThrow());

        refused(
                EvaluationProblem.NO_SUCH_EVALUATION_FOR_YOU,
                () -> ballots.answer(living(other, ResidenceState.VERIFIED), sampled.id(), PLEASED));
    }

    @Test
    void executorsAndTheirFamiliesTakeNoPart() {
        var executor = living(3, ResidenceState.VERIFIED);
        var wife = living(3, ResidenceState.VERIFIED);
        var evaluation = opened(executor.account());

        assertThat(evaluation.count().entries()).isEqualTo(households.size() - 1);
        refused(EvaluationProblem.NO_SUCH_EVALUATION_FOR_YOU, () -> ballots.answer(executor, evaluation.id(), PLEASED));
        refused(EvaluationProblem.NO_SUCH_EVALUATION_FOR_YOU, () -> ballots.answer(wife, evaluation.id(), PLEASED));
    }

    @Test
    void neitherDoTheFamiliesOfThoseWhoServeTheDeskThatDidIt() {
        dwelling(SmallNetwork.account("grid"), 5, ResidenceState.VERIFIED);
        var husband = living(5, ResidenceState.VERIFIED);
        var neighbour = living(6, ResidenceState.VERIFIED);

        var evaluation = evaluations.open(COMMUNITY_OFFICER, wanted(GRID, null));

        assertThat(evaluation.count().entries()).isEqualTo(households.size() - 1);
        refused(EvaluationProblem.NO_SUCH_EVALUATION_FOR_YOU, () -> ballots.answer(husband, evaluation.id(), PLEASED));
        ballots.answer(neighbour, evaluation.id(), PLEASED);
        assertThat(now(evaluation).count().answered()).isEqualTo(1);
    }

    @Test
    void theDeskThatDidItWritesNothingDown() {
        var evaluation = evaluations.open(COMMUNITY_OFFICER, wanted(GRID, null));
        var door = households.getFirst().id();

        refused(
                EvaluationProblem.EXECUTORS_TAKE_NO_PART,
                () -> ballots.write(WORKER, evaluation.id(), door, DOOR, PLEASED));
        refused(
                EvaluationProblem.EXECUTORS_TAKE_NO_PART,
                () -> ballots.roll(WORKER, evaluation.id(), true, "", null, 10));
        refused(
                EvaluationProblem.EXECUTORS_TAKE_NO_PART,
                () -> evaluations.open(COMMUNITY_OFFICER, wanted(COMMUNITY, null)));
        ballots.write(COMMUNITY_OFFICER, evaluation.id(), door, PAPER, PLEASED);
        assertThat(now(evaluation).count().answered()).isEqualTo(1);
    }

    @Test
    void aHouseholdCorrectsWhatWasWrittenDownForIt() {
        var evaluation = opened();
        writtenDown(evaluation.id(), 0, 1, PLEASED);

        ballots.answer(living(0, ResidenceState.VERIFIED), evaluation.id(), CROSS);

        assertThat(now(evaluation).count()).isEqualTo(new BallotCount(households.size(), 0, 0, 1));
        refused(EvaluationProblem.ANSWERED_ALREADY, () -> writtenDown(evaluation.id(), 0, 1, PLEASED));
        assertThat(evaluations.reasons(COMMUNITY_OFFICER, evaluation.id(), 10)).containsExactly("还有积水");
    }

    @Test
    void othersDoNotSeeIt() {
        var evaluation = opened();

        refused(EvaluationProblem.NO_SUCH_EVALUATION, () -> evaluations.one(NEIGHBOUR, evaluation.id()));
        refused(
                EvaluationProblem.NO_SUCH_EVALUATION,
                () -> ballots.roll(NEIGHBOUR, evaluation.id(), true, "", null, 10));
        assertThat(evaluations.page(NEIGHBOUR, everything(), null, 10).items()).isEmpty();
        assertThat(evaluations.page(COMMUNITY_OFFICER, everything(), null, 10).items())
                .hasSize(1);
    }

    private static Evaluations.Narrowed everything() {
        return new Evaluations.Narrowed(null, null, Set.of(), null, null);
    }

    @Test
    void whereTooFewAnswerNothingIsJudged() {
        var evaluation = opened();
        writtenDown(evaluation.id(), 0, 1, PLEASED);
        overtime();
        assertThat(now(evaluation).state()).isEqualTo(EvaluationState.EXTENDED);
        assertThat(heard.closed).isEmpty();

        overtime();

        assertThat(now(evaluation).state()).isEqualTo(EvaluationState.UNANSWERED);
        assertThat(heard.closed).extracting(EvaluationClosed::outcome).containsExactly(EvaluationState.UNANSWERED);
        refused(EvaluationProblem.EVALUATION_OVER, () -> writtenDown(evaluation.id(), 1, 2, PLEASED));
    }

    @Test
    void itsFiguresAreThoseOfItsRows() {
        var evaluation = opened();
        int all = households.size();
        writtenDown(evaluation.id(), 0, all - 1, PLEASED);
        writtenDown(evaluation.id(), all - 1, all, CROSS);
        overtime();

        assertThat(now(evaluation).state()).isEqualTo(EvaluationState.SATISFIED);
        var report = figures.of(
                COMMUNITY_OFFICER, COMMUNITY, null, START, clock.instant().plusSeconds(1));
        assertThat(report.whole().evaluations()).isEqualTo(1);
        assertThat(report.whole().entries()).isEqualTo(all);
        assertThat(report.whole().satisfied()).isEqualTo(all - 1);
        assertThat(report.parts()).containsOnlyKeys(GRID).containsValue(report.whole());
        assertThat(jdbc.sql("select count(*) from evaluation.ballot")
                        .query(Integer.class)
                        .single())
                .isEqualTo(report.whole().satisfied() + report.whole().unsatisfied());
    }

    @Test
    void someOfThoseWrittenDownAreAskedBackByAnother() {
        var evaluation = opened();
        households.forEach(one -> ballots.write(COMMUNITY_OFFICER, evaluation.id(), one.id(), DOOR, PLEASED));
        overtime();

        var drawn = callBacks.of(SECOND_OFFICER, evaluation.id());
        assertThat(drawn).hasSize(Math.max(5, (households.size() + 9) / 10));
        var first = drawn.getFirst().household();
        refused(
                EvaluationProblem.CALLED_BY_ITS_WRITER,
                () -> callBacks.answer(COMMUNITY_OFFICER, evaluation.id(), first, CallBackSaid.SATISFIED, null));
        callBacks.answer(SECOND_OFFICER, evaluation.id(), first, CallBackSaid.NOT_REACHED, null);
        callBacks.answer(SECOND_OFFICER, evaluation.id(), first, CallBackSaid.NEVER_ASKED, "住户说没见过谁来");
        callBacks.answer(SECOND_OFFICER, evaluation.id(), drawn.get(1).household(), CallBackSaid.SATISFIED, null);
        callBacks.answer(SECOND_OFFICER, evaluation.id(), drawn.get(2).household(), CallBackSaid.FAIR, null);
        refused(
                EvaluationProblem.CALLED_ALREADY,
                () -> callBacks.answer(SECOND_OFFICER, evaluation.id(), first, CallBackSaid.SATISFIED, null));

        assertThat(now(evaluation).callBacks()).isEqualTo(new Evaluation.CallBackCount(3, 1));
        assertThat(callBacks.of(SECOND_OFFICER, evaluation.id()))
                .filteredOn(one -> one.answer() != null)
                .extracting(CallBack::answer)
                .containsExactlyInAnyOrder(CallBackAnswer.NEVER_ASKED, CallBackAnswer.SAME, CallBackAnswer.OTHER);
    }

    @Test
    void eachHouseholdAnswersOnceHoweverManyKnockAtOnce() {
        var evaluation = opened();
        var accepted = new AtomicInteger();
        try (var crowd = Executors.newFixedThreadPool(16)) {
            for (int round = 0; round < 5; round++) {
                households.forEach(household -> crowd.execute(() -> {
                    try {
                        ballots.write(WORKER, evaluation.id(), household.id(), DOOR, PLEASED);
                        accepted.incrementAndGet();
                    } catch (ProblemException refusal) {
                        // Counted by what is missing.
                    }
                }));
            }
        }

        assertThat(accepted.get()).isEqualTo(households.size());
        assertThat(now(evaluation).count()).isEqualTo(new BallotCount(households.size(), households.size(), 0, 0));
    }

    @Test
    void anAnswerUnderWayIsCountedBeforeItCloses(@Autowired TransactionTemplate transaction) throws Exception {
        var evaluation = opened();
        writtenDown(evaluation.id(), 1, households.size(), PLEASED);
        clock.advance(Duration.ofDays(14));
        try (var other = Executors.newSingleThreadExecutor()) {
            var closing = transaction.execute(status -> {
                writtenDown(evaluation.id(), 0, 1, CROSS);
                var begun = other.submit(evaluationClock::run);
                while (!begun.isDone() && !somebodyWaits()) {
                    Thread.onSpinWait();
                }
                return begun;
            });
            assertThat(closing.get()).isEqualTo(1);
        }

        assertThat(now(evaluation).count()).isEqualTo(new BallotCount(households.size(), households.size() - 1, 0, 1));
        assertThat(now(evaluation).isOpen()).isFalse();
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select exists (select from pg_catalog.pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    @Test
    void whoDidWhatWasJudgedIsToldThatThisStays(@Autowired EvaluationRecords records) {
        var executor = living(3, ResidenceState.VERIFIED).account();
        assertThat(records.kept(executor)).isEmpty();

        opened(executor);

        assertThat(records.kept(executor))
                .singleElement()
                .satisfies(kept -> assertThat(kept.what()).contains("办理所评事项"));
    }

    @Test
    void whenAnAccountIsForgottenTheHouseholdsAnswerStays(@Autowired EvaluationRecords records) {
        var evaluation = opened();
        var resident = living(0, ResidenceState.VERIFIED);
        ballots.answer(resident, evaluation.id(), CROSS);

        Asker.PRODUCT.run(() -> records.erase(resident.account()));

        assertThat(now(evaluation).count().unsatisfied()).isEqualTo(1);
        assertThat(evaluations.reasons(COMMUNITY_OFFICER, evaluation.id(), 10)).isEmpty();
        assertThat(Map.copyOf(jdbc.sql(
                                "select count(*) filter (where entered_by is not null) as named from evaluation.ballot")
                        .query()
                        .singleRow()))
                .containsEntry("named", 0L);
    }
}
