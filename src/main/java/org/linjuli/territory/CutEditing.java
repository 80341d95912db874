package org.linjuli.territory;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toMap;
import static org.linjuli.territory.TerritoryProblem.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.Crs;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlay.snap.GeometrySnapper;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Redraws the grids of one community, stroke by stroke. What it gives back covers the community without gap or overlap,
 * and the codes of grids that go on stay with them.
 */
final class CutEditing {

    /** Positions that are drawn nearer than this to a border, in degrees, are meant to lie on it: about five metres. */
    private static final double SNAP = 5e-5;

    /** Land smaller than this, in square degrees, is a leftover of rounding: about a square metre. */
    private static final double CRUMB = 1e-10;

    private final List<Building> buildings;
    private final ToIntFunction<Building> households;
    private final int lastNumber;

    /** How people call the grids that are drawn on, by their codes. */
    private Map<String, String> names = Map.of();

    /**
     * For one community.
     *
     * @param lastNumber the highest number that a grid there has ever had; numbers are not used again for other land
     */
    CutEditing(List<Building> buildings, ToIntFunction<Building> households, int lastNumber) {
        this.buildings = buildings;
        this.households = households;
        this.lastNumber = lastNumber;
    }

    /**
     * The grids after a stroke.
     *
     * @throws org.linjuli.shared.ProblemException when the stroke would leave a grid in pieces or without land
     */
    List<GridProposal> after(List<GridProposal> grids, CutEdit edit) {
        var known = new TreeMap<String, GridProposal>();
        grids.forEach(grid -> known.put(grid.code(), grid));
        names = grids.stream().collect(toMap(GridProposal::code, GridProposal::name, (one, other) -> one));
        if (edit instanceof CutEdit.Describe described) {
            return described(known, described);
        }
        var land = new TreeMap<String, Geometry>();
        known.forEach((code, grid) -> land.put(code, Shapes.of(grid.boundary())));
        var before = Coverage.of(land);
        var claims = switch (edit) {
            case CutEdit.Split split -> split(before, split);
            case CutEdit.Merge merge -> merge(before, merge);
            case CutEdit.MoveBuilding move -> move(before, move);
            case CutEdit.Redraw redraw -> redraw(before, redraw);
            case CutEdit.Describe described -> throw new IllegalStateException(described.toString());
        };
        var like = edit instanceof CutEdit.Split cut ? known.get(cut.grid()) : null;
        return written(known, Coverage.of(claims), like);
    }

    private List<GridProposal> described(Map<String, GridProposal> known, CutEdit.Describe said) {
        var grid = Optional.ofNullable(known.get(said.grid())).orElseThrow(() -> unknown(said.grid()));
        known.put(
                grid.code(),
                new GridProposal(
                        grid.code(), said.kind(), grid.boundary(), grid.crs(), said.sizeException(), said.ownName()));
        return List.copyOf(known.values());
    }

    /** Each grid as it was but for its land; a new one is what the grid was that it was cut from. */
    private static List<GridProposal> written(
            Map<String, GridProposal> known, Coverage after, @Nullable GridProposal cut) {
        var written = new ArrayList<GridProposal>();
        after.land().forEach((code, land) -> {
            var old = known.get(code);
            var kind = requireNonNull(old == null ? cut : old).kind();
            var reason = old == null ? "" : old.sizeException();
            var name = old == null ? "" : old.ownName();
            written.add(new GridProposal(code, kind, Shapes.boundary(land), Crs.WGS84, reason, name));
        });
        return written;
    }

    private Map<String, Geometry> split(Coverage before, CutEdit.Split edit) {
        var grid = land(before, edit.grid());
        var line = DividingLine.through(grid, edit.line());
        var sides = Coverage.cut(grid, line.drawn()).stream().collect(partitioningBy(line::isLeftOf));
        var left = requireNonNull(sides.get(true));
        var right = requireNonNull(sides.get(false));
        if (left.isEmpty() || right.isEmpty()) {
            throw LINE_CUTS_NOTHING.now().field("line", "请让分割线从网格的一侧穿到另一侧");
        }
        var one = Coverage.together(left);
        var other = Coverage.together(right);
        refuseInPieces(edit.grid(), one, other);
        boolean firstIsLarger = householdsOn(one) >= householdsOn(other);
        var claims = new TreeMap<>(before.land());
        claims.put(edit.grid(), firstIsLarger ? one : other);
        claims.put(nextCode(before), firstIsLarger ? other : one);
        return claims;
    }

    private Map<String, Geometry> merge(Coverage before, CutEdit.Merge edit) {
        var into = land(before, edit.into());
        var other = land(before, edit.other());
        if (edit.into().equals(edit.other()) || Coverage.border(into, other) == 0) {
            throw NOT_NEIGHBOURS.now().field("other", "请选择相邻的网格");
        }
        var claims = new TreeMap<>(before.land());
        claims.remove(edit.other());
        claims.put(edit.into(), Coverage.together(List.of(into, other)));
        return claims;
    }

    private Map<String, Geometry> move(Coverage before, CutEdit.MoveBuilding edit) {
        var building = buildings.stream()
                .filter(one -> one.id().equals(edit.building()))
                .findFirst()
                .orElseThrow(UNKNOWN_BUILDING::now);
        var from = before.land().entrySet().stream()
                .filter(grid -> isOn(grid.getValue()).test(building))
                .findFirst()
                .orElseThrow(UNKNOWN_BUILDING::now);
        var to = land(before, edit.to());
        var plot = plot(from.getValue(), building);
        if (from.getKey().equals(edit.to()) || Coverage.border(plot, to) == 0) {
            throw NOT_NEIGHBOURS.now().field("to", "这栋楼不与该网格相邻");
        }
        var rest = withoutCrumbs(Coverage.without(from.getValue(), plot));
        if (rest.isEmpty()) {
            throw NOTHING_LEFT.now().field("building", "这是该网格唯一的楼，请合并网格");
        }
        refuseInPieces(from.getKey(), rest);
        var claims = new TreeMap<>(before.land());
        claims.put(from.getKey(), rest);
        claims.put(edit.to(), Coverage.together(List.of(to, Coverage.without(from.getValue(), rest))));
        return claims;
    }

    /** What lies nearer to the building than to any other of the grid, as far as it hangs together around it. */
    private Geometry plot(Geometry grid, Building building) {
        var sites = buildings.stream()
                .filter(isOn(grid))
                .map(one -> new Coordinate(one.point().lng(), one.point().lat()))
                .distinct()
                .toList();
        if (sites.size() < 2) {
            return grid;
        }
        var diagram = new VoronoiDiagramBuilder();
        diagram.setSites(sites);
        diagram.setClipEnvelope(grid.getEnvelopeInternal());
        var around = grid.getFactory()
                .createPoint(
                        new Coordinate(building.point().lng(), building.point().lat()));
        var cell = Coverage.parts(diagram.getDiagram(grid.getFactory()))
                .filter(part -> part.intersects(around))
                .findFirst()
                .orElseThrow(UNKNOWN_BUILDING::now);
        return Coverage.parts(Coverage.common(cell, grid))
                .filter(part -> part.intersects(around))
                .findFirst()
                .orElseThrow(UNKNOWN_BUILDING::now);
    }

    private Map<String, Geometry> redraw(Coverage before, CutEdit.Redraw edit) {
        var old = land(before, edit.grid());
        var drawn = drawn(before, edit);
        refuseInPieces(edit.grid(), drawn);
        var claims = new TreeMap<String, Geometry>();
        var homeless =
                new ArrayList<>(Coverage.parts(Coverage.without(old, drawn)).toList());
        before.land().forEach((code, land) -> {
            if (!code.equals(edit.grid())) {
                claims.put(code, largest(code, Coverage.without(land, drawn), homeless));
            }
        });
        claims.put(edit.grid(), drawn);
        for (var piece : homeless) {
            var heir = Coverage.of(claims).neighbour(piece, edit.grid()).orElse(edit.grid());
            claims.merge(heir, piece, (one, other) -> Coverage.together(List.of(one, other)));
        }
        return claims;
    }

    /** What was drawn, with its positions on borders that they were drawn close to, within the community. */
    private static Geometry drawn(Coverage before, CutEdit.Redraw edit) {
        var shape = Shapes.of(edit.boundary());
        if (!shape.isValid()) {
            throw BORDER_BROKEN.now().field("boundary", "边界自相交，请重画");
        }
        var whole = before.whole();
        var borders = whole.getFactory()
                .buildGeometry(before.land().values().stream()
                        .map(Geometry::getBoundary)
                        .toList());
        var snapped = new GeometrySnapper(shape).snapTo(borders, SNAP);
        var drawn = withoutCrumbs(Coverage.common(snapped.isValid() ? snapped : shape, whole));
        if (drawn.isEmpty()) {
            throw NOTHING_LEFT.now().field("boundary", "画出的范围不在本社区内");
        }
        return drawn;
    }

    /** The largest part stays with the grid; the others look for a new one. */
    private Geometry largest(String code, Geometry land, List<Geometry> homeless) {
        var parts = Coverage.parts(land)
                .sorted(Comparator.comparingDouble(Geometry::getArea).reversed())
                .toList();
        if (parts.isEmpty()) {
            throw NOTHING_LEFT.now().field("boundary", "会占去整个" + name(code) + "，请改用合并");
        }
        homeless.addAll(parts.subList(1, parts.size()));
        return parts.getFirst();
    }

    private static Geometry withoutCrumbs(Geometry land) {
        var parts = Coverage.parts(land)
                .filter(part -> part.getArea() > CRUMB)
                .map(Polygon.class::cast)
                .toArray(Polygon[]::new);
        return parts.length == 1 ? parts[0] : land.getFactory().createMultiPolygon(parts);
    }

    private void refuseInPieces(String grid, Geometry... lands) {
        for (var land : lands) {
            if (land.getNumGeometries() > 1) {
                throw IN_PIECES.now().field("grid", name(grid) + "会断成 " + land.getNumGeometries() + " 块");
            }
        }
    }

    private int householdsOn(Geometry land) {
        return buildings.stream().filter(isOn(land)).mapToInt(households).sum();
    }

    private static Predicate<Building> isOn(Geometry land) {
        var boundary = Shapes.boundary(land);
        return building -> boundary.contains(building.point());
    }

    private Geometry land(Coverage coverage, String code) {
        return Optional.ofNullable(coverage.land().get(code)).orElseThrow(() -> unknown(code));
    }

    private RuntimeException unknown(String code) {
        return NO_SUCH_GRID.now().field("grid", "方案里没有" + name(code));
    }

    private String name(String code) {
        return names.getOrDefault(code, Grid.nameOf(code));
    }

    private String nextCode(Coverage before) {
        int number = before.land().keySet().stream().mapToInt(GridCodes::number).reduce(lastNumber, Math::max);
        return GridCodes.of(GridCodes.community(before.land().firstKey()), number + 1);
    }
}
