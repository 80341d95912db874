package org.linjuli.identity;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.identity.Delegations.Wanted;
import org.linjuli.identity.IdentityImport.Given;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Problem;
import org.linjuli.shared.ProblemException;
import org.linjuli.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

@ApplicationModuleTest(BootstrapMode.ALL_DEPENDENCIES)
class DelegationTests {

    private static final NodePath COMMUNITY = NodePath.of("35.01.81.007.010");
    private static final Grant LEADER = new Grant(Role.GRID_LEADER, COMMUNITY.child("004"));
    private static final Grant WORKER = new Grant(Role.GRID_WORKER, COMMUNITY.child("005"));
    private static final Grant ELSEWHERE = new Grant(Role.GRID_WORKER, NodePath.of("35.01.81.003.003.001"));
    private static final Duration WEEK = Duration.ofDays(7);

    @Autowired
    private Delegations delegations;

    @Autowired
    private Grants grants;

    @Autowired
    private IdentityImport importer;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final GrantSource post = GrantSource.post(UUID.randomUUID());
    private final Actor officer =
            new Actor(new AccountId(UUID.randomUUID()), "陈测试", List.of(new Grant(Role.COMMUNITY_OFFICER, COMMUNITY)));
    private Actor leader = Actor.anonymous();
    private AccountId colleague = Actor.anonymous().account();

    @BeforeEach
    void aLeaderAndAColleague() {
        var people = new People(importer, clock);
        var id = people.somebody(People.freshName());
        importer.grants(List.of(new Given(id, LEADER, post)), clock.instant().minusSeconds(86_400));
        leader = new Actor(id, "陈测试", List.of(LEADER));
        colleague = people.somebody(People.freshName(), WORKER);
    }

    private Wanted wanted(Grant duty, AccountId standIn, Instant from, Instant until) {
        return new Wanted(UUID.randomUUID(), duty, standIn, from, until, "年休假");
    }

    private Wanted forAWeek(AccountId standIn) {
        return wanted(LEADER, standIn, clock.instant(), clock.instant().plus(WEEK));
    }

    private void assertRefused(Problem problem, Actor by, Wanted wanted) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> delegations.leave(by, wanted))
                .extracting(ProblemException::problem)
                .isEqualTo(problem);
        assertThat(grants.of(wanted.standIn())).doesNotContain(LEADER);
    }

    @Test
    void whoStandsInHasTheRoleUntilEitherOfTheTwoEndsIt() {
        var left = delegations.leave(leader, forAWeek(colleague));
        assertThat(grants.of(colleague)).containsExactlyInAnyOrder(WORKER, LEADER);
        assertThat(grants.of(leader.account())).containsExactly(LEADER);

        delegations.end(new Actor(colleague, "林测试", List.of(WORKER)), left.id());

        assertThat(grants.of(colleague)).containsExactly(WORKER);
        assertThat(delegations.of(leader)).isEmpty();
    }

    @Test
    void whatBeginsLaterIsNotHeldYet() {
        var from = clock.instant().plus(WEEK);

        delegations.leave(leader, wanted(LEADER, colleague, from, from.plus(WEEK)));

        assertThat(grants.of(colleague)).containsExactly(WORKER);
        assertThat(delegations.of(leader)).hasSize(1);
    }

    @Test
    void withThePostOfWhoIsAwayTheOthersRoleEndsAtOnce() {
        delegations.leave(leader, forAWeek(colleague));

        grants.takeBack(officer, post, LEADER.node());

        assertThat(grants.of(colleague)).containsExactly(WORKER);
    }

    @Test
    void withTheAccountOfWhoIsAwayTheOthersRoleEndsAtOnce() {
        delegations.leave(leader, forAWeek(colleague));

        jdbc.sql("update identity.account set state = 'CLOSED' where id = :id")
                .param("id", leader.account().value())
                .update();

        assertThat(grants.of(colleague)).containsExactly(WORKER);
    }

    @Test
    void onlyOnesOwnDutyIsLeftAndNotWhatOthersLeft() {
        var third = new People(importer, clock).somebody(People.freshName(), WORKER);
        assertRefused(IdentityProblem.NOT_YOUR_DUTY, new Actor(colleague, "林测试", List.of(WORKER)), forAWeek(third));

        delegations.leave(leader, forAWeek(colleague));
        var standingIn = new Actor(colleague, "林测试", List.of(WORKER, LEADER));

        assertThat(delegations.duties(standingIn)).containsExactly(WORKER);
        assertRefused(IdentityProblem.NOT_YOUR_DUTY, standingIn, forAWeek(third));
    }

    @Test
    void onlyAColleagueUnderTheSameOrganizationStandsIn() {
        var people = new People(importer, clock);
        var far = people.somebody(People.freshName(), ELSEWHERE);
        var resident = people.somebody(People.freshName(), new Grant(Role.RESIDENT, LEADER.node()));

        assertRefused(IdentityProblem.STAND_IN_UNFIT, leader, forAWeek(far));
        assertRefused(IdentityProblem.STAND_IN_UNFIT, leader, forAWeek(resident));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> delegations.leave(leader, forAWeek(leader.account())));
        assertThat(delegations.candidates(leader, LEADER))
                .extracting(Delegations.Candidate::account)
                .contains(colleague)
                .doesNotContain(far, resident, leader.account());
    }

    @Test
    void whoWatchesOverTheOthersLeavesThatToNobody() {
        var watcher = new Grant(Role.SECURITY_ADMIN, NodePath.of("35.01.81"));
        var id = new People(importer, clock).somebody(People.freshName(), watcher);
        var until = clock.instant().plus(WEEK);

        assertRefused(
                IdentityProblem.NOT_YOUR_DUTY,
                new Actor(id, "陈测试", List.of(watcher)),
                wanted(watcher, colleague, clock.instant(), until));
    }

    @Test
    void theTimesHaveToMakeSenseAndAReasonIsNamed() {
        var now = clock.instant();
        assertRefused(IdentityProblem.DELEGATION_WRONG, leader, wanted(LEADER, colleague, now, now));
        assertRefused(
                IdentityProblem.DELEGATION_WRONG,
                leader,
                wanted(LEADER, colleague, now, now.plus(Duration.ofDays(91))));
        assertRefused(
                IdentityProblem.DELEGATION_WRONG,
                leader,
                new Wanted(UUID.randomUUID(), LEADER, colleague, now, now.plus(WEEK), " "));
    }

    @Test
    void theSameAgainChangesNothing() {
        var wanted = forAWeek(colleague);

        delegations.leave(leader, wanted);
        delegations.leave(leader, wanted);

        assertThat(delegations.of(leader)).hasSize(1);
    }

    @Test
    void ofManyAtOnceOneStandsIn() throws Exception {
        var people = new People(importer, clock);
        var others = IntStream.range(0, 8)
                .mapToObj(n -> people.somebody(People.freshName(), WORKER))
                .toList();
        List<Callable<Boolean>> attempts = others.stream()
                .<Callable<Boolean>>map(other -> () -> leftTo(other))
                .toList();

        try (var threads = Executors.newFixedThreadPool(8)) {
            var won = threads.invokeAll(attempts, 60, SECONDS);
            assertThat(won).filteredOn(Future::resultNow).hasSize(1);
        }
        assertThat(others)
                .filteredOn(other -> grants.of(other).contains(LEADER))
                .hasSize(1);
    }

    private boolean leftTo(AccountId other) {
        try {
            delegations.leave(leader, forAWeek(other));
            return true;
        } catch (ProblemException late) {
            assertThat(late.problem()).isEqualTo(IdentityProblem.STANDS_IN_ALREADY);
            return false;
        }
    }
}
