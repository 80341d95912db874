package org.linjuli.territory;

import java.util.Collection;
import java.util.List;
import org.linjuli.shared.NodePath;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;

/**
 * The land of a community shared out among its buildings without gap or overlap; the borders of the grids in force are
 * borders of plots too, so a grid that keeps its plots keeps its border.
 */
public final class Plots {

    private final NodePath community;
    private final List<Plot> all;
    private final List<PlotBorder> borders;
    private final List<Geometry> lands;

    Plots(NodePath community, List<Plot> all, List<PlotBorder> borders, List<Geometry> lands) {
        this.community = community;
        this.all = List.copyOf(all);
        this.borders = List.copyOf(borders);
        this.lands = List.copyOf(lands);
    }

    public NodePath community() {
        return community;
    }

    public List<Plot> all() {
        return all;
    }

    public List<PlotBorder> borders() {
        return borders;
    }

    /** The land of some of them, named by their places in the list; at least one. */
    public Boundary land(Collection<Integer> some) {
        return Shapes.boundary(CoverageUnion.union(some.stream().map(lands::get).toArray(Geometry[]::new)));
    }
}
