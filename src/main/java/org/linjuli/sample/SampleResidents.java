package org.linjuli.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;
import org.linjuli.territory.Compound;

/** The residents of the sample city who have an account, a few to a building in some of the buildings. */
final class SampleResidents {

    /**
     * Somebody who lives in a building.
     *
     * @param place how people call the building: 冠发小区3号楼
     */
    record Resident(String username, Actor actor, SampleBuilding house, String place) {

        UUID building() {
            return house.building().id();
        }

        NodePath grid() {
            return house.grid();
        }
    }

    private static final int MOST_IN_A_BUILDING = 4;

    private final SamplePeople people;
    private final List<Resident> residents = new ArrayList<>();

    SampleResidents(SampleCity city, SamplePeople people, DemoPlaces demo, int count) {
        this.people = people;
        var compounds = new HashMap<UUID, Compound>();
        city.communities()
                .forEach(
                        community -> community.compounds().forEach(compound -> compounds.put(compound.id(), compound)));
        settle(demo.home(), compounds, "resident");
        settle(demo.home(), compounds, "neighbour");
        var buildings = city.buildings().toList();
        while (residents.size() < count) {
            var building = buildings.get(people.random().nextInt(buildings.size()));
            int here = 1 + people.random().nextInt(MOST_IN_A_BUILDING);
            for (int i = 0; i < here; i++) {
                settle(building, compounds, null);
            }
        }
    }

    private void settle(SampleBuilding building, Map<UUID, Compound> compounds, @Nullable String demoName) {
        var username = "jm-%05d".formatted(residents.size() + 1);
        var person = people.person(username, demoName);
        var compound = compounds.get(building.building().compound());
        var place =
                (compound == null ? "" : compound.name()) + building.building().name();
        var actor = new Actor(person.id(), person.name(), List.of(new Grant(Role.RESIDENT, building.grid())));
        residents.add(new Resident(person.username(), actor, building, place));
    }

    List<Resident> all() {
        return residents;
    }
}
