package org.linjuli.mediation;

import static org.linjuli.mediation.MediationProblem.*;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linjuli.residence.Dwellers;
import org.linjuli.residence.Residence;
import org.linjuli.residence.ResidenceState;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Scope;
import org.linjuli.territory.Building;
import org.linjuli.territory.Compound;
import org.linjuli.territory.Doors;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Component;

/** Who lives where, as far as a mediation needs it. */
@Component
class MediationPlaces {

    private static final int COMMUNITY_DEPTH = NodePath.COUNTY_DEPTH + 2;

    /** A side of a quarrel: who speaks for the door, where somebody who was verified lives behind it. */
    record Dweller(
            Mediation.Where where,
            @Nullable UUID household,
            @Nullable AccountId account) {}

    /** Somebody who asks. */
    record Resident(Mediation.Where where, @Nullable UUID household, AccountId account) {}

    private final Territory territory;
    private final Doors doors;
    private final Dwellers dwellers;

    MediationPlaces(Territory territory, Doors doors, Dwellers dwellers) {
        this.territory = territory;
        this.doors = doors;
        this.dwellers = dwellers;
    }

    /** Where this person says they live now; the household only where it was verified. */
    Resident homeOf(AccountId account) {
        return home(account).orElseThrow(NO_HOME::now);
    }

    /** The same; empty where they say nothing. */
    Optional<Resident> home(AccountId account) {
        return dwellers.homeOf(account).map(residence -> resident(account, residence));
    }

    private Resident resident(AccountId account, Residence residence) {
        boolean verified = residence.state() == ResidenceState.VERIFIED;
        return new Resident(
                where(residence.home().building()), verified ? residence.home().household() : null, account);
    }

    /** Who was verified to live behind a door; of several the one who is known longest speaks for it. */
    Dweller behind(MediationAsking.Door door) {
        var building = territory.building(door.building()).orElseThrow(MediationPlaces::noDoor);
        var place = territory.locateBuilding(building.id());
        var household = doors.find(place, door.household()).orElseThrow(MediationPlaces::noDoor);
        var living = dwellers.verifiedIn(List.of(household.id())).getOrDefault(household.id(), List.of());
        return new Dweller(
                where(building.id()),
                household.id(),
                living.stream().min(Comparator.comparing(AccountId::value)).orElse(null));
    }

    private static RuntimeException noDoor() {
        return BAD_PLACE.now().field("other", "请从楼栋和门牌里选择");
    }

    private Mediation.Where where(UUID building) {
        var compound = territory.building(building).map(Building::compound).orElseThrow(NO_HOME::now);
        return new Mediation.Where(territory.gridOf(building).orElseThrow(NO_HOME::now), compound);
    }

    /** The household in which this person says to live. */
    @Nullable
    UUID householdOf(AccountId account) {
        return dwellers.homeOf(account).map(home -> home.home().household()).orElse(null);
    }

    /** The compound in which this person says they live now. */
    Optional<UUID> compoundOf(AccountId account) {
        return dwellers.homeOf(account)
                .flatMap(residence -> territory.building(residence.home().building()))
                .map(Building::compound);
    }

    /** Where the matters of a compound belong: the grid in which most of its buildings stand. */
    Optional<Mediation.Where> of(UUID compound) {
        if (territory.compound(compound).isEmpty()) {
            return Optional.empty();
        }
        Map<NodePath, Long> grids = territory.buildings(compound).stream()
                .flatMap(building -> territory.gridOf(building.id()).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return grids.entrySet().stream()
                .min(Map.Entry.<NodePath, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().value()))
                .map(entry -> new Mediation.Where(entry.getKey(), compound));
    }

    List<UUID> buildings(UUID compound) {
        return territory.buildings(compound).stream().map(Building::id).toList();
    }

    /** The compounds of a scope by name; of areas wider than a community none. */
    List<Compound> within(Scope scope) {
        return scope.nodes().stream()
                .filter(node -> node.depth() >= COMMUNITY_DEPTH)
                .map(node -> node.at(Level.COMMUNITY))
                .distinct()
                .filter(community -> territory.node(community).isPresent())
                .flatMap(community -> territory.compounds(community).stream())
                .filter(one ->
                        of(one.id()).filter(where -> scope.covers(where.area())).isPresent())
                .sorted(Comparator.comparing(Compound::name).thenComparing(Compound::id))
                .toList();
    }

    String compound(UUID id) {
        return territory.compound(id).map(Compound::name).orElse("");
    }
}
