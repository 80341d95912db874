package org.linjuli.planning.walk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linjuli.planning.Circle;
import org.linjuli.planning.Demand;
import org.linjuli.planning.SitePlanner;
import org.linjuli.planning.SiteWish;
import org.linjuli.planning.Walk;
import org.linjuli.planning.WalkPlanner;
import org.linjuli.shared.Point;
import org.linjuli.shared.ProblemException;

/** The command behind {@code scripts/circle}: the product's own engine on an extract and a list of buildings. */
final class CircleCommand {

    private static final String USAGE = """
            Usage: scripts/circle OSM_FILE NODES.csv [STATIONS.csv] [--minutes 5,10,15] [--speed 4]
                                  [--add STATIONS] [--aim most-within|shortest-way] [--candidates 400]
                                  [--out METRES.csv] [--sites SITES.csv] [--circles CIRCLES.geojson]
                   scripts/circle --straight 1.3 NODES.csv [STATIONS.csv] …

            OSM_FILE is an OpenStreetMap extract (.osm.pbf, .osm.gz, .osm); with --straight, ways are straight lines times
            the factor. NODES.csv has the columns lat, lon and households; STATIONS.csv has lat and lon; others don't matter.
            Tells the share of households within so many minutes on foot of a station. --add tells where so many more
            should stand, for the last of --minutes, and how much better any other choice of the candidates could be.
            --speed is in km/h. --out writes the metres from each node to its nearest station, --sites the new stations,
            --circles the ground around each station within each of --minutes.
            Exits 0 with an answer, 2 with the reason when the wish can't come true, 1 when a file can't be read or an option
            is wrong.
            """;

    private static final Set<String> OPTIONS =
            Set.of("straight", "minutes", "speed", "add", "aim", "candidates", "out", "sites", "circles");
    private static final double CENTIMETRES_AN_HOUR = 100_000.0 / 60;
    private static final int FARTHEST_MINUTES = 60;

    private final Map<String, String> options = new HashMap<>();
    private final List<String> files = new ArrayList<>();

    private CircleCommand() {}

    public static void main(String[] args) {
        try {
            new CircleCommand().run(args);
        } catch (ProblemException refused) {
            System.err.println(refused.getMessage());
            System.exit(2);
        } catch (CircleFiles.Unreadable | IOException unreadable) {
            System.err.println(unreadable.getMessage());
            System.exit(1);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.err.print(USAGE);
            System.exit(1);
        }
    }

    private void run(String[] args) throws IOException {
        read(args);
        int osm = options.containsKey("straight") ? 0 : 1;
        if (files.size() < osm + 1 || files.size() > osm + 2) {
            throw new IllegalArgumentException(
                    "An extract, a file of buildings and at most one of stations are expected");
        }
        var demands = CircleFiles.buildings(Path.of(files.get(osm)));
        var stations = files.size() == osm + 2 ? CircleFiles.stations(Path.of(files.get(osm + 1))) : List.<Point>of();
        var walk = walk(demands);
        say(
                "%,d buildings, %,d households, %,d stations; %,d buildings too far from any street",
                demands.size(),
                households(demands),
                stations.size(),
                IntStream.range(0, demands.size()).filter(walk::isOffStreet).count());
        var nearest = walk.nearest(stations, centimetres(FARTHEST_MINUTES));
        shares(demands, nearest);
        write("out", () -> metres(nearest));
        write("circles", () -> geoJson(walk, stations));
        if (options.containsKey("add")) {
            add(walk, nearest);
        }
    }

    private void read(String[] args) {
        for (int i = 0; i < args.length; i++) {
            if (!args[i].startsWith("--")) {
                files.add(args[i]);
            } else if (!OPTIONS.contains(args[i].substring(2)) || i + 1 == args.length) {
                throw new IllegalArgumentException("There is no option " + args[i] + ", or its value is missing");
            } else {
                options.put(args[i].substring(2), args[++i]);
            }
        }
    }

    private Walk walk(List<Demand> demands) throws IOException {
        if (options.containsKey("straight")) {
            var walk = WalkPlanner.straight(Double.parseDouble(options.get("straight")), demands);
            say("straight lines times %.2f, not streets", walk.measured().factor());
            return walk;
        }
        long start = System.nanoTime();
        var streets = WalkPlanner.read(Path.of(files.getFirst()), demands);
        say(
                "walking streets of %s: %,d corners, %,d links, read in %.2f s",
                Path.of(files.getFirst()).getFileName(),
                streets.corners(),
                streets.links(),
                (System.nanoTime() - start) / 1e9);
        return WalkPlanner.along(streets, demands);
    }

    private void shares(List<Demand> demands, int[] nearest) {
        long all = Math.max(1, households(demands));
        for (int minutes : minutes()) {
            int within = centimetres(minutes);
            long households = 0;
            for (int i = 0; i < nearest.length; i++) {
                households += nearest[i] <= within ? demands.get(i).households() : 0;
            }
            say(
                    "within %2d minutes (%,d m): %,d households, %.2f %%",
                    minutes, within / 100, households, 100.0 * households / all);
        }
    }

    private void add(Walk walk, int[] nearest) throws IOException {
        var demands = walk.demands();
        var aim = SiteWish.Aim.valueOf(options.getOrDefault("aim", "most-within")
                .toUpperCase(Locale.ROOT)
                .replace('-', '_'));
        int within = centimetres(aim == SiteWish.Aim.MOST_WITHIN ? minutes().getLast() : FARTHEST_MINUTES);
        var candidates = SitePlanner.candidates(demands, Integer.parseInt(options.getOrDefault("candidates", "400")));
        long start = System.nanoTime();
        var places =
                Arrays.stream(candidates).mapToObj(one -> demands.get(one).at()).toList();
        var table = walk.from(places, within);
        double walked = (System.nanoTime() - start) / 1e9;
        start = System.nanoTime();
        var plan = SitePlanner.best(
                demands, nearest, table, new SiteWish(aim, Integer.parseInt(options.get("add")), within));
        say(
                "%,d candidates walked from in %.2f s, chosen in %.2f s",
                candidates.length, walked, (System.nanoTime() - start) / 1e9);
        double unit = aim == SiteWish.Aim.MOST_WITHIN ? 1 : 100.0 * Math.max(1, households(demands));
        var what = aim == SiteWish.Aim.MOST_WITHIN ? "households within reach" : "metres to the nearest, mean";
        var lines = new ArrayList<String>();
        plan.sites().forEach(site -> {
            var at = places.get(site.candidate());
            int node = candidates[site.candidate()];
            lines.add("%d,%.7f,%.7f,%.1f".formatted(node, at.lat(), at.lng(), site.adds() / unit));
            say("new station at node %d (%.6f, %.6f): %,.1f", node, at.lat(), at.lng(), site.adds() / unit);
        });
        say(
                "%s: %,.1f before, %,.1f after, no choice of these candidates is better than %,.1f (reached %.2f %% of it)",
                what, plan.before() / unit, plan.after() / unit, plan.bound() / unit, 100 * plan.certain());
        write("sites", () -> "node,lat,lon,adds\n" + String.join("\n", lines) + "\n");
    }

    private interface Content {

        String text();
    }

    private void write(String option, Content content) throws IOException {
        if (options.containsKey(option)) {
            Files.writeString(Path.of(options.get(option)), content.text());
        }
    }

    private static String metres(int[] nearest) {
        return Arrays.stream(nearest)
                .mapToObj(far -> far == Walk.BEYOND ? "" : String.format(Locale.ROOT, "%.2f", far / 100.0))
                .collect(Collectors.joining("\n", "metres\n", "\n"));
    }

    private String geoJson(Walk walk, List<Point> stations) {
        var features = new ArrayList<String>();
        var within = minutes().stream().map(this::centimetres).toList();
        for (int i = 0; i < stations.size(); i++) {
            for (var circle : walk.circles(stations.get(i), within)) {
                int minutes = minutes().get(within.indexOf(circle.within()));
                features.add("{\"type\":\"Feature\",\"properties\":{\"station\":%d,\"minutes\":%d},\"geometry\":%s}"
                        .formatted(i, minutes, geometry(circle)));
            }
        }
        return "{\"type\":\"FeatureCollection\",\"features\":[\n" + String.join(",\n", features) + "\n]}\n";
    }

    private static String geometry(Circle circle) {
        return circle.polygons().stream()
                .map(polygon -> polygon.stream()
                        .map(ring -> ring.stream()
                                .map(at -> String.format(Locale.ROOT, "[%.6f,%.6f]", at.lng(), at.lat()))
                                .collect(Collectors.joining(",", "[", "]")))
                        .collect(Collectors.joining(",", "[", "]")))
                .collect(Collectors.joining(",", "{\"type\":\"MultiPolygon\",\"coordinates\":[", "]}"));
    }

    private List<Integer> minutes() {
        return Arrays.stream(options.getOrDefault("minutes", "5,10,15").split(",", -1))
                .map(Integer::valueOf)
                .sorted()
                .toList();
    }

    private int centimetres(int minutes) {
        return (int) Math.round(minutes * CENTIMETRES_AN_HOUR * Double.parseDouble(options.getOrDefault("speed", "4")));
    }

    private static long households(List<Demand> demands) {
        return demands.stream().mapToLong(Demand::households).sum();
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
