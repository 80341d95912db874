package org.linjuli.planning.cut;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.linjuli.planning.Plan;
import org.linjuli.planning.PlanFigures;
import org.linjuli.planning.PlanWish;
import org.linjuli.planning.PlannedGrid;

/** Tells what a finished cut is like: its figures, and each grid with its reasons. */
final class Report {

    private final Cut cut;
    private final Ground ground;
    private final PlanWish wish;
    private final Pieces pieces;
    private final Reasons reasons;

    Report(Cut cut, PlanWish wish, Wishes wishes, Pieces pieces) {
        this.cut = cut;
        this.ground = cut.ground;
        this.wish = wish;
        this.pieces = pieces;
        reasons = new Reasons(cut, wish, wishes, pieces);
    }

    PlanFigures figures() {
        double mean = (double) ground.households() / cut.count;
        int inBand = 0;
        int crossings = 0;
        double off = 0;
        double round = 0;
        double line = 0;
        for (int g = 0; g < cut.count; g++) {
            inBand += wish.band().holds(cut.households[g]) ? 1 : 0;
            crossings += cut.lowPieces[g] > 1 ? 1 : 0;
            off += Math.abs(cut.households[g] - mean);
            round += compactness(g);
            line += cut.perimeter[g];
        }
        return new PlanFigures(
                cut.count,
                (double) inBand / cut.count,
                mean == 0 ? 0 : off / cut.count / mean,
                Math.round((line - rim()) / 2),
                round / cut.count,
                crossings,
                reasons.splitCompounds(),
                reasons.extraPieces());
    }

    /** Metres of perimeter that no two lots share. */
    private double rim() {
        return Arrays.stream(ground.perimeter).sum()
                - Arrays.stream(ground.metres).sum();
    }

    private double compactness(int g) {
        return Cut.compactness(cut.area[g], cut.perimeter[g]);
    }

    Plan plan(int[] numbers, Lineages lineages, int rounds, boolean stopped) {
        var gridOfLot = new ArrayList<Integer>(ground.count);
        for (int lot = 0; lot < ground.count; lot++) {
            gridOfLot.add(numbers[cut.grid[lot]]);
        }
        var grids = new ArrayList<PlannedGrid>();
        for (int g = 0; g < cut.count; g++) {
            var sorted = Arrays.copyOf(cut.lots[g], cut.size[g]);
            Arrays.sort(sorted);
            var lots = new ArrayList<Integer>(sorted.length);
            for (int lot : sorted) {
                lots.add(lot);
            }
            grids.add(new PlannedGrid(
                    numbers[g],
                    lots,
                    cut.households[g],
                    cut.area[g],
                    cut.perimeter[g],
                    compactness(g),
                    reasons.of(g),
                    lineages.of(g)));
        }
        grids.sort(java.util.Comparator.comparingInt(PlannedGrid::number));
        return new Plan(gridOfLot, grids, figures(), mapPieces(), lineages.ended(), rounds, stopped);
    }

    private List<Plan.MapPiece> mapPieces() {
        return pieces.all.stream()
                .map(piece -> new Plan.MapPiece(piece.lots.length, piece.households, piece.grids))
                .toList();
    }
}
