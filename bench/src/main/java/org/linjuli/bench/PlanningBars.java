package org.linjuli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Bar 18: each row of the table in docs/modules/planning.md, by the product's own commands on a folder of maps. */
final class PlanningBars {

    /** One figure that a command prints, and its bar. */
    private record Bar(String figure, String pattern, boolean atLeast, double bound) {

        static Bar least(String figure, String pattern, double bound) {
            return new Bar(figure, pattern, true, bound);
        }

        static Bar most(String figure, String pattern, double bound) {
            return new Bar(figure, pattern, false, bound);
        }

        /** The last time it is said counts. */
        double in(String said) {
            double found = Double.NaN;
            var matcher = Pattern.compile(pattern).matcher(said);
            while (matcher.find()) {
                found = Double.parseDouble(matcher.group(1).replace(",", ""));
            }
            return found;
        }

        boolean holds(double value) {
            return atLeast ? value >= bound : value <= bound;
        }

        @Override
        public String toString() {
            return figure + (atLeast ? " ≥ " : " ≤ ") + Report.text(bound);
        }
    }

    private static final String PLAN = "org.linjuli.planning.cut.PlanCommand";
    private static final String MATCH = "org.linjuli.planning.match.MatchCommand";
    private static final String PATCHES = "org.linjuli.planning.patch.PatchCommand";

    private final String folder;
    private final Report report;
    private final Path labels;

    PlanningBars(Options options, Report report) {
        folder = options.planning();
        this.report = report;
        try {
            labels = Files.createTempFile("plan", ".txt");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void measure() {
        if (folder.isEmpty()) {
            System.out.println("Planning is not measured: --planning=FOLDER says where the maps are.");
            return;
        }
        draws();
        redraws();
        refuses();
        matches();
        patches();
    }

    private void draws() {
        plan(
                "18a",
                "synth15k --k 1175 --seconds 30",
                band(1),
                cut(259_000),
                compactness(.71),
                crossings(45),
                split(3),
                extra(135),
                seconds(30));
        plan(
                "18b",
                "synth15k --k 1175 --seconds 10",
                band(.984),
                cut(266_003),
                compactness(.686),
                crossings(62),
                split(13),
                seconds(10));
        plan("18c", "synth15k --k 1175 --profile compact --seconds 30", band(1), cut(257_000), seconds(30));
        plan(
                "18d",
                "synth15k --k 1560 --seconds 30",
                Bar.most("mean deviation", "mean deviation ([\\d.]+)", .075),
                seconds(30));
        plan("18e", "monaco --k 37 --seconds 3", band(1), cut(12_200), split(5), extra(10), crossings(21));
        plan("18f", "moscow --k 57 --seconds 3", band(1), cut(29_500), split(1), extra(2), crossings(8));
        plan("18g", "monaco --k 37 --profile compact --seconds 3", band(1), cut(9_500));
        plan("18h", "moscow --k 57 --profile compact --seconds 3", band(1), cut(27_500));
    }

    private void redraws() {
        if (!Files.exists(Path.of(folder, "synth15k-changed"))) {
            return;
        }
        var before = Stream.of("synth15k-changed", "synth15k")
                .map(name -> Path.of(folder, name, "plan-before.txt"))
                .filter(Files::exists)
                .findFirst();
        if (before.isEmpty()) {
            System.out.println("Redrawing is not measured: there is no plan-before.txt in the folder.");
            return;
        }
        plan(
                "18i",
                "synth15k-changed --seconds 3 --from " + before.get(),
                band(.999),
                Bar.most("moved %", "moved [\\d,]+ households \\(([\\d.]+) %", 3),
                seconds(3));
    }

    private void refuses() {
        var ended = Java.run(arguments(PLAN, "synth15k --k 1600 --out " + labels));
        report.row(
                "18j",
                "`plan synth15k --k 1600`",
                "exit " + ended.code() + ": " + ended.said().strip().lines().reduce("", (one, other) -> other),
                "refused with the arithmetic",
                ended.code() == 2 ? List.of() : List.of("exit code"));
    }

    private void matches() {
        run(
                "18k",
                MATCH,
                "matching --repeat 5 --refusals 200",
                Bar.least("served", "([\\d,]+) of [\\d,]+ served", 10_364),
                Bar.most("mean m", "served in [\\d.]+ s: mean ([\\d.]+) m", 56.66),
                Bar.most("s", "served in ([\\d.]+) s", .5),
                Bar.most("ms a refusal", "median ([\\d.]+) ms, worst", 20));
    }

    private void patches() {
        var fair = Bar.most("longest / mean", "patches in .*longest work ([\\d.]+)", 1.1);
        run("18l", PATCHES, "monaco --k 37", fair);
        run("18m", PATCHES, "moscow --k 57 --call 60", fair);
    }

    private static Bar band(double share) {
        return Bar.least("in band", "in band ([\\d.]+)", share);
    }

    private static Bar cut(double metres) {
        return Bar.most("cut m", "cut ([\\d,]+) m", metres);
    }

    private static Bar compactness(double least) {
        return Bar.least("compactness", "compactness ([\\d.]+)", least);
    }

    private static Bar crossings(double most) {
        return Bar.most("crossings", "crossings (\\d+)", most);
    }

    private static Bar split(double most) {
        return Bar.most("split", "split (\\d+)", most);
    }

    private static Bar extra(double most) {
        return Bar.most("extra pieces", "extra pieces (\\d+)", most);
    }

    private static Bar seconds(double most) {
        return Bar.most("s", "grids in ([\\d.]+) s", most);
    }

    private void plan(String number, String options, Bar... bars) {
        run(number, PLAN, options + " --out " + labels, bars);
    }

    private void run(String number, String command, String options, Bar... bars) {
        if (!Files.exists(Path.of(folder, options.split(" ", 2)[0]))) {
            System.out.println("Not measured, as the folder has no " + options.split(" ", 2)[0] + ": " + options);
            return;
        }
        var said = Java.output(arguments(command, options));
        var measured = Stream.of(bars)
                .map(bar -> bar.figure() + " " + Report.text(bar.in(said)))
                .collect(Collectors.joining(", "));
        var missed = Stream.of(bars)
                .filter(bar -> !bar.holds(bar.in(said)))
                .map(Bar::figure)
                .toList();
        var wanted = Stream.of(bars).map(Bar::toString).collect(Collectors.joining(", "));
        report.row(
                number,
                "`" + options.replace(" --out " + labels, "").replace(folder + "/", "") + "`",
                measured,
                wanted,
                missed);
    }

    private List<String> arguments(String command, String options) {
        var parts = options.split(" ");
        var arguments = new ArrayList<>(List.of(
                "-Xmx2g",
                "-XX:+UseSerialGC",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("product.classpath"),
                command,
                Path.of(folder, parts[0]).toString()));
        arguments.addAll(List.of(parts).subList(1, parts.length));
        return arguments;
    }
}
