package org.linjuli.organization;

import java.time.Instant;
import java.util.List;
import org.linjuli.shared.NodePath;

/**
 * The figures of the network in an area and below it, as it stands now.
 *
 * @param withoutOwner households for which nobody on a post answers
 * @param termsOver terms of office whose last day has passed; a thousand stands for more
 */
public record NetworkFigures(
        NodePath area, Instant asOf, List<LevelFigure> levels, int households, int withoutOwner, int termsOver) {

    /** The organizations of one level, their posts, and how many of those nobody holds. */
    public record LevelFigure(OrgLevel level, int nodes, int posts, int vacant) {}
}
