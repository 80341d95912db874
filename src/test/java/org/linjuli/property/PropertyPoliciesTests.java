package org.linjuli.property;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linjuli.organization.SmallNetwork.*;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.evaluation.BallotCount;
import org.linjuli.evaluation.EvaluationState;
import org.linjuli.organization.SmallNetwork;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.ProblemException;
import org.linjuli.shared.Role;
import org.linjuli.territory.Compound;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(properties = "linjuli.database.pool-size=20")
@OwnDatabase
class PropertyPoliciesTests {

    private static final BallotCount COUNT = new BallotCount(10, 6, 2, 1);

    private static final int AT_ONCE = 12;
    private static final Actor SECRETARY =
            new Actor(account("secretary"), "secretary", List.of(new Grant(Role.BRANCH_SECRETARY, GRID)));

    @Autowired
    private PropertyPolicies policies;

    @Autowired
    private PolicyStore store;

    @Autowired
    private OpinionStore opinions;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MatterFigures figures;

    @Autowired
    private PropertyHomes homes;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void noPolicies(@Autowired BeanFactory program) {
        SmallNetwork.loadInto(program);
        jdbc.sql("delete from property.policy").update();
    }

    private Policy drafted() {
        var terms = new Policy.Terms("COMPANY", 3, new BigDecimal("1.20"), 36, "每日清扫，电梯半月保养");
        return policies.draft(SECRETARY, new PropertyPolicies.NewPolicy(UUID.randomUUID(), COMPOUND, terms));
    }

    private Policy decided() {
        var one = drafted();
        jdbc.sql("update property.policy set state = 'DECIDED', topic = :id, answer = '已采纳' where id = :id")
                .param("id", one.id())
                .update();
        return one;
    }

    /** On public notice for so many days. */
    private Policy consulted(int days) {
        var one = drafted();
        policies.act(SECRETARY, one.id(), 0, "publish");
        jdbc.sql("update property.policy set since = now() - make_interval(days => :days) where id = :id")
                .param("days", days)
                .param("id", one.id())
                .update();
        return one;
    }

    /** A topic of the compound on which households voted like this. */
    private UUID voted(String winner, String rule) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into deliberation.topic (id, compound, area, title, text, state, raised_at, since, due_at, talked_on,
                          meeting, options, costs, doers, decision, votes)
                        values (:id, :compound, :grid::ltree, '管理方案', '一小区一策', 'DECIDED', now(), now(), now(), current_date,
                          :id, '{同意,不同意}', '{无,无}', '{物业,物业}', :winner, 1)
                        """)
                .param("id", id)
                .param("compound", COMPOUND)
                .param("grid", GRID.value())
                .param("winner", winner)
                .update();
        jdbc.sql("""
                        insert into deliberation.vote (id, topic, round, basis, opened_at, closes_at, rule, options, roll, voted, on_paper,
                          counts, outcome)
                        values (:id, :id, 1, 'HOUSEHOLD', now() - interval '8 days', now() - interval '1 day', :rule, '{同意,不同意}',
                          10, 8, 0, case when :winner = '同意' then '{6,2}'::int[] else '{2,6}'::int[] end, 'DECIDED')
                        """)
                .param("id", id)
                .param("rule", rule)
                .param("winner", winner)
                .update();
        return id;
    }

    private static void refused(PropertyProblem by, Callable<?> call) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(call::call)
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(by));
    }

    private static int succeeded(List<? extends Callable<?>> tries) throws Exception {
        var barrier = new CyclicBarrier(tries.size());
        try (var threads = Executors.newFixedThreadPool(tries.size())) {
            List<Future<Boolean>> all = new ArrayList<>();
            for (var one : tries) {
                all.add(threads.submit(() -> {
                    barrier.await();
                    try {
                        one.call();
                        return true;
                    } catch (ProblemException refusal) {
                        return false;
                    }
                }));
            }
            int done = 0;
            for (var one : all) {
                done += one.get() ? 1 : 0;
            }
            return done;
        }
    }

    @Test
    void ofManyThatStartAtOnceOneHolds() throws Exception {
        var ready = IntStream.range(0, AT_ONCE).mapToObj(n -> decided()).toList();

        assertThat(succeeded(ready.stream()
                        .map(one -> (Callable<Policy>) () -> policies.act(SECRETARY, one.id(), 0, "start"))
                        .toList()))
                .isEqualTo(1);
        assertThat(store.shown(COMPOUND).stream().filter(one -> one.state() == PolicyState.IN_FORCE))
                .hasSize(1);
    }

    @Test
    void decidingAndWithdrawingAtOnceLeavesOneOfThem() throws Exception {
        var one = consulted(8);
        var how = new Policy.Verdict(voted("同意", "OWNERS"), "已逐条答复", null);

        assertThat(succeeded(List.of(
                        () -> policies.decide(SECRETARY, one.id(), 1, how),
                        () -> policies.act(SECRETARY, one.id(), 1, "withdraw"))))
                .isEqualTo(1);
    }

    @Test
    void aHouseholdThatSpeaksManyTimesAtOnceIsCountedOnce() throws Exception {
        var one = consulted(1);
        var home = UUID.randomUUID();

        assertThat(succeeded(IntStream.range(0, AT_ONCE)
                        .mapToObj(n -> (Callable<Boolean>) () -> {
                            Asker.PRODUCT.run(() -> opinions.opine(
                                    one.id(),
                                    home,
                                    SECRETARY.account(),
                                    new Opinion.Said(Stance.AGREE, null),
                                    java.time.Instant.now()));
                            return true;
                        })
                        .toList()))
                .isEqualTo(AT_ONCE);
        assertThat(policies.opinions(one)).containsExactly(java.util.Map.entry(Stance.AGREE, 1));
    }

    @Test
    void onlyAVoteOfTheOwnersOfTheCompoundDecidesAndOnlyOnePolicy() {
        var one = consulted(8);

        refused(PropertyProblem.NOT_DECIDED, () -> policies.decide(SECRETARY, one.id(), 1, how(UUID.randomUUID())));
        refused(
                PropertyProblem.NOT_DECIDED,
                () -> policies.decide(SECRETARY, one.id(), 1, how(voted("不同意", "OWNERS"))));
        refused(
                PropertyProblem.NOT_DECIDED,
                () -> policies.decide(SECRETARY, one.id(), 1, how(voted("同意", "MAJORITY"))));
        var topic = voted("同意", "OWNERS");
        assertThat(policies.decide(SECRETARY, one.id(), 1, how(topic)).state()).isEqualTo(PolicyState.DECIDED);
        var other = consulted(8);
        refused(PropertyProblem.NOT_DECIDED, () -> policies.decide(SECRETARY, other.id(), 1, how(topic)));
    }

    private static Policy.Verdict how(UUID topic) {
        return new Policy.Verdict(topic, "已逐条答复", null);
    }

    @Test
    void aYearLaterItIsLookedAtAgainByItselfAndItsSuccessorHoldsAfterIt() {
        var first = decided();
        policies.act(SECRETARY, first.id(), 0, "start");
        var second = decided();
        refused(PropertyProblem.ANOTHER_IN_FORCE, () -> policies.act(SECRETARY, second.id(), 0, "start"));

        assertThat(policies.review(first.id())).isTrue();
        assertThat(policies.review(first.id())).isFalse();
        policies.act(SECRETARY, first.id(), 2, "replace");

        assertThat(policies.act(SECRETARY, second.id(), 0, "start").state()).isEqualTo(PolicyState.IN_FORCE);
    }

    @Test
    void itGoesOnForAYearOnlyWhenTheHouseholdsWereAskedAndDidNotRefuse() {
        var one = decided();
        policies.act(SECRETARY, one.id(), 0, "start");
        policies.review(one.id());
        var review = requireNonNull(policies.one(SECRETARY, one.id()).review());

        refused(PropertyProblem.NOT_JUDGED_WELL, () -> policies.act(SECRETARY, one.id(), 2, "renew"));
        judged(review.evaluation(), EvaluationState.UNSATISFIED);
        refused(PropertyProblem.NOT_JUDGED_WELL, () -> policies.act(SECRETARY, one.id(), 2, "renew"));
        jdbc.sql("update property.review set outcome = null, ended_on = null").update();
        judged(review.evaluation(), EvaluationState.SATISFIED);

        assertThat(policies.act(SECRETARY, one.id(), 2, "renew").state()).isEqualTo(PolicyState.IN_FORCE);
    }

    @Test
    void howHouseholdsJudgedAYearStandsOnTheBoardAndOpensToItsRow() {
        var one = decided();
        policies.act(SECRETARY, one.id(), 0, "start");
        policies.review(one.id());
        var asked = requireNonNull(policies.one(SECRETARY, one.id()).review()).evaluation();
        var month = LocalDate.ofInstant(clock.instant(), CityTime.ZONE).withDayOfMonth(1);
        var wanted = new MatterFigures.Asked(GRID, month, month, MatterFigures.By.COMPOUND);

        assertThat(figures.of(SECRETARY, wanted).year().years()).isZero();
        judged(asked, EvaluationState.SATISFIED);

        var report = figures.of(SECRETARY, wanted);
        assertThat(report.year()).isEqualTo(new MatterFigures.YearSums(1, 10, 9, 8));
        assertThat(report.lines())
                .filteredOn(line -> line.key().equals(COMPOUND.toString()))
                .extracting(MatterFigures.Line::year)
                .containsExactly(report.year());
        var rows = new MatterFigures.Wanted(GRID, null, null, month, month, null);
        assertThat(figures.years(SECRETARY, rows, null, 20).items())
                .extracting(MatterFigures.Year::evaluation)
                .containsExactly(asked);
        assertThat(figures.lastJudged(COMPOUND)).map(MatterFigures.Year::policy).contains(one.id());
    }

    private void judged(UUID evaluation, EvaluationState outcome) {
        transaction.executeWithoutResult(
                status -> Asker.PRODUCT.run(() -> policies.judged(evaluation, outcome, COUNT)));
    }

    @Test
    void aBranchSeesTheCompoundsItAnswersForAndNoOthers() {
        var one = decided();
        policies.act(SECRETARY, one.id(), 0, "start");
        var elsewhere = NodePath.of("35.01.81.003.003.001");
        var stranger = new Actor(account("otherstreet"), "other", List.of(new Grant(Role.BRANCH_SECRETARY, elsewhere)));

        assertThat(homes.answeredFor(SECRETARY)).extracting(Compound::id).contains(COMPOUND);
        assertThat(homes.of(SECRETARY, COMPOUND).policies())
                .extracting(shown -> shown.policy().id())
                .contains(one.id());
        assertThat(homes.of(SECRETARY, COMPOUND).speaks()).isFalse();
        assertThat(homes.answeredFor(stranger)).extracting(Compound::id).doesNotContain(COMPOUND);
        refused(PropertyProblem.NO_SUCH_COMPOUND, () -> homes.of(stranger, COMPOUND));
    }

    @Test
    void whoLooksAfterAnotherGridFindsNothing() {
        var one = drafted();
        var other = NodePath.of("35.01.81.003.003.001");
        var stranger = new Actor(account("otherstreet"), "other", List.of(new Grant(Role.BRANCH_SECRETARY, other)));

        refused(PropertyProblem.NO_SUCH_POLICY, () -> policies.one(stranger, one.id()));
        refused(PropertyProblem.NO_SUCH_POLICY, () -> policies.act(stranger, one.id(), 0, "publish"));
        assertThat(policies.page(stranger, new PoliciesNarrowed(null, null, null), null, 20)
                        .items())
                .isEmpty();
        assertThat(policies.page(SECRETARY, new PoliciesNarrowed(GRID, PolicyState.DRAFT, null), null, 20)
                        .items())
                .extracting(Policy::id)
                .containsExactly(one.id());
    }
}
