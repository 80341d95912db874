package org.linjuli.territory;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.linjuli.shared.NodePath;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** Shares the land of one community out among its buildings. */
final class Plotting {

    private final Area community;
    private final SortedMap<NodePath, Geometry> grids;
    private final List<Building> buildings;
    private final ToIntFunction<Building> households;
    private final List<Barrier> barriers;
    private final Metres metres;

    private final List<Site> sites = new ArrayList<>();

    /** A position where buildings stand, or the middle of land where none does. */
    private record Site(NodePath grid, Coordinate at, List<Building> buildings) {}

    /**
     * For one community.
     *
     * @param grids those in force; where there are none, all buildings share the land of the community
     */
    Plotting(
            Area community,
            List<Area> grids,
            List<Building> buildings,
            ToIntFunction<Building> households,
            List<Barrier> barriers) {
        this.community = community;
        this.buildings = buildings;
        this.households = households;
        this.barriers = barriers;
        this.grids = new TreeMap<>();
        (grids.isEmpty() ? List.of(community) : grids)
                .forEach(area -> area.border().ifPresent(border -> this.grids.put(area.path(), Shapes.of(border))));
        this.metres = Metres.at(this.grids.values().stream()
                .findFirst()
                .map(land -> land.getEnvelopeInternal().centre().y)
                .orElse(0.0));
    }

    Plots plots() {
        var claims = new TreeMap<String, Geometry>();
        grids.forEach((grid, land) -> share(grid, land, claims));
        var shared = Coverage.of(claims).land();
        var found = shared.keySet().stream()
                .map(key -> sites.get(Integer.parseInt(key)))
                .toList();
        var lands = List.copyOf(shared.values());
        var plots = new ArrayList<Plot>();
        for (int i = 0; i < lands.size(); i++) {
            plots.add(plot(found.get(i), metres.of(lands.get(i))));
        }
        return new Plots(community.path(), plots, borders(found, lands), lands);
    }

    private Plot plot(Site site, Geometry land) {
        return new Plot(
                site.grid(),
                site.buildings(),
                site.buildings().stream().mapToInt(households).sum(),
                metres.east(site.at().x),
                metres.north(site.at().y),
                land.getArea(),
                land.getLength());
    }

    /** The land of a grid: each building has what lies nearest to it, and what that leaves cut off goes to neighbours. */
    private void share(NodePath grid, Geometry land, Map<String, Geometry> claims) {
        var own = sites(grid, land);
        if (own.size() == 1) {
            claims.put(key(own.getFirst()), land);
            return;
        }
        var cells = new TreeMap<String, Geometry>();
        var homeless = new ArrayList<Geometry>();
        nearest(own, land).forEach((site, cell) -> {
            var middle = land.getFactory().createPoint(site.at());
            var parts = Coverage.parts(Coverage.common(cell, land))
                    .sorted(Comparator.comparingDouble(part -> part.distance(middle)))
                    .toList();
            cells.put(key(site), parts.getFirst());
            homeless.addAll(parts.subList(1, parts.size()));
        });
        for (var part : homeless) {
            Coverage.of(cells)
                    .neighbour(part, "")
                    .ifPresent(heir -> cells.merge(heir, part, (one, other) -> Coverage.together(List.of(one, other))));
        }
        claims.putAll(cells);
    }

    private String key(Site site) {
        sites.add(site);
        return "%05d".formatted(sites.size() - 1);
    }

    private List<Site> sites(NodePath grid, Geometry land) {
        var boundary = Shapes.boundary(land);
        Map<Coordinate, List<Building>> at = buildings.stream()
                .filter(building -> boundary.contains(building.point()))
                .collect(groupingBy(
                        building -> new Coordinate(
                                building.point().lng(), building.point().lat()),
                        TreeMap::new,
                        java.util.stream.Collectors.toList()));
        if (at.isEmpty()) {
            return List.of(new Site(grid, land.getInteriorPoint().getCoordinate(), List.of()));
        }
        return at.entrySet().stream()
                .map(entry -> new Site(grid, entry.getKey(), entry.getValue()))
                .toList();
    }

    /** For each site what lies nearest to it, measured in metres. */
    private Map<Site, Geometry> nearest(List<Site> own, Geometry land) {
        var inMetres = new HashMap<Coordinate, Site>();
        own.forEach(site -> inMetres.put(new Coordinate(metres.east(site.at().x), metres.north(site.at().y)), site));
        var diagram = new VoronoiDiagramBuilder();
        diagram.setSites(inMetres.keySet());
        var around = metres.of(land).getEnvelopeInternal();
        around.expandBy(1);
        diagram.setClipEnvelope(around);
        var back = new Metres(1 / metres.perLng(), 1 / metres.perLat());
        var cells = new LinkedHashMap<Site, Geometry>();
        Coverage.parts(diagram.getDiagram(land.getFactory()))
                .forEach(cell -> Optional.ofNullable(inMetres.get((Coordinate) cell.getUserData()))
                        .ifPresent(site -> cells.put(site, back.of(cell))));
        return cells;
    }

    private List<PlotBorder> borders(List<Site> found, List<Geometry> lands) {
        var owner = new HashMap<LineSegment, Integer>();
        var shared = new TreeMap<Long, Double>();
        for (int plot = 0; plot < lands.size(); plot++) {
            for (var edge : edges(lands.get(plot))) {
                var other = owner.putIfAbsent(edge, plot);
                if (other != null && other != plot) {
                    shared.merge((long) other * lands.size() + plot, metres.between(edge.p0, edge.p1), Double::sum);
                }
            }
        }
        return shared.entrySet().stream()
                .map(entry -> {
                    int one = (int) (entry.getKey() / lands.size());
                    int other = (int) (entry.getKey() % lands.size());
                    return new PlotBorder(
                            one,
                            other,
                            entry.getValue(),
                            between(found.get(one).at(), found.get(other).at()));
                })
                .toList();
    }

    private static List<LineSegment> edges(Geometry land) {
        var edges = new ArrayList<LineSegment>();
        var border = land.getBoundary();
        for (int i = 0; i < border.getNumGeometries(); i++) {
            var corners = border.getGeometryN(i).getCoordinates();
            for (int c = 1; c < corners.length; c++) {
                var edge = new LineSegment(corners[c - 1], corners[c]);
                edge.normalize();
                edges.add(edge);
            }
        }
        return edges;
    }

    /** The heaviest barrier on the straight way between two places. */
    private Optional<BarrierKind> between(Coordinate one, Coordinate other) {
        return barriers.stream()
                .filter(barrier -> barrier.crosses(one, other))
                .map(Barrier::kind)
                .max(Comparator.comparingInt(BarrierKind::weight));
    }
}
