package org.linjuli.casework.list;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.NodePath;

/** Chooses the strands along which a list is read: as few and as narrow as what is wanted and what is seen allow. */
final class Strands {

    private Strands() {}

    static List<Strand> of(Sight sight, Filter filter) {
        var strands = new LinkedHashSet<Strand>();
        var owner = filter.owner();
        if (owner == null) {
            areas(sight, filter.area()).forEach(area -> strands.add(Strand.of(area)));
            sight.desks().stream()
                    .filter(desk -> canBeAway(desk, filter.area()))
                    .forEach(desk -> strands.add(Strand.away(desk, filter.area())));
        } else {
            if (canBeAway(owner, filter.area())) {
                strands.add(Strand.away(owner, filter.area()));
            }
            if (!owner.isUnit()) {
                narrower(owner, filter.area()).stream()
                        .flatMap(area -> areas(sight, area).stream())
                        .forEach(area -> strands.add(Strand.of(area)));
            }
        }
        return List.copyOf(strands);
    }

    /** What lies away from a desk does not lie below it. */
    private static boolean canBeAway(NodePath desk, @Nullable NodePath wanted) {
        return wanted == null || !desk.contains(wanted);
    }

    /** The parts of an area that are seen; the parts of everything where no area is wanted. */
    private static List<NodePath> areas(Sight sight, @Nullable NodePath wanted) {
        var areas = new ArrayList<NodePath>();
        for (var node : sight.scope().nodes()) {
            narrower(node, wanted).ifPresent(areas::add);
        }
        return areas.stream()
                .filter(area -> areas.stream().noneMatch(other -> !other.equals(area) && other.contains(area)))
                .distinct()
                .toList();
    }

    /** The one of the two that lies in the other; empty where they lie apart. */
    private static Optional<NodePath> narrower(NodePath node, @Nullable NodePath wanted) {
        if (wanted == null || wanted.contains(node)) {
            return Optional.of(node);
        }
        return node.contains(wanted) ? Optional.of(wanted) : Optional.empty();
    }
}
