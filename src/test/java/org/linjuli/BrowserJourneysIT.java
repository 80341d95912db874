package org.linjuli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.linjuli.testing.RunningProduct;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** People's journeys through both faces, in a real browser, on the product with the small sample city. */
class BrowserJourneysIT {

    private static final Logger log = LoggerFactory.getLogger(BrowserJourneysIT.class);
    private static final Path FOLDER =
            Path.of("target/product/browser-journeys").toAbsolutePath();
    private static final int LIMIT_MINUTES = 30;

    private static final Path OUTPUT = Path.of("target/product/browser-journeys.out");

    @Test
    void everyJourneyReachesItsEnd() throws Exception {
        assumeThat(Boolean.getBoolean("skip.web"))
                .as("-Dskip.web was asked for")
                .isFalse();
        FileSystemUtils.deleteRecursively(FOLDER);

        try (var product = RunningProduct.on(FOLDER, "--linjuli.city=demo-small", "--linjuli.exports.at-once=20")) {
            var journeys = journeys(product).start();

            var ended = journeys.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES);
            journeys.destroy();

            log.warn("Browser journeys:\n{}", Files.readString(OUTPUT));
            assertThat(ended).as("within %s minutes", LIMIT_MINUTES).isTrue();
            assertThat(journeys.exitValue()).as("npm run e2e").isZero();
        }
    }

    private static ProcessBuilder journeys(RunningProduct product) throws IOException {
        var builder =
                new ProcessBuilder("npm", "run", "e2e").directory(Path.of("web").toFile());
        builder.redirectErrorStream(true);
        builder.redirectOutput(OUTPUT.toFile());
        builder.environment().put("BASE_URL", product.home().toString());
        builder.environment().put("CHROMIUM", browser());
        builder.environment().put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        return builder;
    }

    private static String browser() throws IOException {
        var provision = new ProcessBuilder("scripts/provision-browser")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var out = provision.inputReader()) {
            var path = out.readLine();
            assertThat(path).as("scripts/provision-browser names a browser").isNotBlank();
            return path;
        }
    }
}
