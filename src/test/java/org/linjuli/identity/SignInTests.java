package org.linjuli.identity;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.shared.ProblemException;
import org.linjuli.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

@ApplicationModuleTest(BootstrapMode.ALL_DEPENDENCIES)
class SignInTests {

    private static final String RIGHT = DemoAccounts.PASSWORD;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Sessions sessions;

    @Autowired
    private IdentityImport importer;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private String name = "";
    private String address = "";

    @BeforeEach
    void somebodyNew() {
        name = People.freshName();
        address = "10.0.0." + name;
        new People(importer, clock).somebody(name);
    }

    @Test
    void whoKnowsThePasswordGetsASession() {
        var token = enter(" " + name.toUpperCase(java.util.Locale.ROOT), RIGHT);

        assertThat(sessions.find(token)).hasValueSatisfying(session -> {
            assertThat(session.username()).isEqualTo(name);
            assertThat(session.actor().name()).isEqualTo("陈测试");
        });
    }

    @Test
    void theTokenItselfIsNowhereStored() {
        var token = enter(name, RIGHT);

        var stored = jdbc.sql("select s::text from identity.session s")
                .query(String.class)
                .list();

        assertThat(stored).isNotEmpty().noneMatch(row -> row.contains(token.value()));
    }

    @Test
    void theFifthWrongPasswordLocksTheNameEvenForTheRightOne() {
        for (int n = 0; n < 5; n++) {
            assertProblem(() -> enter(name, "wrong"), IdentityProblem.WRONG_PASSWORD);
        }

        assertThatThrownBy(() -> enter(name, RIGHT)).isInstanceOfSatisfying(ProblemException.class, refusal -> {
            assertThat(refusal.problem()).isEqualTo(IdentityProblem.LOCKED);
            assertThat(refusal.facts()).containsEntry("retryAt", clock.instant().plus(Duration.ofMinutes(15)));
        });
        clock.advance(Duration.ofMinutes(15));
        assertThat(sessions.find(enter(name, RIGHT))).isPresent();
    }

    @Test
    void aNameThatNobodyHasIsRefusedAndLockedLikeAnyOther() {
        var nobody = People.freshName();
        for (int n = 0; n < 5; n++) {
            assertProblem(() -> enter(nobody, "wrong"), IdentityProblem.WRONG_PASSWORD);
        }

        assertProblem(() -> enter(nobody, "wrong"), IdentityProblem.LOCKED);
    }

    @Test
    void theRightPasswordForgivesEarlierMistakes() {
        for (int round = 0; round < 3; round++) {
            for (int n = 0; n < 4; n++) {
                assertProblem(() -> enter(name, "wrong"), IdentityProblem.WRONG_PASSWORD);
            }
            enter(name, RIGHT);
        }

        assertThat(sessions.find(enter(name, RIGHT))).isPresent();
    }

    @Test
    void manyNamesTriedFromOneAddressLockTheAddress() {
        for (int n = 0; n < 30; n++) {
            var guess = "guess" + n + name;
            assertProblem(() -> enter(guess, "wrong"), IdentityProblem.WRONG_PASSWORD);
        }

        assertProblem(() -> enter(name, RIGHT), IdentityProblem.LOCKED);
        address = "another";
        assertThat(sessions.find(enter(name, RIGHT))).isPresent();
    }

    @Test
    void fortyGuessesAtOnceAreNoMoreThanFive() throws Exception {
        var refusals = new ArrayList<IdentityProblem>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<IdentityProblem> guess = () -> refusalOf(() -> enter(name, "wrong"));
            for (var answer : people.invokeAll(java.util.Collections.nCopies(40, guess), 60, SECONDS)) {
                refusals.add(answer.get());
            }
        }

        assertThat(refusals).containsOnly(IdentityProblem.WRONG_PASSWORD, IdentityProblem.LOCKED);
        assertThat(refusals.stream().filter(IdentityProblem.WRONG_PASSWORD::equals))
                .hasSize(5);
    }

    @Test
    void aMistypedPasswordInThePlaceOfTheNameIsNotStored() {
        var slip = "mypassword" + name;
        assertProblem(() -> enter(slip, "x"), IdentityProblem.WRONG_PASSWORD);

        var stored = jdbc.sql("select m::text from identity.mistake m")
                .query(String.class)
                .list();

        assertThat(stored).isNotEmpty().noneMatch(row -> row.contains(slip));
    }

    @Test
    void anUnknownNameCostsAsMuchAsAKnownOne() {
        var known = cpu(() -> refusalOf(() -> enter(name, "wrong")));
        var unknown = cpu(() -> refusalOf(() -> enter(People.freshName(), "wrong")));

        assertThat(unknown / (double) known).isBetween(0.5, 2.0);
    }

    /** Processor time, because what the clock on the wall says depends on who else uses the machine. */
    private static long cpu(Runnable attempt) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        for (int n = 0; n < 4; n++) {
            attempt.run();
        }
        return threads.getCurrentThreadCpuTime() - start;
    }

    private SessionToken enter(String username, String password) {
        return signIn.signIn(new Credentials(username, password), new Device("test", address));
    }

    private static void assertProblem(ThrowingCallable attempt, IdentityProblem problem) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    private static IdentityProblem refusalOf(Callable<?> attempt) {
        try {
            attempt.call();
            throw new AssertionError("let in");
        } catch (ProblemException refusal) {
            return (IdentityProblem) refusal.problem();
        } catch (Exception e) {
            throw new IllegalStateException(e);
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
