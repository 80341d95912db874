package org.linjuli.casework;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;

/**
 * The dispatch rules in order. Whatever fits none of them goes to the level that its category names, the grid of the
 * place as a rule, so that nothing is nobody's.
 */
record DispatchTable(List<DispatchRule> rules) {

    DispatchTable {
        rules = rules.stream()
                .sorted(Comparator.comparingInt(DispatchRule::place))
                .toList();
    }

    /**
     * The desks that a new request gets. While a unit handles it, the desk that would have had it without the rule
     * answers to the resident (首接负责).
     *
     * @param property the property company of the compound, if it has one
     * @param manned whether somebody serves a desk now; a vacant desk passes on to the level above (兜底)
     */
    Desks decide(DispatchRule.Case question, Optional<NodePath> property, Predicate<NodePath> manned) {
        var answering = firstManned(question.area().at(question.handledAt()), manned);
        for (var rule : rules) {
            if (rule.fits(question)) {
                var desk = deskOf(rule, question.area(), property).filter(manned);
                if (desk.isPresent()) {
                    var owner = desk.orElseThrow();
                    return owner.isUnit() ? Desks.at(owner, answering) : Desks.at(owner, owner);
                }
            }
        }
        return Desks.at(answering, answering);
    }

    private static Optional<NodePath> deskOf(DispatchRule rule, NodePath area, Optional<NodePath> property) {
        return switch (rule.to()) {
            case PROPERTY_COMPANY -> property;
            case UNIT -> Optional.ofNullable(rule.unit());
            case GRID -> Optional.of(area.at(Level.GRID));
            case COMMUNITY -> Optional.of(area.at(Level.COMMUNITY));
            case STREET -> Optional.of(area.at(Level.STREET));
            case CITY -> Optional.of(area.at(Level.CITY));
        };
    }

    /** The desk, or the nearest above it that somebody serves; the city's own where nobody does. */
    private static NodePath firstManned(NodePath from, Predicate<NodePath> manned) {
        var desk = from;
        while (desk.depth() > NodePath.COUNTY_DEPTH && !manned.test(desk)) {
            desk = desk.parent().orElseThrow();
        }
        return desk;
    }
}
