package org.linjuli.territory;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linjuli.shared.Crs;

/** Makes grids of a community of what an engine proposes for it. */
final class PlannedCut {

    private final String community;
    private final Map<String, GridProposal> inForce;
    private final int lastNumber;

    /**
     * For one community.
     *
     * @param lastNumber the highest number that a grid there has ever had
     */
    PlannedCut(Area community, List<GridProposal> inForce, int lastNumber) {
        this.community = community.code();
        this.inForce = inForce.stream().collect(toMap(GridProposal::code, grid -> grid));
        this.lastNumber = lastNumber;
    }

    List<GridProposal> grids(List<PlannedLand> lands) {
        var fresh = GridCodes.fresh(
                        community,
                        lastNumber,
                        lands.stream()
                                .filter(land -> land.code().isEmpty())
                                .map(PlannedCut::border)
                                .toList())
                .iterator();
        var grids = new ArrayList<GridProposal>();
        lands.forEach(land -> grids.add(grid(land, land.code().orElseGet(fresh::next))));
        return grids;
    }

    private static Boundary border(PlannedLand land) {
        return Boundary.of(land.border().toArray(double[][][][]::new));
    }

    private GridProposal grid(PlannedLand land, String code) {
        var own = land.code().map(this::known);
        if (own.isPresent() && land.unchanged()) {
            return own.get();
        }
        var kind = own.or(() -> land.from().stream().findFirst().map(this::known))
                .map(GridProposal::kind)
                .filter(known -> own.isPresent() || known != GridKind.EXCLUSIVE)
                .orElse(GridKind.URBAN);
        return new GridProposal(
                code,
                kind,
                border(land),
                Crs.WGS84,
                "",
                own.map(GridProposal::ownName).orElse(""));
    }

    private GridProposal known(String code) {
        return Optional.ofNullable(inForce.get(code))
                .orElseThrow(() -> TerritoryProblem.GROUND_CHANGED.because(Grid.nameOf(code) + "已不在现行网格中，请重新推演"));
    }

    /** The grids, with what the engine says of their size where it is not the norm and nothing is said yet. */
    static List<GridProposal> explained(GridCut cut, List<GridProposal> grids, List<PlannedLand> lands) {
        var odd = cut.faults().stream()
                .filter(fault -> fault.kind() == GridFault.Kind.SIZE_WITHOUT_REASON)
                .map(GridFault::code)
                .toList();
        var explained = new ArrayList<GridProposal>();
        for (int i = 0; i < grids.size(); i++) {
            var grid = grids.get(i);
            explained.add(
                    odd.contains(grid.code()) ? grid.explained(lands.get(i).sentence()) : grid);
        }
        return explained;
    }
}
