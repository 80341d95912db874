package org.linjuli.sample;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Gives each street its plots in one piece: what lies apart goes to a neighbour, islands are given up. */
final class StreetLands {

    private final Plots plots;
    private final Regions regions;
    private final int[] streetOf;

    StreetLands(Plots plots, Regions regions) {
        this.plots = plots;
        this.regions = regions;
        this.streetOf = IntStream.range(0, plots.size())
                .map(plot -> plots.site(plot).street())
                .toArray();
    }

    /** The plots of each street, by its number. */
    List<List<Integer>> of(int streets) {
        var county = IntStream.range(0, plots.size()).filter(plot -> streetOf[plot] != Sites.BEYOND);
        apart(county.boxed().toList()).forEach(island -> give(island, Sites.BEYOND));
        while (IntStream.range(0, streets).filter(this::givesAway).count() > 0) {
            // a gift may part the street that gets it, so all are looked at again
        }
        return IntStream.range(0, streets).mapToObj(this::landOf).toList();
    }

    private boolean givesAway(int street) {
        var apart = apart(landOf(street));
        apart.forEach(piece -> give(piece, neighbourOf(piece)));
        return !apart.isEmpty();
    }

    private List<List<Integer>> apart(List<Integer> land) {
        return regions.pieces(land).stream().skip(1).toList();
    }

    private void give(List<Integer> piece, int street) {
        piece.forEach(plot -> streetOf[plot] = street);
    }

    private List<Integer> landOf(int street) {
        return IntStream.range(0, streetOf.length)
                .filter(plot -> streetOf[plot] == street)
                .boxed()
                .toList();
    }

    private int neighbourOf(List<Integer> piece) {
        int own = streetOf[piece.getFirst()];
        return piece.stream()
                .flatMapToInt(plot -> Arrays.stream(plots.neighbours(plot)))
                .filter(plot -> plot != Plots.NONE && streetOf[plot] != own && streetOf[plot] != Sites.BEYOND)
                .map(plot -> streetOf[plot])
                .min()
                .orElse(Sites.BEYOND);
    }
}
