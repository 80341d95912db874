package org.linjuli.sample;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.linjuli.audit.People;
import org.linjuli.planning.Band;
import org.linjuli.planning.Origin;
import org.linjuli.planning.PlanRuns;
import org.linjuli.planning.Profile;
import org.linjuli.planning.RunWish;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.Ids;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;
import org.springframework.stereotype.Component;

/**
 * Two attempts at the grids of the street that everybody plays, one from today's grids and one from nothing, so that
 * there is something to compare. The engine works on them as soon as the program runs.
 */
@Component
class SampleRuns implements SamplePart {

    private static final int SECONDS = 3;
    private static final int SIZE = 370;

    private final PlanRuns runs;
    private final People people;
    private final Clock clock;

    SampleRuns(PlanRuns runs, People people, Clock clock) {
        this.runs = runs;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Set<Class<? extends SamplePart>> after() {
        return Set.of(SampleOrganization.class, SampleBarriers.class);
    }

    @Override
    public String title() {
        return "attempts at planning";
    }

    @Override
    public void load(SampleCity city, Progress progress) {
        progress.expect(1);
        var street = DemoPlaces.in(city).home().grid().at(Level.STREET);
        ask(actor("street", Role.STREET_OFFICER, street), street, 1, Profile.GOVERNANCE, Origin.IN_FORCE);
        ask(actor("city", Role.CITY_OFFICER, city.county()), street, 2, Profile.COMPACT, Origin.NOTHING);
        progress.add(1);
    }

    private Actor actor(String username, Role role, NodePath node) {
        return new Actor(people.bySignInName(username).orElseThrow(), username, List.of(new Grant(role, node)));
    }

    private void ask(Actor actor, NodePath area, int which, Profile profile, Origin origin) {
        var wish = new RunWish(null, SIZE, Band.URBAN, profile, origin, true, List.of(), List.of(), SECONDS, 1);
        runs.ask(actor, Ids.of(clock.millis(), which, which), area, wish);
    }

    /** Attempts are scratch paper; those of a loading that was broken off are found again under other ids. */
    @Override
    public void clear() {}
}
