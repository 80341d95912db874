package org.linjuli.organization;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.springframework.stereotype.Component;

/** Offers the desks to which a matter can be given, the likely ones first. */
@Component
public class DeskChoices {

    private static final int MOST = 20;

    /** What the matter is given away for. */
    public enum Purpose {
        TRANSFER,
        DELEGATE,
        ASSIST;

        /** The purpose as it stands in URLs, or the refusal that there is none of this name. */
        public static Purpose named(String name) {
            return Arrays.stream(values())
                    .filter(purpose -> purpose.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() ->
                            OrganizationProblem.PURPOSE_UNKNOWN.now().field("purpose", "transfer、delegate 或 assist"));
        }
    }

    /**
     * What is asked for.
     *
     * @param area where the matter is
     * @param compound the compound that it is in, whose property company comes first
     * @param text part of a name; empty for the likely ones alone
     */
    public record Question(NodePath area, Optional<UUID> compound, Purpose purpose, String text) {}

    private final CurrentNetwork current;

    DeskChoices(CurrentNetwork current) {
        this.current = current;
    }

    /** At most twenty desks, none of them the actor's own. */
    public List<Desk> offer(Actor actor, Question question) {
        actor.require(Permission.DESK_READ);
        var network = current.network();
        if (network.desk(question.area()).isEmpty()) {
            throw OrganizationProblem.NO_SUCH_AREA.now();
        }
        var words = Words.of(question.text());
        var likely = likely(network, actor, question).distinct().toList();
        return Stream.concat(likely.stream(), wider(network, question, words).filter(path -> !likely.contains(path)))
                .filter(path -> !actor.serves(path))
                .filter(path -> words.allIn(network.nameOf(path)))
                .limit(MOST)
                .map(path -> network.desk(path).orElseThrow())
                .toList();
    }

    /** The rest of the city, once there is something to look for. */
    private static Stream<NodePath> wider(Network network, Question question, Words words) {
        return words.isEmpty() || question.purpose() == Purpose.DELEGATE
                ? Stream.empty()
                : network.desks()
                        .filter(path -> words.allIn(network.nameOf(path)))
                        .sorted(nearest(network, question, words));
    }

    private static Stream<NodePath> likely(Network network, Actor actor, Question question) {
        return switch (question.purpose()) {
            case DELEGATE -> below(actor, question.area());
            case TRANSFER ->
                Stream.of(
                                property(network, question),
                                siblings(network, question.area()),
                                above(question.area()),
                                municipal(network))
                        .flatMap(desks -> desks);
            case ASSIST ->
                Stream.of(
                                property(network, question),
                                around(network, question.area()),
                                siblings(network, question.area()),
                                above(question.area()),
                                municipal(network))
                        .flatMap(desks -> desks);
        };
    }

    /** The levels between the actor's desk and the place, the nearest to the place first. */
    private static Stream<NodePath> below(Actor actor, NodePath area) {
        return Stream.of(Level.GRID, Level.COMMUNITY, Level.STREET)
                .map(area::at)
                .distinct()
                .filter(actor::standsAbove);
    }

    private static Stream<NodePath> property(Network network, Question question) {
        return question.compound().flatMap(network::propertyCompanyOf).stream();
    }

    private static Stream<NodePath> siblings(Network network, NodePath area) {
        return area.parent().stream().flatMap(network::children).filter(path -> !path.equals(area));
    }

    private static Stream<NodePath> above(NodePath area) {
        return Stream.of(Level.COMMUNITY, Level.STREET, Level.CITY)
                .map(area::at)
                .filter(path -> !path.equals(area))
                .distinct();
    }

    private static Stream<NodePath> municipal(Network network) {
        return network.units().stream()
                .filter(unit -> unit.kind() == Unit.Kind.MUNICIPAL)
                .map(Unit::path);
    }

    /** Units and shops of the same community. */
    private static Stream<NodePath> around(Network network, NodePath area) {
        var community = area.at(Level.COMMUNITY);
        return network.units().stream()
                .filter(unit -> unit.kind() == Unit.Kind.RESIDENT || unit.kind() == Unit.Kind.SHOP)
                .filter(unit -> community.contains(unit.area()))
                .map(Unit::path)
                .limit(MOST / 2);
    }

    private static Comparator<NodePath> nearest(Network network, Question question, Words words) {
        return Comparator.comparing((NodePath path) -> !words.begin(network.nameOf(path)))
                .thenComparing(path -> inCommon(path, question.area()), Comparator.reverseOrder())
                .thenComparing(Comparator.naturalOrder());
    }

    /** How many levels two places have in common. */
    private static long inCommon(NodePath one, NodePath other) {
        return Stream.iterate(Optional.of(other), Optional::isPresent, path -> path.flatMap(NodePath::parent))
                .flatMap(Optional::stream)
                .filter(ancestor -> ancestor.contains(one))
                .count();
    }
}
