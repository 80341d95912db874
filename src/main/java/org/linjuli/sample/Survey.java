package org.linjuli.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linjuli.sample.Ground.Land;
import org.linjuli.territory.Division;
import org.linjuli.territory.Divisions;

/** Surveys the ground of the county from a seed: decides how much land each community and each grid gets, and where. */
final class Survey {

    private static final int GRIDS = 1560;
    private static final int PLOTS_A_GRID = 6;
    private static final double COMMITTEE_IN_CITY = 7;
    private static final double VILLAGE_IN_CITY = 3.2;
    private static final double IN_COUNTRY = 2.3;

    private final SplittableRandom random;
    private final List<Division> divisions = Divisions.ofFuqing();
    private final List<Centre> streets = Centre.all();
    private final List<Division> communities;
    private final double[] weights;
    private final Plots plots;
    private final Regions regions;

    private Survey(long seed) {
        random = new SplittableRandom(seed);
        communities = streets.stream().flatMap(this::communitiesOf).toList();
        weights = communities.stream().mapToDouble(Survey::weight).toArray();
        plots = Plots.around(Sites.scatter(streets, plotsWanted(), random));
        regions = new Regions(plots);
    }

    static Ground ofCounty(long seed) {
        return new Survey(seed).ground();
    }

    private Stream<Division> communitiesOf(Centre street) {
        return divisions.stream()
                .filter(division -> division.kind() == Division.Kind.COMMUNITY)
                .filter(street::holds);
    }

    private static double weight(Division community) {
        if (!community.isUrban()) {
            return IN_COUNTRY;
        }
        return community.isVillage() ? VILLAGE_IN_CITY : COMMITTEE_IN_CITY;
    }

    private int[] gridsWanted() {
        var unlimited = IntStream.generate(() -> GRIDS).limit(communities.size());
        return Shares.of(GRIDS, weights, unlimited.toArray());
    }

    private int[] plotsWanted() {
        var grids = gridsWanted();
        return streets.stream()
                .mapToInt(street -> IntStream.range(0, grids.length)
                        .filter(i -> street.holds(communities.get(i)))
                        .map(i -> PLOTS_A_GRID * grids[i])
                        .sum())
                .toArray();
    }

    private Ground ground() {
        var grids = gridsWanted();
        var shares = new ArrayList<List<Integer>>();
        var streetLands = new StreetLands(plots, regions).of(streets.size());
        for (int number = 0; number < streets.size(); number++) {
            int first = shares.size();
            int last = first + (int) communitiesOf(streets.get(number)).count();
            shares.addAll(cut(streetLands.get(number), Arrays.copyOfRange(grids, first, last), streets.get(number)));
        }
        return new Ground(plots, lands(shares));
    }

    private List<Land> lands(List<List<Integer>> shares) {
        var lands = new ArrayList<Land>();
        var grids =
                Shares.of(GRIDS, weights, shares.stream().mapToInt(List::size).toArray());
        for (int i = 0; i < grids.length; i++) {
            var community = communities.get(i);
            var even = IntStream.generate(() -> 1).limit(grids[i]).toArray();
            lands.add(new Land(
                    community, streetOf(community), fromNorthWest(cut(shares.get(i), even, streets.getFirst()))));
        }
        return lands;
    }

    private Division streetOf(Division community) {
        var code = community.code().substring(0, 9) + "000";
        return divisions.stream()
                .filter(division -> division.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<List<Integer>> fromNorthWest(List<List<Integer>> grids) {
        return grids.stream()
                .sorted(Comparator.comparingDouble(
                        grid -> plots.site(grid.getFirst()).x()
                                - plots.site(grid.getFirst()).y()))
                .toList();
    }

    /** The seeds nearest to the street's centre go first, so that the first of its list, the committees, lie there. */
    private List<List<Integer>> cut(List<Integer> land, int[] targets, Centre street) {
        var shuffled = new ArrayList<>(land);
        Collections.shuffle(shuffled, new Random(random.nextLong()));
        var seeds = shuffled.subList(0, targets.length);
        seeds.sort(Comparator.comparingDouble(plot -> street.distance(plots.site(plot))));
        return regions.grow(land, seeds, targets);
    }
}
