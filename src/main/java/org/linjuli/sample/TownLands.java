package org.linjuli.sample;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Gives each town its plots in one piece: what lies apart goes to a neighbour, islands are given up. */
final class TownLands {

    private final Plots plots;
    private final Regions regions;
    private final int[] townOf;

    TownLands(Plots plots, Regions regions) {
        this.plots = plots;
        this.regions = regions;
        this.townOf = IntStream.range(0, plots.size())
                .map(plot -> plots.site(plot).town())
                .toArray();
    }

    /** The plots of each town, by its number. */
    List<List<Integer>> of(int towns) {
        var county = IntStream.range(0, plots.size()).filter(plot -> townOf[plot] != Sites.BEYOND);
        apart(county.boxed().toList()).forEach(island -> give(island, Sites.BEYOND));
        while (IntStream.range(0, towns).filter(this::givesAway).count() > 0) {
            // a gift may part the town that gets it, so all are looked at again
        }
        return IntStream.range(0, towns).mapToObj(this::landOf).toList();
    }

    private boolean givesAway(int town) {
        var apart = apart(landOf(town));
        apart.forEach(piece -> give(piece, neighbourOf(piece)));
        return !apart.isEmpty();
    }

    private List<List<Integer>> apart(List<Integer> land) {
        return regions.pieces(land).stream().skip(1).toList();
    }

    private void give(List<Integer> piece, int town) {
        piece.forEach(plot -> townOf[plot] = town);
    }

    private List<Integer> landOf(int town) {
        return IntStream.range(0, townOf.length)
                .filter(plot -> townOf[plot] == town)
                .boxed()
                .toList();
    }

    private int neighbourOf(List<Integer> piece) {
        int own = townOf[piece.getFirst()];
        return piece.stream()
                .flatMapToInt(plot -> Arrays.stream(plots.neighbours(plot)))
                .filter(plot -> plot != Plots.NONE && townOf[plot] != own && townOf[plot] != Sites.BEYOND)
                .map(plot -> townOf[plot])
                .min()
                .orElse(Sites.BEYOND);
    }
}
