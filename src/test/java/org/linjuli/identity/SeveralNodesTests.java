package org.linjuli.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;
import org.linjuli.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;

/** Two nodes on one database; the clock stands still, so that no cache runs out by itself. */
@ApplicationModuleTest
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
    private IdentitySettings settings;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private MovableClock clock;

    private @Nullable AnnouncementListener listener;
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

        await().until(() -> there.find(token).orElseThrow().actor().has(Role.GRID_LEADER));
    }

    @Test
    void aNodeThatCannotListenLearnsItWithinSeconds() {
        var deaf = node();
        assertThat(deaf.find(token)).isPresent();

        here.close(token);

        assertThat(deaf.find(token)).isPresent();
        clock.advance(settings.nearCache());
        assertThat(deaf.find(token)).isEmpty();
    }

    private Sessions anotherNode() {
        var node = node();
        var listening = new AnnouncementListener(dataSource, node);
        listener = listening;
        listening.start();
        await().until(listening::isListening);
        return node;
    }

    private Sessions node() {
        var jdbc = JdbcClient.create(dataSource);
        return new Sessions(jdbc, new LastSeen(jdbc), new Announcements(jdbc), settings, clock);
    }

    @AfterEach
    void stopListening() {
        if (listener != null) {
            listener.stop();
        }
    }

    @TestConfiguration
    static class Time {

        @Bean
        MovableClock clock() {
            return MovableClock.at(Instant.parse("2026-03-02T04:00:00Z"));
        }
    }
}
