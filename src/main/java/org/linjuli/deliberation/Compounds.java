package org.linjuli.deliberation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linjuli.deliberation.Topic.TopicPlace;
import org.linjuli.identity.Delegations;
import org.linjuli.organization.Desk;
import org.linjuli.organization.Organization;
import org.linjuli.residence.Dwellers;
import org.linjuli.residence.Residence;
import org.linjuli.residence.ResidenceState;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;
import org.linjuli.shared.Scope;
import org.linjuli.territory.Building;
import org.linjuli.territory.Compound;
import org.linjuli.territory.Doors;
import org.linjuli.territory.Household;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Component;

/** What a compound is to its topics: who lives there, which buildings it has, who chairs. Answered from memory where it can be. */
@Component
class Compounds {

    /** More doors than any compound has. */
    private static final int MOST_DOORS = 20_000;

    private static final int COMMUNITY_DEPTH = NodePath.COUNTY_DEPTH + 2;

    private final Territory territory;
    private final Organization organization;
    private final Doors doors;
    private final Dwellers dwellers;
    private final Delegations delegations;

    Compounds(Territory territory, Organization organization, Doors doors, Dwellers dwellers, Delegations delegations) {
        this.territory = territory;
        this.organization = organization;
        this.doors = doors;
        this.dwellers = dwellers;
        this.delegations = delegations;
    }

    /** The compound in which this person says they live now. */
    Optional<UUID> homeOf(AccountId account) {
        return dwellers.homeOf(account)
                .flatMap(residence -> territory.building(residence.home().building()))
                .map(Building::compound);
    }

    /** The household for which this person may speak: they live there now, and it was verified. */
    Optional<UUID> householdOf(AccountId account) {
        return dwellers.homeOf(account)
                .filter(residence -> residence.state() == ResidenceState.VERIFIED)
                .map(Residence::home)
                .flatMap(home -> Optional.ofNullable(home.household()));
    }

    boolean exists(UUID compound) {
        return territory.compound(compound).isPresent();
    }

    /** Those whose topics belong to the scope, by name; of areas wider than a community, or dissolved, none. */
    List<Compound> within(Scope scope) {
        return scope.nodes().stream()
                .filter(node -> node.depth() >= COMMUNITY_DEPTH)
                .map(node -> node.at(Level.COMMUNITY))
                .distinct()
                .filter(community -> territory.node(community).isPresent())
                .flatMap(community -> territory.compounds(community).stream())
                .filter(one -> place(one.id())
                        .filter(place -> scope.covers(place.area()))
                        .isPresent())
                .sorted(Comparator.comparing(Compound::name).thenComparing(Compound::id))
                .toList();
    }

    /** Where its topics belong: the grid in which most of its buildings stand. */
    Optional<TopicPlace> place(UUID compound) {
        Map<NodePath, Long> grids = territory.buildings(compound).stream()
                .flatMap(building -> territory.gridOf(building.id()).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return grids.entrySet().stream()
                .min(Map.Entry.<NodePath, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().value()))
                .map(entry -> new TopicPlace(compound, entry.getKey()));
    }

    List<UUID> buildings(UUID compound) {
        return territory.buildings(compound).stream().map(Building::id).toList();
    }

    /** The buildings of a compound that somebody leads. */
    List<Building> ledIn(AccountId account, UUID compound) {
        var led = organization.ledBy(account);
        return territory.buildings(compound).stream()
                .filter(one -> led.contains(one.id()))
                .sorted(Comparator.comparing(Building::name))
                .toList();
    }

    /** The compounds in which somebody leads a building. */
    List<UUID> ledBy(AccountId account) {
        return organization.ledBy(account).stream()
                .flatMap(one -> territory.building(one).stream())
                .map(Building::compound)
                .distinct()
                .sorted()
                .toList();
    }

    /** All buildings of a compound, by name. */
    List<Building> all(UUID compound) {
        return territory.buildings(compound).stream()
                .sorted(Comparator.comparing(Building::name))
                .toList();
    }

    List<UUID> households(UUID compound) {
        return doors.in(buildings(compound), MOST_DOORS).stream()
                .map(Household::id)
                .toList();
    }

    /** Who would be on a roll that is frozen now: all its doors, or all who live there and were verified. */
    List<UUID> roll(UUID compound, VoteBasis basis) {
        var households = households(compound);
        return switch (basis) {
            case HOUSEHOLD -> households;
            case PERSON -> dwellersOf(households).stream().map(AccountId::value).toList();
        };
    }

    /** The doors of a building, if it is one of the compound. */
    List<Household> doors(UUID compound, UUID building) {
        return buildings(compound).contains(building) ? doors.in(List.of(building), MOST_DOORS) : List.of();
    }

    /** What stands on these doors. */
    Stream<String> names(UUID compound, Collection<UUID> households) {
        return doors.in(buildings(compound), MOST_DOORS).stream()
                .filter(door -> households.contains(door.id()))
                .map(door ->
                        territory.building(door.building()).map(Building::name).orElse("") + door.door());
    }

    /** Those who live in these households and were verified. */
    List<AccountId> dwellersOf(List<UUID> households) {
        return dwellers.verifiedIn(households).values().stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** Whether the compound's branch has no secretary now. */
    boolean isChairless(TopicPlace place) {
        return organization.secretariesOf(place.compound()).isEmpty();
    }

    /**
     * Whether somebody chairs now, as at the sessions of the compound: the secretary of its branch or who stands in; without a
     * secretary the grid, and without anybody there the community.
     */
    boolean isChairedBy(Actor actor, TopicPlace place) {
        var secretaries = organization.secretariesOf(place.compound());
        if (!secretaries.isEmpty()) {
            return actor.grants().stream()
                    .filter(grant -> grant.role() == Role.BRANCH_SECRETARY
                            && grant.node().contains(place.area()))
                    .anyMatch(grant -> secretaries.contains(actor.account())
                            || delegations.absentFor(actor.account(), grant).stream()
                                    .anyMatch(secretaries::contains));
        }
        return actor.grants().contains(new Grant(Role.GRID_LEADER, place.area()))
                || (serving(place.area()).isEmpty()
                        && place.area().parent().filter(actor::serves).isPresent());
    }

    /** Who is asked to chair now. */
    Collection<AccountId> chairs(TopicPlace place) {
        var secretaries = organization.secretariesOf(place.compound());
        if (!secretaries.isEmpty()) {
            return secretaries;
        }
        var grid = serving(place.area());
        return grid.isEmpty() ? place.area().parent().map(this::serving).orElse(List.of()) : grid;
    }

    /** Who serves the nearest desk above the compound that has somebody else than those who were asked already: its grid comes first. */
    List<AccountId> above(TopicPlace place, Collection<AccountId> asked) {
        return Stream.iterate(Optional.of(place.area()), Optional::isPresent, area -> area.flatMap(NodePath::parent))
                .flatMap(Optional::stream)
                .map(area -> serving(area).stream()
                        .filter(one -> !asked.contains(one))
                        .toList())
                .filter(others -> !others.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Who serves a desk now. */
    List<AccountId> serving(NodePath desk) {
        return organization.desk(desk).map(Desk::holders).orElse(List.of());
    }
}
