package org.linjuli.territory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Point;

/** Finds streets, communities, compounds and buildings by what people type. */
final class AddressBook {

    private static final double NAMES_ABOVE = 0.9;
    private static final double NEARLY_AS_GOOD = 0.6;
    private static final int SAME_NAME = 5;

    private final List<Found> entries;
    private final NameIndex own;
    private final NameIndex above;
    private final Estate estate;
    private final Map<NodePath, Area> areas;
    private final AddressReader reader;

    private AddressBook(List<Found> entries, Map<NodePath, Area> areas, Estate estate) {
        this.entries = entries;
        this.areas = areas;
        this.reader = new AddressReader(named(areas));
        this.own = NameIndex.of(entries.stream().map(Found::label).toList());
        this.above = NameIndex.of(
                entries.stream().map(entry -> entry.detail().replace(" ", "")).toList());
        this.estate = estate;
    }

    static AddressBook of(Map<NodePath, Area> areas, Estate estate) {
        var entries = new ArrayList<Found>();
        areas.values().stream()
                .filter(area -> area.level() == Level.STREET || area.level() == Level.COMMUNITY)
                .sorted(Comparator.comparing(Area::path))
                .forEach(area -> entries.add(entry(area, areas)));
        estate.compounds().forEach(compound -> entries.add(entry(compound, areas, estate)));
        return new AddressBook(entries, areas, estate);
    }

    /** The names that may stand before others: province and prefecture by the national list, the rest as it is in force. */
    private static List<AddressReader.Named> named(Map<NodePath, Area> areas) {
        var higher = Divisions.ofFuqing().stream()
                .filter(division ->
                        division.kind() == Division.Kind.PROVINCE || division.kind() == Division.Kind.PREFECTURE)
                .map(division -> new AddressReader.Named(
                        AddressPart.valueOf(division.kind().name()), division.name()));
        var lower = areas.values().stream()
                .filter(area -> area.level() != Level.GRID)
                .map(area -> new AddressReader.Named(
                        area.level() == Level.CITY
                                ? AddressPart.COUNTY
                                : AddressPart.valueOf(area.level().name()),
                        area.name()));
        return Stream.concat(higher, lower).toList();
    }

    private static Found entry(Area area, Map<NodePath, Area> areas) {
        var kind = area.level() == Level.STREET ? Found.Kind.STREET : Found.Kind.COMMUNITY;
        var middle = area.border().map(border -> border.bounds().centre()).orElse(null);
        return new Found(kind, null, area.path(), area.name(), namesAbove(area.path(), areas), middle);
    }

    private static Found entry(Compound compound, Map<NodePath, Area> areas, Estate estate) {
        var buildings = estate.inCompound(compound.id());
        var detail = namesAbove(compound.community().child("x"), areas);
        var middle =
                buildings.isEmpty() ? null : buildings.get(buildings.size() / 2).point();
        return new Found(Found.Kind.COMPOUND, compound.id(), compound.community(), compound.name(), detail, middle);
    }

    private static String namesAbove(NodePath path, Map<NodePath, Area> areas) {
        return Stream.of(Level.STREET, Level.COMMUNITY)
                .filter(level -> level.depth() < path.depth())
                .flatMap(level -> Optional.ofNullable(areas.get(path.at(level))).stream())
                .map(Area::name)
                .collect(Collectors.joining(" "));
    }

    /** The best first; of equals the nearer, where it is known what is near. */
    List<Found> search(String text, Optional<Point> near, int limit) {
        return search(reader.read(text), near, limit);
    }

    private List<Found> search(AddressParts query, Optional<Point> near, int limit) {
        if (query.names().isEmpty()) {
            return List.of();
        }
        var scores = scores(query.names());
        double best = scores.values().stream().mapToDouble(score -> score).max().orElse(0);
        return scores.entrySet().stream()
                .filter(score -> score.getValue() >= NEARLY_AS_GOOD * best)
                .sorted(Comparator.<Map.Entry<Integer, Double>>comparingDouble(score -> -score.getValue())
                        .thenComparingInt(score -> surplus(entries.get(score.getKey()), query))
                        .thenComparingDouble(score -> distance(entries.get(score.getKey()), near))
                        .thenComparingInt(Map.Entry::getKey))
                .limit(limit)
                .flatMap(score -> withBuildings(entries.get(score.getKey()), query, limit))
                .limit(limit)
                .toList();
    }

    /** Takes an address apart, finds its building, and says how sure that is. */
    AddressReading read(String text) {
        var parts = reader.read(text);
        var found = search(parts, Optional.empty(), SAME_NAME);
        return new AddressJudge(parts, areas, estate).judge(found);
    }

    /** What each pair of the query says for an entry: more in its own name than in the names above it. */
    private Map<Integer, Double> scores(String names) {
        var scores = new HashMap<Integer, Double>();
        NameIndex.pairs(names).forEach(pair -> {
            var said = new HashMap<Integer, Double>();
            for (int entry : above.with(pair)) {
                said.put(entry, NAMES_ABOVE * own.rarity(pair));
            }
            for (int entry : own.with(pair)) {
                said.put(entry, own.rarity(pair));
            }
            said.forEach((entry, weight) -> scores.merge(entry, weight, Double::sum));
        });
        return scores;
    }

    /** How many characters of the name were not asked for. */
    private static int surplus(Found entry, AddressParts query) {
        return query.names().contains(entry.label())
                ? 0
                : (int) entry.label()
                                .chars()
                                .filter(c -> query.names().indexOf(c) < 0)
                                .count()
                        + 1;
    }

    private static double distance(Found entry, Optional<Point> near) {
        return near.flatMap(here -> entry.where().map(there -> Snapshot.metres(here, there)))
                .orElse(0.0);
    }

    private Stream<Found> withBuildings(Found entry, AddressParts query, int limit) {
        if (entry.kind() != Found.Kind.COMPOUND) {
            return Stream.of(entry);
        }
        var buildings = estate.inCompound(Objects.requireNonNull(entry.id()));
        if (query.number(AddressPart.BUILDING).isPresent()) {
            var house = buildings.stream()
                    .filter(building -> building.number()
                            == query.number(AddressPart.BUILDING).getAsInt())
                    .map(building -> building(entry, building))
                    .toList();
            return house.isEmpty() ? Stream.of(entry) : house.stream();
        }
        boolean named = query.names().endsWith(entry.label());
        return named
                ? Stream.concat(
                        Stream.of(entry), buildings.stream().limit(limit).map(building -> building(entry, building)))
                : Stream.of(entry);
    }

    private Found building(Found compound, Building building) {
        var path = estate.gridOf(building.id()).orElse(compound.path());
        return new Found(
                Found.Kind.BUILDING,
                building.id(),
                path,
                compound.label() + " " + building.name(),
                compound.detail(),
                building.point());
    }
}
