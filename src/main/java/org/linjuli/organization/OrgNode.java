package org.linjuli.organization;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.Due;
import org.linjuli.lifecycle.Subject;
import org.linjuli.shared.NodePath;

/**
 * An organization of the network (组织节点).
 *
 * @param area the area that it works in; the two lowest levels work in one grid
 * @param areaName how people call what it answers for
 * @param clockFrom when its state began
 * @param dueAt by when a draft has to be decided, or an active organization to be confirmed; null once it is retired
 */
public record OrgNode(
        UUID id,
        OrgLevel level,
        NodePath area,
        @Nullable UUID compound,
        @Nullable UUID building,
        @Nullable UUID parent,
        String name,
        String areaName,
        NodeState state,
        long version,
        Instant clockFrom,
        @Nullable Instant dueAt)
        implements Subject<NodeState, OrgNode> {

    @Override
    public OrgNode moved(NodeState to, Instant from, Due due) {
        return new OrgNode(id, level, area, compound, building, parent, name, areaName, to, version, from, due.at());
    }
}
