package org.linjuli.platform;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.linjuli.testing.RunningProduct;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The whole product under real filings, killed in three ways: what was acknowledged is there afterwards, once, with all
 * that follows from it. {@code -Dkill.rounds=14} does it for longer.
 */
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class KillDashNineIT {

    private static final Logger log = LoggerFactory.getLogger(KillDashNineIT.class);
    private static final Path FOLDER = Path.of("target/product/kill-dash-nine").toAbsolutePath();
    private static final int ROUNDS = Integer.getInteger("kill.rounds", 1);

    /** Before each kill, and after it. */
    private static final int FILINGS = 300;

    private static final int MOVES = 60;
    private static final int ASKED_AGAIN = 40;
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(3);

    private enum Kill {
        EVERYTHING,
        THE_PROGRAM,
        THE_DATABASE
    }

    private final Undertaken undertaken = new Undertaken();
    private final List<String> back = new ArrayList<>();

    @BeforeEach
    void emptyFolder() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
    }

    @AfterEach
    void nothingStaysBehind() {
        Postmaster.on(new DataFolder(FOLDER)).ifPresent(left -> left.process().destroyForcibly());
    }

    @Test
    void nothingAcknowledgedIsLostOrDoubled() throws Exception {
        var product = RunningProduct.on(FOLDER, "--linjuli.city=demo-small");
        try (var crowd = new Crowd(product.home(), undertaken)) {
            for (int round = 0; round < ROUNDS; round++) {
                for (var kill : Kill.values()) {
                    product = killAmidTheCrowd(product, crowd, kill);
                    assertThatEverythingIsThereOnce(crowd);
                }
            }
        }
        product.close();

        assertThat(Postmaster.on(new DataFolder(FOLDER)))
                .as("stopped with the program")
                .isEmpty();
        log.warn(
                "kill -9: {} kills, {} filings and {} transitions acknowledged, 0 lost, 0 doubled; {} got no answer"
                        + " and were asked again until there was one; back at the first success after {}",
                ROUNDS * Kill.values().length,
                undertaken.filings(),
                undertaken.moves(),
                undertaken.open(),
                String.join(", ", back));
    }

    private RunningProduct killAmidTheCrowd(RunningProduct product, Crowd crowd, Kill kill) throws Exception {
        crowd.begin();
        awaitMore(crowd);
        var killed = kill(product, kill);
        awaitBack(crowd);
        back.add(
                "%d ms (%s)".formatted(undertaken.millisUntilBack(), kill.name().toLowerCase(java.util.Locale.ROOT)));
        awaitMore(crowd);
        crowd.end();
        return killed;
    }

    private RunningProduct kill(RunningProduct product, Kill kill) {
        var postmaster = postmasterPid();
        var database = postgresProcesses(postmaster);
        if (kill != Kill.THE_DATABASE) {
            product.kill();
        }
        if (kill != Kill.THE_PROGRAM) {
            database.forEach(ProcessHandle::destroyForcibly);
        }
        undertaken.killed();
        var running = kill == Kill.THE_DATABASE ? product : product.again();
        if (kill == Kill.THE_PROGRAM) {
            assertThat(postmasterPid()).as("taken over, not started twice").isEqualTo(postmaster);
        }
        return running;
    }

    private void awaitMore(Crowd crowd) throws Exception {
        int filings = undertaken.filings() + FILINGS;
        int moves = undertaken.moves() + MOVES;
        await().atMost(LONG_ENOUGH)
                .until(() ->
                        crowd.hasFallenSilent() || (undertaken.filings() >= filings && undertaken.moves() >= moves));
        if (crowd.hasFallenSilent()) {
            crowd.end();
        }
    }

    private void awaitBack(Crowd crowd) throws Exception {
        await().atMost(LONG_ENOUGH).until(() -> crowd.hasFallenSilent() || undertaken.isBack());
    }

    private void assertThatEverythingIsThereOnce(Crowd crowd) throws IOException {
        for (var filing : undertaken.some(ASKED_AGAIN)) {
            var answer = crowd.fileAgain(filing);

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(Crowd.number(answer)).isEqualTo(filing.number());
        }
        var stored = new Stored(address());
        assertThat(stored.courses()).isEqualTo(undertaken.courses());
        await().atMost(LONG_ENOUGH).until(stored::notFollowed, open -> open == 0);
        assertThat(stored.wrongFigures()).as("days with other figures").isZero();
        assertThat(stored.wronglyLogged()).as("requests with another log").isZero();
        assertThat(stored.untold()).as("lines nobody was told of").isZero();
    }

    private static DatabaseAddress address() {
        var folder = new DataFolder(FOLDER);
        var port = Postmaster.on(folder).orElseThrow().port();
        var credentials = Credentials.of(folder);
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, EmbeddedPostgres.DATABASE),
                credentials.app(),
                credentials.migrator());
    }

    /** The server of this folder and its children, by the number in its own file. */
    private static List<ProcessHandle> postgresProcesses(long postmasterPid) {
        var postmaster = ProcessHandle.of(postmasterPid).orElseThrow();
        var all = new ArrayList<>(List.of(postmaster));
        all.addAll(postmaster.descendants().collect(toSet()));
        return all;
    }

    private static long postmasterPid() {
        try {
            return Long.parseLong(Files.readAllLines(FOLDER.resolve("pgdata/postmaster.pid"))
                    .getFirst()
                    .strip());
        } catch (IOException gone) {
            return 0;
        }
    }
}
