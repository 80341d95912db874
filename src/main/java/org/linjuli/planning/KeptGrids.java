package org.linjuli.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The grids that are to stay as they are. The engine knows connected grids only: one that lies in several parts, such as a firm
 * on two sites, goes to it part by part and comes back as one.
 */
final class KeptGrids {

    private final List<List<Set<Integer>>> grids;

    /** By lot of a grid in several parts, the place of the grid. */
    private final Map<Integer, Integer> inParts = new HashMap<>();

    KeptGrids(List<Set<Integer>> kept, PlanGround ground) {
        grids = kept.stream().map(ground::parts).toList();
        for (int i = 0; i < kept.size(); i++) {
            if (grids.get(i).size() > 1) {
                int place = i;
                kept.get(i).forEach(lot -> inParts.put(lot, place));
            }
        }
    }

    /** The wish as the engine understands it: each further part is a grid more. */
    PlanWish asked(PlanWish wish) {
        var parts = grids.stream().flatMap(List::stream).toList();
        return new PlanWish(
                wish.grids() + parts.size() - grids.size(), wish.band(), wish.profile(), parts, wish.apart());
    }

    /** The plan with each grid in one piece again; crossings and split compounds are counted as the engine did. */
    Plan joined(Plan plan, Band band) {
        if (inParts.isEmpty()) {
            return plan;
        }
        var numbers = new HashMap<Integer, Integer>();
        var joined = new ArrayList<PlannedGrid>();
        var places = new HashMap<Integer, Integer>();
        for (var part : plan.grids()) {
            var grid = inParts.get(part.lots().getFirst());
            if (grid == null) {
                joined.add(part);
                continue;
            }
            var place = places.putIfAbsent(grid, joined.size());
            if (place == null) {
                joined.add(told(part, grid));
            } else {
                var first = joined.get(place);
                numbers.put(part.number(), first.number());
                joined.set(place, told(together(first, part), grid));
            }
        }
        var gridOfLot = plan.gridOfLot().stream()
                .map(number -> numbers.getOrDefault(number, number))
                .toList();
        return new Plan(
                gridOfLot,
                joined,
                figures(plan.figures(), joined, band),
                plan.pieces(),
                plan.ended(),
                plan.rounds(),
                plan.stopped());
    }

    private PlannedGrid told(PlannedGrid grid, int place) {
        var reasons = List.of(
                GridReason.of(GridReason.Code.FIXED, grid.households()),
                GridReason.of(GridReason.Code.IN_PARTS, grids.get(place).size()));
        return new PlannedGrid(
                grid.number(),
                grid.lots(),
                grid.households(),
                grid.area(),
                grid.perimeter(),
                grid.compactness(),
                reasons,
                grid.before());
    }

    private static PlannedGrid together(PlannedGrid one, PlannedGrid other) {
        var lots = new ArrayList<>(one.lots());
        lots.addAll(other.lots());
        lots.sort(Integer::compare);
        double area = one.area() + other.area();
        double perimeter = one.perimeter() + other.perimeter();
        return new PlannedGrid(
                one.number(),
                lots,
                one.households() + other.households(),
                area,
                perimeter,
                4 * Math.PI * area / (perimeter * perimeter),
                one.reasons(),
                one.before());
    }

    private static PlanFigures figures(PlanFigures told, List<PlannedGrid> grids, Band band) {
        int count = grids.size();
        double mean =
                grids.stream().mapToLong(PlannedGrid::households).average().orElse(0);
        double off = grids.stream()
                .mapToDouble(grid -> Math.abs(grid.households() - mean))
                .average()
                .orElse(0);
        long fitting =
                grids.stream().filter(grid -> band.holds(grid.households())).count();
        return new PlanFigures(
                count,
                (double) fitting / count,
                mean == 0 ? 0 : off / mean,
                told.cutMetres(),
                grids.stream().mapToDouble(PlannedGrid::compactness).average().orElse(0),
                told.crossings(),
                told.splitCompounds(),
                told.extraPieces());
    }
}
