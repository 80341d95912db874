package org.linjuli.planning.cut;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linjuli.planning.Band;
import org.linjuli.planning.CityMap;
import org.linjuli.planning.Effort;
import org.linjuli.planning.GridPlanner;
import org.linjuli.planning.Lineage;
import org.linjuli.planning.Plan;
import org.linjuli.planning.PlanProgress;
import org.linjuli.planning.PlanWish;
import org.linjuli.planning.PlannedGrid;
import org.linjuli.planning.Profile;
import org.linjuli.planning.command.Command;
import org.linjuli.planning.command.Row;

/** The command behind {@code scripts/plan}: the product's own engine on a folder of files. */
final class PlanCommand {

    private static final String USAGE = """
            Usage: scripts/plan FOLDER (--k GRIDS | --target HOUSEHOLDS) [--profile governance|compact] [--band 300:500]
                                [--seed 1] [--seconds 30 | --rounds N] [--from LABELS] --out LABELS

            FOLDER holds nodes.csv and edges.csv. LABELS has one grid number per node; with --from, that plan is redrawn
            where it has to be, and --k may be left out. The same seed and --rounds give the same plan; --seconds ends
            the work by the clock. Exits 0 with a plan, 2 with the reason when the wish can't come true, 1 when a
            file can't be read or an option is wrong.
            """;

    private static final Set<String> OPTIONS =
            Set.of("k", "target", "profile", "band", "seed", "seconds", "rounds", "from", "out");

    private final Command command;
    private double told = -1;

    private PlanCommand(Command command) {
        this.command = command;
    }

    public static void main(String[] args) {
        int code = run(args, System.out, System.err);
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(String[] args, PrintStream out, PrintStream err) {
        return Command.run(args, OPTIONS, USAGE, out, err, command -> new PlanCommand(command).plan());
    }

    private void plan() throws IOException {
        if (!command.has("out")) {
            throw new IllegalArgumentException("--out says where to write the plan");
        }
        var map = PlanFiles.map(command.folder());
        var before = command.has("from")
                ? Row.numbers(Path.of(command.option("from", "")), "grid number")
                : List.<Integer>of();
        var wish = wish(map, before);
        command.say("%,d lots, %,d households, %,d grids wanted", map.lots().size(), map.households(), wish.grids());
        long start = System.nanoTime();
        var plan = before.isEmpty()
                ? GridPlanner.draw(map, wish, effort(), this::tell)
                : GridPlanner.redraw(map, before, wish, effort(), this::tell);
        double seconds = (System.nanoTime() - start) / 1e9;
        Files.writeString(
                Path.of(command.option("out", "")),
                plan.gridOfLot().stream().map(String::valueOf).collect(Collectors.joining("\n", "", "\n")));
        report(map, before, plan, seconds);
    }

    private PlanWish wish(CityMap map, List<Integer> before) {
        var profile = Profile.valueOf(command.option("profile", "governance").toUpperCase(Locale.ROOT));
        var band = command.option("band", Band.URBAN.least() + ":" + Band.URBAN.most())
                .split(":", 2);
        PlanWish wish;
        if (command.has("k")) {
            wish = PlanWish.of(Integer.parseInt(command.option("k", "")), profile);
        } else if (command.has("target")) {
            wish = PlanWish.ofSize(map, Integer.parseInt(command.option("target", "")), profile);
        } else if (!before.isEmpty()) {
            wish = PlanWish.of(
                    (int) before.stream().filter(grid -> grid >= 0).distinct().count(), profile);
        } else {
            throw new IllegalArgumentException("--k or --target says how many grids");
        }
        return wish.within(new Band(Integer.parseInt(band[0]), Integer.parseInt(band[band.length - 1])));
    }

    private Effort effort() {
        long seed = Long.parseLong(command.option("seed", "1"));
        int rounds = Integer.parseInt(command.option("rounds", "0"));
        if (rounds > 0 && !command.has("seconds")) {
            return Effort.rounds(seed, rounds);
        }
        double seconds = Double.parseDouble(command.option("seconds", "30"));
        return new Effort(seed, rounds, Duration.ofNanos((long) (seconds * 1e9)));
    }

    private boolean tell(PlanProgress progress) {
        if (progress.seconds() - told >= 1 || progress.round() == 0) {
            told = progress.seconds();
            var figures = progress.figures();
            command.say(
                    "%5.1f s  %3.0f %%  in band %.4f  cut %,d m  compactness %.3f  crossings %d  split %d  extra pieces %d",
                    progress.seconds(),
                    progress.done() * 100,
                    figures.inBand(),
                    figures.cutMetres(),
                    figures.compactness(),
                    figures.crossings(),
                    figures.splitCompounds(),
                    figures.extraPieces());
        }
        return true;
    }

    private void report(CityMap map, List<Integer> before, Plan plan, double seconds) {
        var figures = plan.figures();
        command.say(
                "%,d grids in %.2f s and %d rounds: in band %.4f, mean deviation %.4f, cut %,d m, compactness %.4f, "
                        + "crossings %d, split %d, extra pieces %d",
                figures.grids(),
                seconds,
                plan.rounds(),
                figures.inBand(),
                figures.meanDeviation(),
                figures.cutMetres(),
                figures.compactness(),
                figures.crossings(),
                figures.splitCompounds(),
                figures.extraPieces());
        if (plan.pieces().size() > 1) {
            plan.pieces()
                    .forEach(piece -> command.say(
                            "piece of the map: %,d lots, %,d households, %,d grids",
                            piece.lots(), piece.households(), piece.grids()));
        }
        if (!before.isEmpty()) {
            long moved = 0;
            for (int lot = 0; lot < before.size(); lot++) {
                moved += before.get(lot).equals(plan.gridOfLot().get(lot))
                        ? 0
                        : map.lots().get(lot).households();
            }
            command.say(
                    "moved %,d households (%.2f %%); grids: %s", moved, 100.0 * moved / map.households(), kinds(plan));
        }
    }

    private static Map<Lineage.Kind, Long> kinds(Plan plan) {
        return plan.grids().stream()
                .map(PlannedGrid::before)
                .collect(Collectors.groupingBy(Lineage::kind, java.util.TreeMap::new, Collectors.counting()));
    }
}
