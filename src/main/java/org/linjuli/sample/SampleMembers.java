package org.linjuli.sample;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linjuli.identity.GrantSource;
import org.linjuli.identity.IdentityImport.Given;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;

/** Party members who registered themselves: a few in one grid of each community, and where the demo has somebody. */
final class SampleMembers {

    /** A member and the grid where they registered. */
    record Registered(AccountId account, NodePath grid) {}

    private static final int IN_A_GRID = 4;

    private final List<Registered> members = new ArrayList<>();

    SampleMembers(SampleCity city, SamplePeople people, DemoPlaces demo) {
        register(people, demo.home().grid(), "member");
        for (var grid : grids(city, demo)) {
            for (int i = 0; i < IN_A_GRID; i++) {
                register(people, grid, null);
            }
        }
    }

    private static Set<NodePath> grids(SampleCity city, DemoPlaces demo) {
        var grids = new LinkedHashSet<NodePath>();
        grids.add(demo.home().grid());
        city.communities().stream()
                .filter(community -> !community.buildings().isEmpty())
                .map(community -> community.buildings().getFirst().grid())
                .forEach(grids::add);
        return grids;
    }

    private void register(SamplePeople people, NodePath grid, @Nullable String demoName) {
        var person = people.person("dy-%05d".formatted(members.size() + 1), demoName);
        members.add(new Registered(person.id(), grid));
    }

    List<Registered> all() {
        return List.copyOf(members);
    }

    List<Given> grants() {
        var source = GrantSource.givenBy(Actor.system().account());
        return members.stream()
                .map(one -> new Given(one.account(), new Grant(Role.PARTY_MEMBER, one.grid()), source))
                .toList();
    }
}
