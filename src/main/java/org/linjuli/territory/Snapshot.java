package org.linjuli.territory;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Point;
import org.linjuli.territory.Locator.Zone;

/** The territory in force at one moment, in memory and ready to answer. Never changes; a change makes another. */
final class Snapshot {

    private static final double METRES_A_DEGREE = 111_000;
    private static final double AT_THE_BUILDING = 40;
    private static final double IN_THE_COMPOUND = 120;

    private final Map<NodePath, Area> areas;
    private final Map<NodePath, List<Area>> children;
    private final Locator<Area> locator;
    private final Estate estate;
    private final AddressBook addresses;

    private Snapshot(Map<NodePath, Area> areas, Locator<Area> locator, Estate estate, AddressBook addresses) {
        this.areas = areas;
        this.locator = locator;
        this.estate = estate;
        this.addresses = addresses;
        this.children = areas.values().stream()
                .sorted(Comparator.comparing(Area::path))
                .collect(Collectors.groupingBy(area -> area.path().parent().orElseThrow()));
    }

    static Snapshot of(List<Area> areas, Estate estate) {
        var byPath = byPath(areas.stream());
        var zones = areas.stream()
                .filter(area -> area.level() == Level.GRID)
                .flatMap(Snapshot::zone)
                .toList();
        return new Snapshot(byPath, Locator.of(zones), estate, AddressBook.of(byPath, estate));
    }

    private static Map<NodePath, Area> byPath(Stream<Area> areas) {
        return areas.collect(Collectors.toUnmodifiableMap(Area::path, Function.identity()));
    }

    private static Stream<Zone<Area>> zone(Area grid) {
        return grid.border().map(border -> new Zone<>(grid, border)).stream();
    }

    /** The same territory with other grids in one community, and the buildings where those have them. */
    Snapshot withGrids(NodePath community, List<Area> grids, Map<UUID, NodePath> gridOf) {
        var gone = children.getOrDefault(community, List.of());
        var next = byPath(Stream.concat(areas.values().stream().filter(area -> !gone.contains(area)), grids.stream()));
        var zones = grids.stream().flatMap(Snapshot::zone).toList();
        return new Snapshot(next, locator.replace(gone, zones), estate.moved(gridOf), addresses);
    }

    Optional<Area> area(NodePath path) {
        return Optional.ofNullable(areas.get(path));
    }

    List<Area> children(NodePath parent) {
        return children.getOrDefault(parent, List.of());
    }

    Stream<Area> areas(Level level) {
        return areas.values().stream().filter(area -> area.level() == level).sorted(Comparator.comparing(Area::path));
    }

    Estate estate() {
        return estate;
    }

    AddressBook addresses() {
        return addresses;
    }

    Optional<Area> gridAt(Point point) {
        return locator.at(point);
    }

    /** What is known of a point in a grid: the nearest building of the same grid tells compound and house. */
    Place placeIn(Area grid, Point point) {
        var nearest = estate.inGrid(grid.path()).stream()
                .min(Comparator.comparingDouble(building -> metres(building.point(), point)));
        double distance =
                nearest.map(building -> metres(building.point(), point)).orElse(Double.MAX_VALUE);
        var building = nearest.filter(one -> distance <= AT_THE_BUILDING);
        var compound =
                nearest.filter(one -> distance <= IN_THE_COMPOUND).flatMap(one -> estate.compound(one.compound()));
        return place(point, grid, compound, building);
    }

    Place placeOf(Building building) {
        var grid = estate.gridOf(building.id()).flatMap(this::area).orElseThrow();
        return place(building.point(), grid, estate.compound(building.compound()), Optional.of(building));
    }

    Place placeOf(Area area) {
        var middle = area.border().map(border -> border.bounds().centre()).orElse(new Point(0, 0));
        return place(middle, area, Optional.empty(), Optional.empty());
    }

    private Place place(Point point, Area area, Optional<Compound> compound, Optional<Building> building) {
        return new Place(
                point,
                area,
                area(area.path().at(Level.STREET)).orElse(area),
                atLevel(area, Level.COMMUNITY),
                atLevel(area, Level.GRID),
                compound.orElse(null),
                building.orElse(null));
    }

    private @Nullable Area atLevel(Area area, Level level) {
        return area.path().depth() < level.depth()
                ? null
                : area(area.path().at(level)).orElse(null);
    }

    static double metres(Point one, Point other) {
        double north = one.lat() - other.lat();
        double east = (one.lng() - other.lng()) * Math.cos(Math.toRadians(one.lat()));
        return METRES_A_DEGREE * Math.hypot(north, east);
    }
}
