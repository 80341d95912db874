package org.linjuli.identity;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;
import org.linjuli.shared.Actor;
import org.linjuli.shared.ProblemException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

@ApplicationModuleTest(BootstrapMode.ALL_DEPENDENCIES)
class FactorGuessesTests {

    private static final int AT_ONCE = 8;

    @Autowired
    private FactorGuesses guesses;

    @Autowired
    private SecondFactorRows rows;

    @Autowired
    private IdentityImport importer;

    @Autowired
    private Clock clock;

    @Test
    void ofManyWhoShowOneCodeAtTheSameInstantOneIsTaken() throws Exception {
        for (int round = 0; round < 10; round++) {
            var name = People.freshName();
            var account = new People(importer, clock).somebody(name);
            var secret = Base32.toBase32String(
                    ("secret of 20 bytes " + round).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            rows.begin(account, secret);
            rows.confirm(account);
            var session = new Session(
                    UUID.randomUUID(),
                    new Actor(account, name, List.of()),
                    name,
                    clock.instant(),
                    clock.instant(),
                    Standing.CODE,
                    java.util.Set.of(Factor.CODE),
                    Duration.ofHours(1));
            var code = new AuthenticatorApp(secret).code(clock);

            assertThat(Collections.frequency(atOnce(session, code), "TAKEN")).isEqualTo(1);
        }
    }

    private List<String> atOnce(Session session, String code) throws Exception {
        var together = new CyclicBarrier(AT_ONCE);
        Callable<String> attempt = () -> {
            together.await(30, SECONDS);
            try {
                guesses.refuseWrong(session, code, new Device("", "10.9." + session.username()));
                return "TAKEN";
            } catch (ProblemException refusal) {
                return refusal.problem().name();
            }
        };
        var answers = new ArrayList<String>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : people.invokeAll(Collections.nCopies(AT_ONCE, attempt), 60, SECONDS)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
