package org.linjuli.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linjuli.sample.Ground.Land;
import org.linjuli.shared.Ids;
import org.linjuli.territory.Compound;
import org.linjuli.territory.CompoundKind;
import org.linjuli.territory.Division;

/** Decides which compounds a community has, and how many households of which compound live in each grid. */
final class CompoundPlan {

    /** The households of one compound in one grid. */
    record Part(Compound compound, int households) {}

    private record Named(int grid, String name, CompoundKind kind, int households) {}

    /** Fewer households than this don't make a compound of their own. */
    private static final int SMALLEST = 60;

    private final CompoundNames names = new CompoundNames();
    private final Map<String, List<Named>> named;

    CompoundPlan() {
        named = Table.rows("compounds.csv").stream()
                .collect(Collectors.groupingBy(
                        field -> field[0],
                        Collectors.mapping(
                                field -> new Named(
                                        Integer.parseInt(field[1]) - 1,
                                        field[2],
                                        CompoundKind.valueOf(field[3]),
                                        Integer.parseInt(field[4])),
                                Collectors.toList())));
        named.values().forEach(list -> list.forEach(one -> names.take(one.name)));
    }

    /** The parts of each grid. */
    List<List<Part>> of(Land land, SplittableRandom random) {
        return land.community().isVillage() ? village(land, random) : committee(land, random);
    }

    private List<List<Part>> village(Land land, SplittableRandom random) {
        var community = land.community();
        var village = new Compound(id(random), community.path(), community.name(), CompoundKind.VILLAGE);
        names.take(community.name());
        boolean resettled = community.isUrban() && land.grids().size() > 1 && random.nextInt(3) == 0;
        var grids = new ArrayList<List<Part>>();
        for (int grid = 0; grid < land.grids().size(); grid++) {
            var compound = resettled && grid == 0 ? invent(community, CompoundKind.RESETTLEMENT, random) : village;
            grids.add(List.of(new Part(compound, households(community, random))));
        }
        return grids;
    }

    private List<List<Part>> committee(Land land, SplittableRandom random) {
        var grids = new ArrayList<List<Part>>();
        for (int grid = 0; grid < land.grids().size(); grid++) {
            grids.add(grid(land.community(), grid, wide(grids, random), random));
        }
        return grids;
    }

    /** Now and then a compound is so large that it goes on in the next grid, once. */
    private static List<Compound> wide(List<List<Part>> grids, SplittableRandom random) {
        if (grids.isEmpty() || random.nextInt(4) != 0) {
            return List.of();
        }
        var last = grids.getLast().getLast().compound();
        boolean once = grids.stream()
                        .flatMap(List::stream)
                        .filter(part -> part.compound().equals(last))
                        .count()
                == 1;
        return once && last.kind() == CompoundKind.COMMERCIAL ? List.of(last) : List.of();
    }

    private List<Part> grid(Division community, int grid, List<Compound> wide, SplittableRandom random) {
        int left = households(community, random);
        var parts = new ArrayList<Part>();
        for (var given : named.getOrDefault(community.code(), List.of())) {
            if (given.grid == grid) {
                var compound = new Compound(id(random), community.path(), given.name, given.kind);
                parts.add(new Part(compound, given.households));
                left -= given.households;
            }
        }
        if (parts.isEmpty() && left > 4 * SMALLEST && random.nextInt(5) == 0) {
            int share = random.nextInt(2 * SMALLEST, left - SMALLEST);
            parts.add(new Part(invent(community, usualKind(community, random), random), share));
            left -= share;
        }
        if (parts.isEmpty() || left >= SMALLEST) {
            var compound = wide.isEmpty() ? invent(community, usualKind(community, random), random) : wide.getFirst();
            parts.add(new Part(compound, left));
        }
        return parts;
    }

    private Compound invent(Division community, CompoundKind kind, SplittableRandom random) {
        return new Compound(id(random), community.path(), names.next(kind, random), kind);
    }

    private static UUID id(SplittableRandom random) {
        return Ids.of(SampleCity.FOUNDED.toEpochMilli(), random.nextLong(), random.nextLong());
    }

    /** The old town has lanes, the rest of the city mostly estates, the country few of the better sort. */
    private static CompoundKind usualKind(Division community, SplittableRandom random) {
        boolean oldTown = community.code().startsWith("350181002");
        int draw = random.nextInt(100);
        if (draw < (oldTown ? 30 : 8)) {
            return CompoundKind.OLD_LANES;
        } else if (draw < 45) {
            return random.nextBoolean() ? CompoundKind.NO_PROPERTY : CompoundKind.OLD_ESTATE;
        } else if (draw < 85 || !community.isUrban()) {
            return CompoundKind.COMMERCIAL;
        }
        return draw < 92 ? CompoundKind.HIGH_END : CompoundKind.RESETTLEMENT;
    }

    /** 300 to 500 households are the urban norm of a grid; grids in the country are smaller. */
    private static int households(Division community, SplittableRandom random) {
        int spread = random.nextInt(101) + random.nextInt(101);
        if (community.isUrban()) {
            return community.isVillage() ? 300 + spread / 3 : 300 + spread;
        }
        return 145 + spread;
    }
}
