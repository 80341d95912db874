package org.linjuli.planning.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code scripts/match} prints, writes and answers with. */
class MatchCommandTests {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void threeNeedsAndTwoVolunteers() throws IOException {
        Files.writeString(folder.resolve("demands.csv"), "id,x,y,skill\n0,0,0,0\n1,10,0,3\n2,0,0,2\n");
        Files.writeString(folder.resolve("volunteers.csv"), "id,x,y,skillmask,quota\n0,5,0,1,2\n1,20,0,9,2\n");
    }

    @Test
    void aMatchingIsWrittenAndTheUnservedAreTold() throws IOException {
        var to = folder.resolve("out.txt");

        assertThat(run(folder.toString(), "--out", to.toString(), "--refusals", "2"))
                .isZero();

        assertThat(to).hasContent("0\n1\n-1");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("2 of 3 served", "proven best over 3 pairs", "1 unserved: 没有志愿者会这项技能，请先招募或培训");
    }

    @Test
    void badFilesAreNamedWithTheirLine() throws IOException {
        Files.writeString(folder.resolve("volunteers.csv"), "id,x,y,skillmask,quota\n0,5,0,1,2\n1,far,0,9,2\n");
        assertThat(run(folder.toString())).isOne();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("volunteers.csv, line 3: x is no number: far");

        Files.writeString(folder.resolve("volunteers.csv"), "id,x,y,skillmask,quota\n0,5,0,1,-2\n");
        assertThat(run(folder.toString())).isOne();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("volunteers.csv, line 2: A volunteer has no negative");
    }

    @Test
    void wrongOptionsShowTheUsage() {
        assertThat(run()).isOne();
        assertThat(run(folder.toString(), "--k", "3")).isOne();
        assertThat(run(folder.toString(), "--fair", "-3")).isOne();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("There is no option --k", "A service costs 0 to 10,000 metres", "Usage: scripts/match");
    }

    private int run(String... args) {
        return MatchCommand.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
