package org.linjuli.residence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.lifecycle.Available;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Cursor;
import org.linjuli.shared.Page;
import org.linjuli.shared.Permission;
import org.linjuli.territory.Building;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The households of the buildings that somebody answers for (我的住户). */
@Service
public class Households {

    public static final int LONGEST_PAGE = 100;

    private static final int MOST_IN_ONE = 200;

    /**
     * What is looked for.
     *
     * @param building one of the buildings; null for all
     * @param words names of a compound or building, or what stands on a door
     * @param waiting only those in which somebody waits
     */
    public record Asked(@Nullable UUID building, String words, boolean waiting) {}

    private final HouseholdRows rows;
    private final ResidenceStore store;
    private final ResidenceSteps steps;
    private final Answering answering;
    private final Territory territory;
    private final Audit audit;

    Households(
            HouseholdRows rows,
            ResidenceStore store,
            ResidenceSteps steps,
            Answering answering,
            Territory territory,
            Audit audit) {
        this.rows = rows;
        this.store = store;
        this.steps = steps;
        this.answering = answering;
        this.territory = territory;
        this.audit = audit;
    }

    /** The buildings that the actor answers for. */
    public List<Building> buildings(Actor actor) {
        actor.require(Permission.RESIDENCE_VERIFY);
        return answering.buildings(actor);
    }

    /** Those in which somebody waits first. */
    public Page<HouseholdLine> page(Actor actor, Asked asked, @Nullable String cursor, int limit) {
        var mine = buildings(actor);
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw ResidenceProblem.BAD_LIST.now().field("limit", "每页 1 到 " + LONGEST_PAGE + " 户");
        }
        var search = new HouseholdSearch(asked.words(), mine, answering::compoundName);
        var within = search.buildings().stream()
                .map(Building::id)
                .filter(id -> asked.building() == null || asked.building().equals(id))
                .toList();
        var found = Answering.asker(actor, mine)
                .ask(() -> rows.page(within, search.door(), asked.waiting(), after(cursor), limit + 1));
        return Page.cut(found, limit, Households::cursor);
    }

    private static Cursor cursor(HouseholdLine line) {
        return Cursor.of(
                line.waits(), line.building(), Optional.ofNullable(line.door()).orElse(""), line.part());
    }

    private static HouseholdRows.@Nullable After after(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            var values = Cursor.parse(cursor, 4).values();
            return new HouseholdRows.After(
                    Boolean.parseBoolean(values.get(0)),
                    UUID.fromString(values.get(1)),
                    values.get(2),
                    UUID.fromString(values.get(3)));
        } catch (IllegalArgumentException malformed) {
            throw ResidenceProblem.BAD_LIST.now().field("cursor", "页码已失效，请从第一页重新打开");
        }
    }

    /** Those who live behind a door, or in a building without saying where; who waits comes first. */
    public List<Residence> livingIn(Actor actor, UUID part) {
        var mine = buildings(actor);
        var people = Answering.asker(actor, mine).ask(() -> store.livingIn(part, Answering.ids(mine), MOST_IN_ONE));
        if (people.isEmpty()) {
            throw ResidenceProblem.NO_SUCH_HOUSEHOLD.now();
        }
        return people;
    }

    /** One of those who live in the buildings of the actor; those of others do not exist. */
    public Residence one(Actor actor, UUID id) {
        var mine = buildings(actor);
        return Answering.asker(actor, mine)
                .ask(() -> store.find(id, Answering.ids(mine)))
                .orElseThrow(ResidenceProblem.NO_SUCH_RESIDENCE::now);
    }

    public List<Available<ResidenceAction>> available(Actor actor, Residence residence) {
        return steps.available(residence, actor);
    }

    /** Verifies, refuses, or notes that somebody has moved out; they are told. */
    @Transactional
    public Residence act(Actor actor, UUID id, long version, String action, Map<String, ?> given) {
        var residence = one(actor, id);
        if (residence.version() != version) {
            throw LifecycleProblem.VERSION_STALE.now();
        }
        var step = steps.act(actor, residence, action, given);
        var place = territory.locateBuilding(residence.home().building());
        audit.record(
                actor,
                Act.change("residence." + step.action().key(), "residence", id)
                        .at(place.path())
                        .concerning(residence.account())
                        .with("from", step.from().name())
                        .with("to", step.to().name()));
        return one(actor, id);
    }

    /** How far the residents of the actor's buildings are known, by building. */
    public Map<UUID, ResidenceCounts> counts(Actor actor) {
        var mine = buildings(actor);
        return Answering.asker(actor, mine).ask(() -> counted(Answering.ids(mine)));
    }

    private Map<UUID, ResidenceCounts> counted(Set<UUID> buildings) {
        var known = rows.counts(buildings);
        var households = territory.householdsInBuildings();
        return buildings.stream()
                .collect(java.util.stream.Collectors.toMap(
                        id -> id,
                        id -> known.getOrDefault(id, ResidenceCounts.NONE).among(households.getOrDefault(id, 0))));
    }
}
