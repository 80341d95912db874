package org.linjuli.organization;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.linjuli.shared.Point;
import org.linjuli.territory.Building;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Service;

/** Who answers for which building (责任田), for a map; read from memory, whatever the size of the area. */
@Service
public class ResponsibilityFields {

    /** Whether somebody answers for a building. */
    public enum Answer {
        /** Somebody on a post does, for all of it or for the most part. */
        HELD,
        /** The post that does is vacant. */
        VACANT,
        /** No post does. */
        NOBODY
    }

    /**
     * A part of the map.
     *
     * @param west degrees in WGS-84, as all others
     */
    public record Part(double west, double south, double east, double north) {

        boolean contains(Point point) {
            return point.lng() >= west && point.lng() <= east && point.lat() >= south && point.lat() <= north;
        }
    }

    /**
     * A building that somebody lives in.
     *
     * @param post that answers for it, held or vacant; null where none does
     * @param withoutOwner households of it that nobody answers for now
     */
    public record Field(
            Building building,
            NodePath grid,
            Answer answer,
            @Nullable Responsible post,
            int households,
            int withoutOwner) {}

    /**
     * What there is in a part of an area.
     *
     * @param buildings all of them by answer, also those left out
     * @param cut whether there are more than were asked for
     */
    public record Seen(List<Field> fields, Map<Answer, Integer> buildings, boolean cut) {}

    private final CurrentNetwork current;
    private final Territory territory;

    ResponsibilityFields(CurrentNetwork current, Territory territory) {
        this.current = current;
        this.territory = territory;
    }

    /** Those of an area, or of a part of it, at most so many: first those that nobody answers for. */
    public Seen in(Actor actor, NodePath area, @Nullable Part part, int most) {
        if (!actor.may(Permission.ORGANIZATION_READ, area)
                || current.network().desk(area).isEmpty()) {
            throw OrganizationProblem.NO_SUCH_AREA.now();
        }
        var households = territory.householdsInBuildings();
        var network = current.network();
        var found = grids(area)
                .flatMap(grid -> territory.buildingsIn(grid).stream()
                        .filter(building -> households.getOrDefault(building.id(), 0) > 0)
                        .filter(building -> part == null || part.contains(building.point()))
                        .map(building -> field(network, building, grid, households.getOrDefault(building.id(), 0))))
                .sorted((one, other) -> other.answer.compareTo(one.answer))
                .toList();
        var buildings = new EnumMap<Answer, Integer>(Answer.class);
        Stream.of(Answer.values()).forEach(answer -> buildings.put(answer, 0));
        found.forEach(field -> buildings.merge(field.answer, 1, Integer::sum));
        return new Seen(found.stream().limit(most).toList(), buildings, found.size() > most);
    }

    private Stream<NodePath> grids(NodePath area) {
        return territory.grids().stream().map(grid -> grid.path()).filter(area::contains);
    }

    private static Field field(Network network, Building building, NodePath grid, int households) {
        UUID id = building.id();
        int owned = network.counts().ownedOf(id, households);
        var post = network.answeringFor(id).orElse(null);
        var answer = owned > 0 ? Answer.HELD : post == null ? Answer.NOBODY : Answer.VACANT;
        return new Field(building, grid, answer, post, households, households - owned);
    }
}
