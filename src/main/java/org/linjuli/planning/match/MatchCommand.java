package org.linjuli.planning.match;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linjuli.planning.MatchWish;
import org.linjuli.planning.Matching;
import org.linjuli.planning.Matchmaker;
import org.linjuli.planning.command.Command;

/** The command behind {@code scripts/match}: the product's own engine on a folder of files. */
final class MatchCommand {

    static final String USAGE = """
            Usage: scripts/match FOLDER [--fair METRES] [--refusals N] [--repeat N] [--out FILE]

            FOLDER holds demands.csv (x, y, skill) and volunteers.csv (x, y, skillmask, quota and, if wished, services).
            FILE gets the line number of the volunteer for each demand, counted from 0, or -1. --fair is what a service
            of the last 90 days costs in metres, 0 unless told. --refusals lets so many volunteers refuse one after the
            other and tells how long it takes to find others. Exits 0 with a matching, which may leave demands unserved
            with their reasons, and 1 when a file can't be read or an option is wrong.
            """;

    private static final Set<String> OPTIONS = Set.of("fair", "refusals", "repeat", "out");

    private MatchCommand() {}

    public static void main(String[] args) {
        int code = run(args, System.out, System.err);
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(String[] args, PrintStream out, PrintStream err) {
        return Command.run(args, OPTIONS, USAGE, out, err, MatchCommand::match);
    }

    private static void match(Command command) throws IOException {
        var needs = MatchFiles.needs(command.folder());
        var volunteers = MatchFiles.volunteers(command.folder());
        var wish = new MatchWish(Double.parseDouble(command.option("fair", "0")));
        command.say("%,d demands, %,d volunteers", needs.size(), volunteers.size());
        Matching matching;
        int repeats = Integer.parseInt(command.option("repeat", "1"));
        do {
            long start = System.nanoTime();
            matching = Matchmaker.match(needs, volunteers, wish);
            tell(command, matching, (System.nanoTime() - start) / 1e9);
        } while (--repeats > 0);
        long start = System.nanoTime();
        command.say("proven best over %,d pairs in %.2f s", matching.prove(), (System.nanoTime() - start) / 1e9);
        matching.unserved().stream()
                .collect(Collectors.groupingBy(Matching.Unserved::sentence, Collectors.counting()))
                .forEach((sentence, count) -> command.say("%,d unserved: %s", count, sentence));
        refuse(command, matching, needs.size());
        if (command.has("out")) {
            var all = matching;
            Files.writeString(
                    Path.of(command.option("out", "")),
                    IntStream.range(0, needs.size())
                            .mapToObj(
                                    need -> String.valueOf(all.volunteerOf(need).orElse(-1)))
                            .collect(Collectors.joining("\n", "", "\n")));
        }
    }

    private static void tell(Command command, Matching matching, double seconds) {
        var figures = matching.figures();
        command.say(
                "%,d of %,d served in %.3f s: mean %.3f m, median %.1f m, farthest %,.0f m, mean services %.2f",
                figures.served(),
                figures.needs(),
                seconds,
                figures.meanMetres(),
                figures.medianMetres(),
                figures.farthestMetres(),
                figures.services());
    }

    /** Every so many needs, whoever was to serve it refuses. */
    private static void refuse(Command command, Matching first, int needs) {
        int wanted = Integer.parseInt(command.option("refusals", "0"));
        var millis = new double[wanted];
        var matching = first;
        for (int i = 0; i < wanted; i++) {
            int need = (int) ((long) i * needs / wanted);
            if (matching.volunteerOf(need).isPresent()) {
                long start = System.nanoTime();
                matching = matching.refused(need);
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        if (wanted > 0) {
            var sorted = millis.clone();
            java.util.Arrays.sort(sorted);
            command.say(
                    "%,d refusals one after the other: the first %.1f ms, median %.1f ms, worst %.1f ms; then mean %.3f m,"
                            + " proven over %,d pairs",
                    wanted,
                    millis[0],
                    sorted[wanted / 2],
                    sorted[wanted - 1],
                    matching.figures().meanMetres(),
                    matching.prove());
        }
    }
}
