package org.linjuli.organization;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linjuli.organization.Desk.Kind;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;

/** Who answers for what, as it stood at one revision. Immutable; a change makes the next one. */
final class Network {

    private record Counter(Kind kind, String name, List<Responsible> seats) {}

    private final long revision;
    private final Map<NodePath, Counter> desks;
    private final Map<UUID, List<Responsible>> ofBuilding;
    private final Map<AccountId, Set<UUID>> ledBy;
    private final Map<UUID, List<AccountId>> secretaries;
    private final Map<AccountId, Set<UUID>> branchesOf;
    private final Map<UUID, NodePath> propertyCompanies;
    private final List<Unit> units;
    private final List<NodePath> paths;
    private final Map<UUID, Responsible> answering;
    private final NetworkCounts counts;

    Network(NetworkRows rows) {
        revision = rows.revision();
        units = List.copyOf(rows.units());
        propertyCompanies = Map.copyOf(rows.propertyCompanies());
        var seats = new HashMap<UUID, List<Responsible>>();
        rows.posts()
                .forEach(post -> seats.computeIfAbsent(post.at(), at -> new ArrayList<>())
                        .add(post.seat()));
        desks = desks(rows, seats);
        ofBuilding = buildings(rows, seats);
        ledBy = leaders(ofBuilding);
        secretaries = secretaries(rows, seats);
        branchesOf = turned(secretaries);
        answering = answering(rows);
        counts = new NetworkCounts(rows.counts(), rows.fields());
        paths = desks.keySet().stream().sorted().toList();
    }

    private static Map<NodePath, Counter> desks(NetworkRows rows, Map<UUID, List<Responsible>> seats) {
        var desks = new HashMap<NodePath, Counter>();
        for (var node : rows.desks()) {
            var kind = Kind.valueOf(node.area().level().orElseThrow().name());
            desks.put(node.area(), new Counter(kind, node.areaName(), at(node.id(), seats)));
        }
        for (var unit : rows.units()) {
            var kind = unit.kind() == Unit.Kind.PROPERTY ? Kind.PROPERTY : Kind.UNIT;
            desks.put(unit.path(), new Counter(kind, unit.name(), at(unit.id(), seats)));
        }
        return Map.copyOf(desks);
    }

    private static Map<UUID, List<Responsible>> buildings(NetworkRows rows, Map<UUID, List<Responsible>> seats) {
        var buildings = new HashMap<UUID, List<Responsible>>();
        for (var group : rows.groups()) {
            var near = new ArrayList<>(seats.getOrDefault(group.id(), List.of()));
            near.addAll(seats.getOrDefault(group.branch(), List.of()));
            buildings.put(group.building(), List.copyOf(near));
        }
        return Map.copyOf(buildings);
    }

    /** The post that answers for each building: one that is held, or else one that is vacant. */
    private static Map<UUID, Responsible> answering(NetworkRows rows) {
        var seats = new HashMap<UUID, Responsible>();
        rows.posts().forEach(post -> seats.put(post.seat().post(), post.seat()));
        var answering = new HashMap<UUID, Responsible>();
        rows.fields().forEach(field -> {
            var seat = seats.get(field.post());
            if (seat != null) {
                answering.merge(field.building(), seat, (one, other) -> one.isVacant() ? other : one);
            }
        });
        return Map.copyOf(answering);
    }

    private static Map<AccountId, Set<UUID>> leaders(Map<UUID, List<Responsible>> ofBuilding) {
        var led = new HashMap<AccountId, Set<UUID>>();
        ofBuilding.forEach((building, seats) -> seats.stream()
                .filter(seat -> seat.title() == PostTitle.BUILDING_LEADER)
                .map(Responsible::holder)
                .filter(Objects::nonNull)
                .forEach(holder ->
                        led.computeIfAbsent(holder, one -> new HashSet<>()).add(building)));
        return led;
    }

    /** Who is secretary of a branch of each compound; one that lies in several grids has several. */
    private static Map<UUID, List<AccountId>> secretaries(NetworkRows rows, Map<UUID, List<Responsible>> seats) {
        var found = new HashMap<UUID, List<AccountId>>();
        rows.branches()
                .forEach((branch, compound) -> at(branch, seats).stream()
                        .filter(seat -> seat.title() == PostTitle.BRANCH_SECRETARY)
                        .map(Responsible::holder)
                        .filter(Objects::nonNull)
                        .forEach(holder -> found.computeIfAbsent(compound, one -> new ArrayList<>())
                                .add(holder)));
        return found;
    }

    private static Map<AccountId, Set<UUID>> turned(Map<UUID, List<AccountId>> secretaries) {
        var turned = new HashMap<AccountId, Set<UUID>>();
        secretaries.forEach((compound, holders) -> holders.forEach(
                holder -> turned.computeIfAbsent(holder, one -> new HashSet<>()).add(compound)));
        return turned;
    }

    private static List<Responsible> at(UUID where, Map<UUID, List<Responsible>> seats) {
        return List.copyOf(seats.getOrDefault(where, List.of()));
    }

    long revision() {
        return revision;
    }

    boolean isManned(NodePath path) {
        var desk = desks.get(path);
        return desk != null
                && desk.seats.stream()
                        .anyMatch(seat -> !seat.isVacant() && seat.title().serves(path));
    }

    Optional<Desk> desk(NodePath path) {
        return Optional.ofNullable(desks.get(path))
                .map(desk -> new Desk(path, desk.kind, desk.name, holders(path, desk)));
    }

    private static List<AccountId> holders(NodePath path, Counter desk) {
        return desk.seats.stream()
                .filter(seat -> seat.title().serves(path))
                .map(Responsible::holder)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    Optional<NodePath> propertyCompanyOf(UUID compound) {
        return Optional.ofNullable(propertyCompanies.get(compound));
    }

    List<AccountId> secretariesOf(UUID compound) {
        return List.copyOf(secretaries.getOrDefault(compound, List.of()));
    }

    /** The compounds of whose branch somebody is secretary. */
    Set<UUID> branchesOf(AccountId account) {
        return Set.copyOf(branchesOf.getOrDefault(account, Set.of()));
    }

    /** The buildings whose leader somebody is. */
    Set<UUID> ledBy(AccountId account) {
        return Set.copyOf(ledBy.getOrDefault(account, Set.of()));
    }

    /** The desks of the territory and the units, in the order of their paths. */
    Stream<NodePath> desks() {
        return paths.stream();
    }

    /** The desks right below an area. */
    Stream<NodePath> children(NodePath area) {
        int from = Collections.binarySearch(paths, area);
        return from < 0
                ? Stream.empty()
                : paths.subList(from + 1, paths.size()).stream()
                        .takeWhile(area::contains)
                        .filter(path -> path.depth() == area.depth() + 1);
    }

    String nameOf(NodePath path) {
        var desk = desks.get(path);
        return desk == null ? path.value() : desk.name;
    }

    /** The post that answers for a building or a part of it; vacant where nobody is on it. */
    Optional<Responsible> answeringFor(UUID building) {
        return Optional.ofNullable(answering.get(building));
    }

    NetworkCounts counts() {
        return counts;
    }

    List<Unit> units() {
        return units;
    }

    /** From the nearest up: the building's, the area's own, and those one level above the area. */
    List<Responsible> responsibleFor(NodePath area, @Nullable UUID building) {
        var near =
                building == null ? List.<Responsible>of() : ofBuilding.getOrDefault(building, List.<Responsible>of());
        var own = seatsAt(area);
        var above = area.level()
                .flatMap(Level::above)
                .map(area::at)
                .map(this::seatsAt)
                .orElse(List.<Responsible>of());
        var all = new ArrayList<Responsible>(near.size() + own.size() + above.size());
        all.addAll(near);
        all.addAll(own);
        all.addAll(above);
        return List.copyOf(all);
    }

    /** Those who can be called, from the desk itself up to the city. */
    List<Responsible> phoneList(NodePath desk, NodePath answering) {
        var list = new ArrayList<>(callable(desk));
        var next = desk.isUnit() ? Optional.of(answering) : above(desk);
        while (next.isPresent()) {
            list.addAll(callable(next.get()));
            next = above(next.get());
        }
        return List.copyOf(list);
    }

    private static Optional<NodePath> above(NodePath desk) {
        return desk.level().flatMap(Level::above).map(desk::at);
    }

    private List<Responsible> callable(NodePath desk) {
        return seatsAt(desk).stream()
                .filter(seat ->
                        !seat.isVacant() && seat.phone() != null && seat.title().serves(desk))
                .toList();
    }

    private List<Responsible> seatsAt(NodePath area) {
        var desk = desks.get(area);
        return desk == null ? List.<Responsible>of() : desk.seats;
    }
}
