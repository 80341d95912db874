package org.linjuli.planning.cut;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code scripts/plan} prints, writes and answers with. */
class PlanCommandTests {

    private static final int LOTS = 12;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** Twelve lots of a hundred households in a row. */
    @BeforeEach
    void aStreet() throws IOException {
        Files.writeString(
                folder.resolve("nodes.csv"),
                IntStream.range(0, LOTS)
                        .mapToObj(i -> i + "," + 40 * i + ",0,100,-1,1600,160\n")
                        .collect(Collectors.joining("", "id,x,y,households,compound,cell_area,cell_perim\n", "")));
        Files.writeString(
                folder.resolve("edges.csv"),
                IntStream.range(1, LOTS)
                        .mapToObj(i -> (i - 1) + "," + i + ",40,0\n")
                        .collect(Collectors.joining("", "u,v,shared_m,barrier\n", "")));
    }

    @Test
    void aPlanIsWrittenAndRedrawn() throws IOException {
        var plan = folder.resolve("plan.txt");
        var next = folder.resolve("next.txt");

        assertThat(run("--k", "3", "--rounds", "2", "--out", plan.toString())).isZero();
        assertThat(run("--from", plan.toString(), "--rounds", "2", "--out", next.toString()))
                .isZero();

        assertThat(Files.readAllLines(plan)).hasSize(LOTS).containsOnly("0", "1", "2");
        assertThat(next).hasSameTextualContentAs(plan);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("12 lots, 1,200 households, 3 grids wanted", "in band 1.0000", "moved 0 households");
    }

    @Test
    void aWishThatCannotComeTrueExitsWithTwoAndTheArithmetic() {
        assertThat(run("--k", "5", "--out", folder.resolve("plan.txt").toString()))
                .isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("5 个网格平均每个 240 户；每个网格至少 300 户时，1,200 户最多划 4 个网格");
        assertThat(folder.resolve("plan.txt")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nodes.csv | '' | nodes.csv is empty; its first line names the columns
            nodes.csv | 'id,x,y,households\\n0,1,1,3' | nodes.csv, line 2: column compound is missing
            nodes.csv | 'x,y,households,compound,cell_area,cell_perim\\n0,0,-4,1,1,1' | nodes.csv, line 2: A lot has no negative households
            nodes.csv | 'x,y,households,compound,cell_area,cell_perim\\n0,0,many,1,1,1' | nodes.csv, line 2: households is no number: many
            edges.csv | 'u,v,shared_m,barrier\\n0,1,40,0\\n\\n0,12,40,0' | edges.csv, line 4: there is no node 12, the last is 11
            edges.csv | 'u,v,shared_m,barrier\\n0,1,40,9' | edges.csv, line 2: A border joins two lots over some metres and a barrier of 0 to 5
            old.txt | '0\\n1\\none' | old.txt, line 3: one grid number per line is expected, not one
            """)
    void badFilesAreNamedWithTheirLine(String file, String content, String message) throws IOException {
        Files.writeString(folder.resolve("old.txt"), "0\n".repeat(LOTS));
        Files.writeString(folder.resolve(file), content.replace("\\n", "\n"));

        assertThat(run("--k", "3", "--from", folder.resolve("old.txt").toString(), "--out", "nowhere"))
                .isOne();

        assertThat(err.toString(StandardCharsets.UTF_8)).contains(message).doesNotContain("Usage");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --k 3 | --out says where to write the plan
            --out x | --k or --target says how many grids
            --k three --out x | A number is expected
            --grids 3 --out x | There is no option --grids
            --k | each with a value
            --k 3 --band 500:300 --out x | A band leads from at least 0 to at least as much
            """)
    void wrongOptionsShowTheUsage(String options, String message) {
        assertThat(run(options.split(" "))).isOne();

        assertThat(err.toString(StandardCharsets.UTF_8)).contains(message, "Usage: scripts/plan");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        int code = PlanCommand.run(
                new String[] {"not-there", "--k", "3", "--out", "x"},
                System.out,
                new PrintStream(err, true, StandardCharsets.UTF_8));

        assertThat(code).isOne();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("There is no file not-there");
    }

    private int run(String... options) {
        var args = new String[options.length + 1];
        args[0] = folder.toString();
        System.arraycopy(options, 0, args, 1, options.length);
        return PlanCommand.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
