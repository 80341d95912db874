package org.linjuli.territory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** A community cut into grids, all of them together: whether it may be, and which building falls into which grid. */
final class GridCut {

    private static final double SLIVER = 1e-6;
    private static final int LEAST_HOUSEHOLDS = 300;
    private static final int MOST_HOUSEHOLDS = 500;

    private final Area community;
    private final List<GridProposal> grids;
    private final List<Building> buildings;
    private final ToIntFunction<Building> households;
    private final List<GridFault> faults = new ArrayList<>();

    /**
     * A cut to be judged.
     *
     * @param grids in WGS-84
     */
    GridCut(Area community, List<GridProposal> grids, List<Building> buildings, ToIntFunction<Building> households) {
        this.community = community;
        this.grids = grids;
        this.buildings = buildings;
        this.households = households;
    }

    List<GridFault> faults() {
        faults.clear();
        if (grids.isEmpty()) {
            fault(community.code(), GridFault.Kind.GAP);
        }
        codes();
        if (faults.isEmpty()) {
            borders();
            names();
        }
        if (faults.isEmpty()) {
            sizes();
        }
        return List.copyOf(faults);
    }

    private void codes() {
        var seen = new HashSet<String>();
        for (var grid : grids) {
            if (!GridCodes.isOf(community.code(), grid.code()) || !seen.add(grid.code())) {
                fault(grid.code(), GridFault.Kind.WRONG_CODE);
            }
        }
    }

    /** Also the number of another grid is a name that is taken. */
    private void names() {
        var seen = new HashSet<String>();
        grids.stream()
                .sorted(Comparator.comparing(GridProposal::ownName))
                .filter(grid -> !seen.add(grid.name()))
                .forEach(grid -> fault(grid.code(), GridFault.Kind.NAME_TAKEN));
    }

    private void borders() {
        var shapes = grids.stream().map(grid -> Shapes.of(grid.boundary())).toList();
        for (int i = 0; i < shapes.size(); i++) {
            if (!shapes.get(i).isValid()) {
                fault(grids.get(i).code(), GridFault.Kind.BROKEN_BORDER);
            }
        }
        if (faults.isEmpty()) {
            covers(shapes);
        }
    }

    private void covers(List<Geometry> shapes) {
        var whole = community.border().map(Shapes::of).orElseGet(() -> OverlayNGRobust.union(shapes));
        double sliver = SLIVER * whole.getArea();
        for (int i = 0; i < shapes.size(); i++) {
            var shape = shapes.get(i);
            if (area(shape, whole, OverlayNG.DIFFERENCE) > sliver) {
                fault(grids.get(i).code(), GridFault.Kind.BEYOND_COMMUNITY);
            }
            if (shapes.subList(0, i).stream().anyMatch(other -> area(shape, other, OverlayNG.INTERSECTION) > sliver)) {
                fault(grids.get(i).code(), GridFault.Kind.OVERLAP);
            }
        }
        if (area(whole, OverlayNGRobust.union(shapes), OverlayNG.DIFFERENCE) > sliver) {
            fault(community.code(), GridFault.Kind.GAP);
        }
        if (gridOf().size() < buildings.size()) {
            fault(community.code(), GridFault.Kind.LOST_BUILDING);
        }
    }

    Area community() {
        return community;
    }

    /** How many households fall into each grid, by its code. */
    Map<String, Integer> households() {
        var sizes = new HashMap<String, Integer>();
        grids.forEach(grid -> sizes.put(grid.code(), 0));
        var gridOf = gridOf();
        buildings.forEach(building -> Optional.ofNullable(gridOf.get(building.id()))
                .ifPresent(code -> sizes.merge(code, households.applyAsInt(building), Integer::sum)));
        return sizes;
    }

    private static double area(Geometry one, Geometry other, int operation) {
        return OverlayNGRobust.overlay(one, other, operation).getArea();
    }

    private void sizes() {
        var sizes = households();
        for (var grid : grids) {
            int size = sizes.getOrDefault(grid.code(), 0);
            boolean normal = size >= LEAST_HOUSEHOLDS && size <= MOST_HOUSEHOLDS;
            if (grid.kind() == GridKind.URBAN && !normal && grid.sizeException().isBlank()) {
                fault(grid.code(), GridFault.Kind.SIZE_WITHOUT_REASON);
            }
        }
    }

    private void fault(String code, GridFault.Kind kind) {
        faults.add(new GridFault(code, kind));
    }

    /** The code of the grid for each building that falls into one. */
    Map<UUID, String> gridOf() {
        var found = new HashMap<UUID, String>();
        for (var building : buildings) {
            grids.stream()
                    .filter(grid -> grid.boundary().contains(building.point()))
                    .findFirst()
                    .ifPresent(grid -> found.put(building.id(), grid.code()));
        }
        return found;
    }

    /** Whether a grid takes over land of another. */
    static boolean takesOver(Boundary successor, Boundary predecessor) {
        var old = Shapes.of(predecessor);
        return area(Shapes.of(successor), old, OverlayNG.INTERSECTION) > SLIVER * old.getArea();
    }
}
