package org.linjuli.planning.cut;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linjuli.planning.GridReason;
import org.linjuli.planning.GridReason.Code;
import org.linjuli.planning.PlanWish;
import org.linjuli.planning.Profile;

/** Why each grid is as it is. */
final class Reasons {

    private final Cut cut;
    private final Ground ground;
    private final PlanWish wish;
    private final Wishes wishes;
    private final Pieces pieces;
    private final int[] pieceOf;
    /** By compound, the grids that hold inhabited buildings of it. */
    private final Map<Integer, Set<Integer>> gridsOf = new HashMap<>();

    Reasons(Cut cut, PlanWish wish, Wishes wishes, Pieces pieces) {
        this.cut = cut;
        this.ground = cut.ground;
        this.wish = wish;
        this.wishes = wishes;
        this.pieces = pieces;
        pieceOf = new int[cut.count];
        java.util.Arrays.fill(pieceOf, -1);
        for (int p = 0; p < pieces.all.size(); p++) {
            for (int lot : pieces.all.get(p).lots) {
                pieceOf[cut.grid[lot]] = p;
            }
        }
        for (int lot = 0; lot < ground.count; lot++) {
            if (ground.compound[lot] >= 0 && ground.households[lot] > 0) {
                gridsOf.computeIfAbsent(ground.compound[lot], any -> new HashSet<>())
                        .add(cut.grid[lot]);
            }
        }
    }

    int splitCompounds() {
        return (int) gridsOf.entrySet().stream()
                .filter(entry -> fits(entry.getKey()) && entry.getValue().size() > 1)
                .count();
    }

    int extraPieces() {
        return gridsOf.entrySet().stream()
                .mapToInt(entry -> (int) (entry.getValue().size() - fewest(entry.getKey())))
                .sum();
    }

    private boolean fits(int compound) {
        return ground.ofCompound[compound] <= wish.band().most();
    }

    private long fewest(int compound) {
        return Math.max(1, Math.ceilDiv(ground.ofCompound[compound], wish.band().most()));
    }

    List<GridReason> of(int g) {
        var reasons = new ArrayList<GridReason>();
        if (pieceOf[g] < 0) {
            reasons.add(GridReason.of(Code.FIXED, cut.households[g]));
            return reasons;
        }
        size(g, reasons);
        compounds(g, reasons);
        barriers(g, reasons);
        int pairs = 0;
        for (int i = 0; i < cut.size[g]; i++) {
            pairs += wishes.together(cut, cut.lots[g][i]);
        }
        if (pairs > 0) {
            reasons.add(GridReason.of(Code.NOT_APART, pairs / 2));
        }
        return reasons;
    }

    private void size(int g, List<GridReason> reasons) {
        int households = cut.households[g];
        int least = wish.band().least();
        int most = wish.band().most();
        double mean = (double) pieces.households()
                / Math.max(1, wish.grids() - wish.fixed().size());
        if (wish.band().holds(households)) {
            reasons.add(GridReason.of(Code.IN_BAND, households, least, most));
        } else if (households < least) {
            reasons.add(GridReason.of(Code.BELOW_BAND, households, least, least - households));
        } else {
            reasons.add(GridReason.of(Code.ABOVE_BAND, households, most, households - most));
        }
        if (Goal.tight(wish.band(), mean)) {
            reasons.add(GridReason.of(Code.NEAR_MEAN, households, Math.round(mean)));
        }
        for (int i = 0; i < cut.size[g]; i++) {
            int house = ground.households[cut.lots[g][i]];
            if (house > most) {
                reasons.add(GridReason.of(Code.LARGE_BUILDING, house, most));
            }
        }
        var piece = pieces.all.get(pieceOf[g]);
        if (pieces.all.size() > 1 && !wish.band().holds(piece.households / piece.grids)) {
            reasons.add(GridReason.of(Code.ISLAND, piece.households, piece.grids));
        }
    }

    private void compounds(int g, List<GridReason> reasons) {
        int whole = 0;
        int split = 0;
        var seen = new HashSet<Integer>();
        for (int i = 0; i < cut.size[g]; i++) {
            int compound = ground.compound[cut.lots[g][i]];
            var grids = gridsOf.get(compound);
            if (grids == null || !grids.contains(g) || !seen.add(compound)) {
                continue;
            }
            if (grids.size() == 1) {
                whole++;
            } else if (fits(compound)) {
                split++;
            } else {
                reasons.add(GridReason.of(Code.PART_OF_LARGE_COMPOUND, ground.ofCompound[compound], fewest(compound)));
            }
        }
        if (whole > 0) {
            reasons.add(GridReason.of(Code.WHOLE_COMPOUNDS, whole));
        }
        if (split > 0) {
            reasons.add(GridReason.of(Code.SPLIT_COMPOUND, split));
        }
    }

    private void barriers(int g, List<GridReason> reasons) {
        double along = 0;
        for (int i = 0; i < cut.size[g]; i++) {
            int lot = cut.lots[g][i];
            for (int link = ground.from[lot]; link < ground.from[lot + 1]; link++) {
                along += ground.high[link] && cut.grid[ground.to[link]] != g ? ground.metres[link] : 0;
            }
        }
        if (cut.lowPieces[g] > 1) {
            reasons.add(GridReason.of(Code.CROSSES_BARRIER, cut.lowPieces[g]));
        } else if (wish.profile() == Profile.GOVERNANCE && along > 0) {
            reasons.add(GridReason.of(Code.WITHIN_BARRIERS, Math.round(along)));
        }
    }
}
