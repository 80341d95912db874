package org.linjuli.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linjuli.sample.Ground.Land;

/** Chooses the communities of a city size. */
final class Choice {

    /** The communities of the report, and the one with the compound 金辉华府. */
    private static final Set<String> CORE =
            Set.of("350181007010", "350181003003", "350181004003", "350181005002", "350181006005");

    private static final int GRIDS_A_STREET = 10;

    private final Plots plots;
    private final List<Land> lands;

    private Choice(Ground ground) {
        this.plots = ground.plots();
        this.lands = ground.lands();
    }

    static List<Land> of(CitySize size, Ground ground) {
        return switch (size) {
            case NONE -> List.of();
            case DEMO_SMALL -> new Choice(ground).small();
            case FUQING -> ground.lands();
        };
    }

    /** Around each community of the report, neighbours of the same street until there is enough to see. */
    private List<Land> small() {
        var chosen = new ArrayList<Land>();
        for (var core : lands) {
            if (CORE.contains(core.community().code())) {
                var part = new ArrayList<>(List.of(core));
                while (grids(part) < GRIDS_A_STREET) {
                    part.add(neighbourOf(part));
                }
                chosen.addAll(part);
            }
        }
        return chosen;
    }

    private static int grids(List<Land> part) {
        return part.stream().mapToInt(land -> land.grids().size()).sum();
    }

    private Land neighbourOf(List<Land> part) {
        var around = new HashSet<Integer>();
        part.forEach(land -> land.plots()
                .forEach(plot -> Arrays.stream(plots.neighbours(plot)).forEach(around::add)));
        return lands.stream()
                .filter(land -> land.street().equals(part.getFirst().street()) && !part.contains(land))
                .filter(land -> land.plots().stream().anyMatch(around::contains))
                .min(Comparator.comparingInt(land -> land.grids().size()))
                .orElseThrow();
    }
}
