package org.linjuli.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is measured, and how long.
 *
 * @param requests how many requests the city has while it is measured
 * @param grown how many the city has that it is compared with for the cost of growth; 0 leaves that out
 * @param bars numbers of the bars in README.md
 * @param warm seconds of load before anything counts
 * @param seconds of one round
 * @param rounds whose median is told
 * @param rate requests a second of the mass event
 * @param data folder that keeps the cities between runs
 * @param jar the product, taken apart into plain jars
 * @param planning folder with the maps that planning is measured on; without it that is left out
 */
record Options(
        long requests,
        long grown,
        Set<Integer> bars,
        int warm,
        int seconds,
        int rounds,
        int rate,
        Path data,
        Path jar,
        String planning) {

    private static final Map<String, String> DEFAULTS = new LinkedHashMap<>();

    static {
        DEFAULTS.put("--requests", "100k");
        DEFAULTS.put("--grown", "0");
        DEFAULTS.put("--bars", "1-9,12,14-18");
        DEFAULTS.put("--warm", "60");
        DEFAULTS.put("--seconds", "10");
        DEFAULTS.put("--rounds", "3");
        DEFAULTS.put("--rate", "1200");
        DEFAULTS.put("--data", "bench/data");
        DEFAULTS.put("--planning", "");
        DEFAULTS.put("--jar", "target/linjuli/linjuli-0.1.0-SNAPSHOT.jar");
    }

    static String usage() {
        return "usage: bench/run "
                + DEFAULTS.entrySet().stream()
                        .map(option -> "[" + option.getKey() + "=" + option.getValue() + "]")
                        .collect(Collectors.joining(" "))
                + "\nThe values shown are the defaults; bench/README.md says what they mean.";
    }

    static Options of(String[] arguments) {
        var given = new LinkedHashMap<>(DEFAULTS);
        for (var argument : arguments) {
            var parts = argument.split("=", 2);
            if (parts.length != 2 || given.replace(parts[0], parts[1]) == null) {
                throw new IllegalArgumentException("unknown: " + argument);
            }
        }
        return new Options(
                count(given.get("--requests")),
                count(given.get("--grown")),
                bars(given.get("--bars")),
                Integer.parseInt(given.get("--warm")),
                Integer.parseInt(given.get("--seconds")),
                Integer.parseInt(given.get("--rounds")),
                Integer.parseInt(given.get("--rate")),
                Path.of(given.get("--data")),
                Path.of(given.get("--jar")),
                given.get("--planning"));
    }

    boolean wants(Integer... some) {
        return Stream.of(some).anyMatch(bars::contains);
    }

    private static Set<Integer> bars(String text) {
        return Arrays.stream(text.split(","))
                .map(range -> range.split("-"))
                .flatMap(ends -> IntStream.rangeClosed(
                                Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                        .boxed())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A number such as 250, 100k or 10m. */
    private static long count(String text) {
        return Long.parseLong(text.replace("k", "000").replace("m", "000000"));
    }
}
