package org.linjuli.residence;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Ids;
import org.linjuli.territory.Doors;
import org.linjuli.territory.Household;
import org.linjuli.territory.Place;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the one who asks lives, as they say themselves. */
@Service
public class Homes {

    /**
     * Where somebody says to live.
     *
     * @param household the door; null for whoever does not name it
     */
    public record Settling(
            UUID building, ResidenceKind kind, @Nullable UUID household) {}

    private final ResidenceStore store;
    private final ResidenceSteps steps;
    private final Territory territory;
    private final Doors doors;
    private final Audit audit;
    private final Clock clock;

    Homes(ResidenceStore store, ResidenceSteps steps, Territory territory, Doors doors, Audit audit, Clock clock) {
        this.store = store;
        this.steps = steps;
        this.territory = territory;
        this.doors = doors;
        this.audit = audit;
        this.clock = clock;
    }

    /** The building that the actor lives in. */
    public Place of(Actor actor) {
        return territory.locateBuilding(residence(actor).home().building());
    }

    /** What the actor has said about it, and how it stands. */
    public Residence residence(Actor actor) {
        refuseUnlessSignedIn(actor);
        return store.present(actor.account()).orElseThrow(ResidenceProblem.NO_HOME::now);
    }

    /** The doors of a building, for a resident to choose their own. */
    public List<Household> doors(Actor actor, UUID building) {
        refuseUnlessSignedIn(actor);
        return doors.of(territory.locateBuilding(building));
    }

    /** From now on the actor lives there, and is a resident of its grid. Who is there already says it anew. */
    @Transactional
    public Place settle(Actor actor, Settling settling) {
        refuseUnlessSignedIn(actor);
        var place = territory.locateBuilding(settling.building());
        var home = Dwelling.of(settling.building(), door(place, settling.household()));
        store.line(actor.account());
        var present = store.present(actor.account());
        var here = present.filter(one -> one.home().building().equals(settling.building()));
        if (here.isEmpty()) {
            var from = present.map(one -> steps.moveOut(actor, one)).orElseGet(() -> ResidenceSteps.now(clock));
            steps.enter(stated(actor, home, settling.kind(), from), place);
            audit.record(actor, act("home.settle", actor, place));
        } else if (!isSaidSo(here.get(), home, settling.kind())) {
            steps.restate(actor, here.get(), home, settling.kind());
            audit.record(actor, act("home.restate", actor, place));
        }
        return place;
    }

    private static boolean isSaidSo(Residence residence, Dwelling home, ResidenceKind kind) {
        return residence.state() != ResidenceState.REFUSED
                && residence.home().part().equals(home.part())
                && residence.kind() == kind;
    }

    private Optional<Household> door(Place place, @Nullable UUID household) {
        return Optional.ofNullable(household)
                .map(id -> doors.find(place, id)
                        .orElseThrow(() -> ResidenceProblem.NO_SUCH_DOOR.now().field("household", "请从这栋楼的门牌里选")));
    }

    private Residence stated(Actor actor, Dwelling home, ResidenceKind kind, Instant from) {
        var id = Ids.next(clock);
        return new Residence(id, 0, actor.account(), home, kind, ResidenceState.STATED, from, from, null, null);
    }

    /** The actor lives there no more, and is no resident of its grid. */
    @Transactional
    public void moveOut(Actor actor) {
        refuseUnlessSignedIn(actor);
        store.line(actor.account());
        var residence = residence(actor);
        var place = territory.locateBuilding(residence.home().building());
        steps.moveOut(actor, residence);
        audit.record(actor, act("home.move-out", actor, place));
    }

    private static Act act(String action, Actor actor, Place place) {
        return Act.change(action, "account", actor.account()).at(place.path());
    }

    private static void refuseUnlessSignedIn(Actor actor) {
        if (actor.isAnonymous()) {
            throw ResidenceProblem.SIGN_IN_FIRST.now();
        }
    }
}
