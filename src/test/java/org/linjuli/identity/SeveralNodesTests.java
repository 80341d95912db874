package org.linjuli.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.audit.Audits;
import org.linjuli.platform.AnotherNode;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.linjuli.shared.Role;
import org.linjuli.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes on one database; the clock stands still, so that no cache runs out by itself. */
@ApplicationModuleTest(BootstrapMode.ALL_DEPENDENCIES)
class SeveralNodesTests {

    private static final NodePath GRID = NodePath.of("35.01.81.007.010.004");

    @Autowired
    private SignIn signIn;

    @Autowired
    private Sessions here;

    @Autowired
    private Grants grants;

    @Autowired
    private IdentityImport importer;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Corrections corrections;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private IdentitySettings settings;

    @Autowired
    private StaffPolicy policy;

    @Autowired
    private Policies policies;

    @Autowired
    private Environment environment;

    @Autowired
    private MovableClock clock;

    private final List<AnotherNode> nodes = new ArrayList<>();
    private AccountId account = Actor.anonymous().account();
    private SessionToken token = SessionToken.fresh();

    @BeforeEach
    void somebodyNew() {
        var name = People.freshName();
        account = new People(importer, clock).somebody(name);
        token = signIn.signIn(new Credentials(name, DemoAccounts.PASSWORD), new Device("", "10.1.1.1"));
    }

    @Test
    void whoSignsOutOnOneNodeIsOutOnTheOther() {
        var there = anotherNode();
        assertThat(there.find(token)).isPresent();

        here.close(token);

        await().until(() -> there.find(token).isEmpty());
    }

    @Test
    void aRoleGivenOnOneNodeCountsOnTheOther() {
        var there = anotherNode();
        assertThat(there.find(token)).isPresent();

        grants.give(
                Actor.system(), account, new Grant(Role.GRID_LEADER, GRID), GRID, GrantSource.post(UUID.randomUUID()));

        await().until(() -> there.find(token).orElseThrow().actor().may(Permission.REQUEST_HANDLE, GRID));
    }

    @Test
    void aNodeThatCannotListenLearnsItWithinSeconds() {
        var deaf = sessionsOf(node());
        assertThat(deaf.find(token)).isPresent();

        here.close(token);

        assertThat(deaf.find(token)).isPresent();
        clock.advance(settings.nearCache());
        assertThat(deaf.find(token)).isEmpty();
    }

    @Test
    void aNameThatWasCorrectedIsTheNewOneHereAtOnceAndSoonOnTheOther() {
        var node = node();
        var there = new AccountNames(node.jdbc(), node.announcements());
        node.listening();
        var former = accounts.names(List.of(account)).get(account);
        assertThat(there.of(List.of(account))).containsEntry(account, former);

        transaction.executeWithoutResult(
                started -> corrections.correct(Actor.system(), account, Corrections.Part.NAME, "林改名"));

        assertThat(accounts.names(List.of(account))).containsEntry(account, "林改名");
        await().until(() -> there.of(List.of(account)).containsValue("林改名"));
    }

    private Sessions anotherNode() {
        var node = node();
        var sessions = sessionsOf(node);
        node.listening();
        return sessions;
    }

    private AnotherNode node() {
        var node = AnotherNode.beside(environment);
        nodes.add(node);
        return node;
    }

    private Sessions sessionsOf(AnotherNode node) {
        return new Sessions(
                node.jdbc(),
                new LastSeen(node.jdbc()),
                node.announcements(),
                settings,
                policy,
                policies,
                clock,
                Audits.on(node.jdbc(), clock));
    }

    @AfterEach
    void stopListening() {
        nodes.forEach(AnotherNode::close);
    }

    @TestConfiguration
    static class Time {

        @Bean
        MovableClock clock() {
            return MovableClock.at(Instant.parse("2026-03-02T04:00:00Z"));
        }
    }
}
