package org.linjuli.territory;

import java.util.Collection;
import java.util.Map;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;

/**
 * Tells how much is open in areas, to colour them on the map. The territory doesn't know; the module that does provides a
 * bean of this type.
 */
@FunctionalInterface
public interface AreaLoad {

    /** What is open in an area and all below it. */
    record Load(int open, int overdue) {}

    /** Only for areas that the actor may look into. */
    Map<NodePath, Load> of(Collection<NodePath> areas, Actor actor);
}
