package org.linjuli.territory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The one place that knows how grids are numbered and how their codes are written.
 *
 * <p>A grid is kept under 15 digits: county (6), street (3), community (3), number (3, from 001). How that stands on signs
 * and in files is set by {@code linjuli.territory.grid-code}. New grids of a plan get numbers in rows: the northernmost
 * grid begins a row, to which all belong whose middle lies less than half the mean height of a grid below it; a row is
 * numbered from west to east, then the next one to the south. Numbers go on from the highest that the community has ever
 * had, so none is used again for other land.
 */
@Component
@EnableConfigurationProperties(TerritorySettings.class)
public class GridCodes {

    private static final int COMMUNITY_DIGITS = 12;
    private static final int MOST = 999;

    /** The parts of a code: where each lies in the 15 digits. */
    private static final Map<String, int[]> PARTS = parts();

    private final String format;
    private final Pattern pattern;

    GridCodes(TerritorySettings settings) {
        format = settings.gridCode();
        var expression = new StringBuilder();
        var rest = format;
        for (int at = rest.indexOf('{'); at >= 0; at = rest.indexOf('{')) {
            int end = rest.indexOf('}', at);
            var name = end < 0 ? "" : rest.substring(at + 1, end);
            var part = Optional.ofNullable(PARTS.get(name))
                    .orElseThrow(() -> new IllegalArgumentException(
                            "linjuli.territory.grid-code has {county}, {street}, {community} and {grid}, not "
                                    + format));
            expression
                    .append(Pattern.quote(rest.substring(0, at)))
                    .append("(?<%s>[0-9]{%d})".formatted(name, part[1] - part[0]));
            rest = rest.substring(end + 1);
        }
        expression.append(Pattern.quote(rest));
        if (PARTS.keySet().stream().anyMatch(name -> format.split(Pattern.quote("{" + name + "}"), -1).length != 2)) {
            throw new IllegalArgumentException(
                    "linjuli.territory.grid-code must have {county}, {street}, {community} and {grid} once each, not "
                            + format);
        }
        pattern = Pattern.compile(expression.toString());
    }

    private static Map<String, int[]> parts() {
        var parts = new LinkedHashMap<String, int[]>();
        parts.put("county", new int[] {0, 6});
        parts.put("street", new int[] {6, 9});
        parts.put("community", new int[] {9, COMMUNITY_DIGITS});
        parts.put("grid", new int[] {COMMUNITY_DIGITS, COMMUNITY_DIGITS + 3});
        return parts;
    }

    /** As it stands on signs and in files. */
    public String written(String code) {
        var text = format;
        for (var part : PARTS.entrySet()) {
            text = text.replace("{" + part.getKey() + "}", code.substring(part.getValue()[0], part.getValue()[1]));
        }
        return text;
    }

    /** The 15 digits of a code that is written as on signs, or as it is kept; empty for anything else. */
    public Optional<String> read(String text) {
        var said = pattern.matcher(text.strip());
        var digits = said.matches() ? new StringBuilder() : new StringBuilder(text.strip());
        if (said.matches()) {
            PARTS.keySet().forEach(name -> digits.append(said.group(name)));
        }
        return Optional.of(digits.toString()).filter(GridCodes::isOne);
    }

    static boolean isOne(String code) {
        return code.matches("[0-9]{12}(?!000)[0-9]{3}");
    }

    static boolean isOf(String community, String code) {
        return isOne(code) && code.startsWith(community);
    }

    static int number(String code) {
        return Integer.parseInt(code.substring(COMMUNITY_DIGITS));
    }

    static String community(String code) {
        return code.substring(0, COMMUNITY_DIGITS);
    }

    /** The code of a grid by its number in a community. */
    static String of(String community, int number) {
        if (number > MOST) {
            throw TerritoryProblem.NUMBERS_USED_UP.now();
        }
        return community + "%03d".formatted(number);
    }

    /**
     * Codes for new grids of a community, in the order of the grids.
     *
     * @param last the highest number that a grid there has ever had
     */
    public static List<String> fresh(String community, int last, List<Boundary> grids) {
        var codes = new ArrayList<String>(grids.stream().map(grid -> "").toList());
        int number = last;
        for (int grid : inRows(grids)) {
            codes.set(grid, of(community, ++number));
        }
        return codes;
    }

    private static List<Integer> inRows(List<Boundary> grids) {
        double row = grids.stream()
                        .mapToDouble(
                                grid -> grid.bounds().north() - grid.bounds().south())
                        .average()
                        .orElse(0)
                / 2;
        var middles = grids.stream().map(grid -> grid.bounds().centre()).toList();
        var waiting = new ArrayList<Integer>();
        for (int i = 0; i < middles.size(); i++) {
            waiting.add(i);
        }
        var ordered = new ArrayList<Integer>();
        while (!waiting.isEmpty()) {
            double north = waiting.stream()
                    .mapToDouble(i -> middles.get(i).lat())
                    .max()
                    .orElseThrow();
            var together = waiting.stream()
                    .filter(i -> middles.get(i).lat() >= north - row)
                    .sorted(Comparator.<Integer>comparingDouble(
                                    i -> middles.get(i).lng())
                            .thenComparingInt(i -> i))
                    .toList();
            ordered.addAll(together);
            waiting.removeAll(together);
        }
        return ordered;
    }
}
