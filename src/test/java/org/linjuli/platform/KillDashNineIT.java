package org.linjuli.platform;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.linjuli.testing.RunningProduct;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** What was acknowledged is there after a kill, once; whoever is killed. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class KillDashNineIT {

    private static final Logger log = LoggerFactory.getLogger(KillDashNineIT.class);
    private static final Path FOLDER = Path.of("target/product/kill-dash-nine").toAbsolutePath();
    private static final int ENOUGH = 1_000;

    private final Set<String> acknowledged = new HashSet<>();

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
        var first = RunningProduct.on(FOLDER);
        killWhileWriting(() -> {
            var database = postgresProcesses();
            first.kill();
            database.forEach(ProcessHandle::destroyForcibly);
        });
        var second = timed("everything killed", () -> RunningProduct.on(FOLDER));
        assertThatEverythingIsThereOnce();

        var orphan = postmasterPid();
        killWhileWriting(second::kill);
        var third = timed("the program killed, its database orphaned", () -> RunningProduct.on(FOLDER));
        assertThat(postmasterPid()).as("taken over, not started twice").isEqualTo(orphan);
        assertThatEverythingIsThereOnce();

        killWhileWriting(() -> postgresProcesses().forEach(ProcessHandle::destroyForcibly));
        timed("the database killed under the program", () -> backAgain(third, orphan));
        assertThatEverythingIsThereOnce();

        third.close();
        assertThat(Postmaster.on(new DataFolder(FOLDER)))
                .as("stopped with the program")
                .isEmpty();
    }

    private void killWhileWriting(Runnable kill) throws Exception {
        try (var writers = Writers.on(address())) {
            writers.writeAtLeast(ENOUGH);
            kill.run();
            acknowledged.addAll(writers.stop());
        }
    }

    private static RunningProduct backAgain(RunningProduct product, long killed) {
        await().atMost(Duration.ofSeconds(30)).until(() -> postmasterPid() != killed);
        product.awaitReady(Duration.ofSeconds(30));
        return product;
    }

    private void assertThatEverythingIsThereOnce() throws SQLException {
        var found = Writers.written(address());

        assertThat(found).doesNotHaveDuplicates().containsAll(acknowledged);
        log.warn("{} acknowledged, {} found", acknowledged.size(), found.size());
    }

    private static RunningProduct timed(String what, Callable<RunningProduct> restart) throws Exception {
        var started = System.nanoTime();
        var product = restart.call();
        log.warn("{}: ready again after {} ms", what, (System.nanoTime() - started) / 1_000_000);
        return product;
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
    private static List<ProcessHandle> postgresProcesses() {
        var postmaster = ProcessHandle.of(postmasterPid()).orElseThrow();
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
