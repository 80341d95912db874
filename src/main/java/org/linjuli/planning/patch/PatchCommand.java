package org.linjuli.planning.patch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.linjuli.planning.PatchPlan;
import org.linjuli.planning.PatchPlanner;
import org.linjuli.planning.PatchWish;
import org.linjuli.planning.Stop;
import org.linjuli.planning.command.Command;
import org.linjuli.planning.command.Row;

/** The command behind {@code scripts/patches}: the product's own engine on a folder of files. */
final class PatchCommand {

    static final String USAGE = """
            Usage: scripts/patches FOLDER (--k PATCHES | --size DOORS) [--call 180] [--seed 1] [--out FILE]

            FOLDER holds nodes.csv (x, y, households). --call is how many seconds a door takes. FILE gets a line for each
            building: the number of its patch and its place in the walk, both from 0. Exits 0 with patches, 2 with the
            reason when the wish can't come true, 1 when a file can't be read or an option is wrong.
            """;

    private static final Set<String> OPTIONS = Set.of("k", "size", "call", "seed", "out");

    private PatchCommand() {}

    public static void main(String[] args) {
        int code = run(args, System.out, System.err);
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(String[] args, PrintStream out, PrintStream err) {
        return Command.run(args, OPTIONS, USAGE, out, err, PatchCommand::patches);
    }

    private static void patches(Command command) throws IOException {
        var stops = stops(command.folder());
        var wish = wish(command, stops);
        command.say(
                "%,d buildings, %,d doors, %,d patches wanted",
                stops.size(), stops.stream().mapToLong(Stop::doors).sum(), wish.patches());
        long start = System.nanoTime();
        var plan = PatchPlanner.cut(stops, wish);
        double seconds = (System.nanoTime() - start) / 1e9;
        tell(command, "patches in %.2f s".formatted(seconds), plan);
        tell(command, "strips with a ruler", Strips.cut(stops, wish));
        if (command.has("out")) {
            write(Path.of(command.option("out", "")), plan, stops.size());
        }
    }

    private static PatchWish wish(Command command, List<Stop> stops) {
        if (!command.has("k") && !command.has("size")) {
            throw new IllegalArgumentException("--k or --size says how many patches");
        }
        var wish = command.has("k")
                ? PatchWish.of(Integer.parseInt(command.option("k", "")))
                : PatchWish.ofSize(stops, Integer.parseInt(command.option("size", "")));
        return wish.calling(Double.parseDouble(command.option("call", "180")))
                .seeded(Long.parseLong(command.option("seed", "1")));
    }

    private static List<Stop> stops(Path folder) throws IOException {
        var stops = new ArrayList<Stop>();
        for (var row : Row.allOf(folder.resolve("nodes.csv"))) {
            try {
                stops.add(new Stop(row.number("x"), row.number("y"), row.whole("households")));
            } catch (IllegalArgumentException wrong) {
                throw row.unreadable(String.valueOf(wrong.getMessage()));
            }
        }
        return stops;
    }

    private static void tell(Command command, String what, PatchPlan plan) {
        command.say(
                "%s: longest work %.3f of the mean, shortest %.3f, %,.0f m to walk, %,.0f m a patch",
                what,
                plan.unfairness(),
                plan.shortest(),
                plan.metres(),
                plan.metres() / plan.patches().size());
    }

    private static void write(Path file, PatchPlan plan, int stops) throws IOException {
        var lines = new String[stops];
        for (int p = 0; p < plan.patches().size(); p++) {
            var walk = plan.patches().get(p).stops();
            for (int i = 0; i < walk.size(); i++) {
                lines[walk.get(i)] = p + "," + i;
            }
        }
        Files.writeString(file, String.join("\n", lines) + "\n");
    }
}
