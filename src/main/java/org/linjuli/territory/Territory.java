package org.linjuli.territory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linjuli.shared.Crs;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Point;
import org.springframework.stereotype.Component;

/** Answers where something is, from the territory in force now; only households are counted in the database, once after a change. */
@Component
public class Territory {

    private static final int MOST_FOUND = 50;

    private final TerritoryMemory memory;
    private final HouseholdCounts households;

    Territory(TerritoryMemory memory, HouseholdCounts households) {
        this.memory = memory;
        this.households = households;
    }

    /** The place at a position in the system that its device speaks. */
    public Place locate(Position position) {
        if (isInCity(position.lng(), position.lat()) && !isInCity(position.lat(), position.lng())) {
            throw TerritoryProblem.SWAPPED_COORDINATES
                    .because("纬度 %s、经度 %s 不在本市，交换后在本市；请检查顺序".formatted(position.lat(), position.lng()))
                    .field("lat", "纬度与经度请交换");
        }
        if (!(Math.abs(position.lat()) <= 90) || !(Math.abs(position.lng()) <= 180)) {
            throw outside(position.lat(), position.lng());
        }
        return locate(position.crs().toWgs84(new Point(position.lat(), position.lng())));
    }

    private boolean isInCity(double lat, double lng) {
        return memory.now()
                .areas(Level.CITY)
                .flatMap(county -> county.border().stream())
                .anyMatch(border -> border.bounds().contains(lng, lat));
    }

    public Place locate(Point point) {
        var now = memory.now();
        var grid = now.gridAt(point).orElseThrow(() -> outside(point.lat(), point.lng()));
        return now.placeIn(grid, point);
    }

    /** The grid around a point in WGS-84; empty outside the city. */
    public Optional<NodePath> gridAt(Point point) {
        return memory.now().gridAt(point).map(Area::path);
    }

    private static RuntimeException outside(double lat, double lng) {
        return TerritoryProblem.OUTSIDE_CITY
                .because("纬度 %s、经度 %s 不在本市任何网格内；请确认坐标系（%s 等）和顺序（先纬度后经度）".formatted(lat, lng, Crs.GCJ02))
                .field("lat", "请选择本市范围内的位置");
    }

    public Place locateBuilding(UUID id) {
        var now = memory.now();
        return now.placeOf(now.estate().building(id).orElseThrow(TerritoryProblem.UNKNOWN_BUILDING::now));
    }

    /** The middle of an area, when nothing better is known of where something is. */
    public Place locateArea(NodePath path) {
        return memory.now().placeOf(area(path));
    }

    /** Streets, communities, compounds and buildings that fit what somebody typed, the best first. */
    public List<Found> search(String text, Optional<Point> near, int limit) {
        return memory.now().addresses().search(text, near, Math.clamp(limit, 1, MOST_FOUND));
    }

    /** An address taken apart, with the building that it means. */
    public AddressReading readAddress(String text) {
        return memory.now().addresses().read(text);
    }

    public Optional<Area> node(NodePath path) {
        return memory.now().area(path);
    }

    /** The area, or the refusal that there is none. */
    public Area area(NodePath path) {
        return node(path).orElseThrow(() -> TerritoryProblem.UNKNOWN_AREA.because("没有区域 " + path));
    }

    /** The areas right below one, or the refusal that there is none such. */
    public List<Area> children(NodePath parent) {
        return memory.now().children(area(parent).path());
    }

    /** How many households live in an area today. */
    public int households(NodePath area) {
        return households.under(area);
    }

    /** How many households live in each building today; the same object until something changes. */
    public Map<UUID, Integer> householdsInBuildings() {
        return households.inBuildings();
    }

    public List<Area> grids() {
        return memory.now().areas(Level.GRID).toList();
    }

    public List<Area> areas(Level level) {
        return memory.now().areas(level).toList();
    }

    /** The full name of an area from the street down: 音西街道 福百社区 第4网格; its path where it is unknown. */
    public String name(NodePath path) {
        return node(path)
                .map(area -> area.level() == Level.CITY
                        ? area.name()
                        : memory.now().placeOf(area).areaName())
                .orElse(path.value());
    }

    /** Streets, communities and grids by their full name and by their path, for lists that people write. */
    public Map<String, NodePath> areasByName() {
        var found = new HashMap<String, NodePath>();
        Stream.of(Level.STREET, Level.COMMUNITY, Level.GRID)
                .forEach(level -> areas(level).forEach(area -> {
                    found.put(name(area.path()), area.path());
                    found.put(area.path().value(), area.path());
                }));
        return found;
    }

    public Map<NodePath, String> names(Collection<NodePath> paths) {
        return paths.stream().distinct().collect(Collectors.toUnmodifiableMap(Function.identity(), this::name));
    }

    public Optional<Compound> compound(UUID id) {
        return memory.now().estate().compound(id);
    }

    /** The compounds of a community by name, or the refusal that there is no such area. */
    public List<Compound> compounds(NodePath community) {
        return memory.now().estate().inCommunity(area(community).path());
    }

    public Optional<Building> building(UUID id) {
        return memory.now().estate().building(id);
    }

    /** How people call a building, with its compound: 冠发小区3号楼; empty where it is unknown. */
    public String buildingName(UUID id) {
        var estate = memory.now().estate();
        return estate.building(id)
                .map(one -> estate.compound(one.compound()).map(Compound::name).orElse("") + one.name())
                .orElse("");
    }

    /** Its buildings by number, or the refusal that there is no such compound. */
    public List<Building> buildings(UUID compound) {
        var estate = memory.now().estate();
        return estate.compound(compound)
                .map(known -> estate.inCompound(known.id()))
                .orElseThrow(TerritoryProblem.NO_SUCH_COMPOUND::now);
    }

    public List<Building> buildingsIn(NodePath grid) {
        return memory.now().estate().inGrid(grid);
    }

    public Optional<NodePath> gridOf(UUID building) {
        return memory.now().estate().gridOf(building);
    }
}
