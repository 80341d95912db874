package org.linjuli.identity;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.identity.IdentityImport.Given;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.ProblemException;
import org.linjuli.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

@ApplicationModuleTest(BootstrapMode.ALL_DEPENDENCIES)
class GrantsTests {

    private static final NodePath COMMUNITY = NodePath.of("35.01.81.007.010");
    private static final NodePath GRID = COMMUNITY.child("004");
    private static final Grant LEADER = new Grant(Role.GRID_LEADER, GRID);

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
    private AccountId somebody = Actor.anonymous().account();

    @BeforeEach
    void somebodyNew() {
        somebody = new People(importer, clock).somebody(People.freshName());
    }

    @Test
    void aRoleHoldsUntilItsSourceTakesItBack() {
        grants.give(officer, somebody, LEADER, GRID, post);
        assertThat(grants.of(somebody)).containsExactly(LEADER);

        grants.takeBack(officer, post, GRID);
        assertThat(grants.of(somebody)).isEmpty();
    }

    @Test
    void theSameRoleFromTwoPostsStaysWhileOneIsLeft() {
        var second = GrantSource.post(UUID.randomUUID());
        grants.give(officer, somebody, LEADER, GRID, post);
        grants.give(officer, somebody, LEADER, GRID, second);

        grants.takeBack(officer, post, GRID);

        assertThat(grants.of(somebody)).containsExactly(LEADER);
    }

    @Test
    void whoeverMayNotGiveMayNotTakeBack() {
        grants.give(officer, somebody, LEADER, GRID, post);
        var neighbour = new Actor(
                new AccountId(UUID.randomUUID()),
                "林测试",
                List.of(new Grant(Role.COMMUNITY_OFFICER, NodePath.of("35.01.81.003.003"))));

        assertThatThrownBy(() -> grants.takeBack(neighbour, post, GRID))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(IdentityProblem.BEYOND_OWN_SCOPE));
        assertThat(grants.of(somebody)).containsExactly(LEADER);
    }

    @Test
    void aRoleBeyondOnesOwnScopeIsRefusedAndNotStored() {
        var above = new Grant(Role.STREET_OFFICER, NodePath.of("35.01.81.007"));

        assertThatThrownBy(() -> grants.give(officer, somebody, above, above.node(), post))
                .isInstanceOf(ProblemException.class);
        assertThat(grants.of(somebody)).isEmpty();
    }

    @Test
    void sixtyEqualGiftsAtOnceAreOneGrant() throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> give = () -> {
                try {
                    grants.give(officer, somebody, LEADER, GRID, post);
                    return true;
                } catch (DataIntegrityViolationException lostTheRace) {
                    return false;
                }
            };
            var answers = people.invokeAll(Collections.nCopies(60, give), 60, SECONDS);
            assertThat(answers).anyMatch(answer -> answer.resultNow());
        }

        assertThat(grants.of(somebody)).containsExactly(LEADER);
    }

    @Test
    void nobodyIsTwoOfTheThreeAdministrators() {
        var since = Instant.parse("2026-01-01T00:00:00Z");
        importer.grants(List.of(given(Role.SECURITY_ADMIN)), since);

        assertThatThrownBy(() -> importer.grants(List.of(given(Role.AUDIT_ADMIN)), since))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void readingTheRolesOfAPersonUsesAnIndex() {
        var plan = String.join(
                "\n",
                jdbc.sql("""
                        explain select role, node from identity.role_grant
                        where account = :account and validity @> now()
                        """)
                        .param("account", somebody.value())
                        .query(String.class)
                        .list());

        assertThat(plan).contains("Index").doesNotContain("Seq Scan");
    }

    private Given given(Role role) {
        return new Given(somebody, new Grant(role, NodePath.of("35.01.81")), GrantSource.post(UUID.randomUUID()));
    }
}
