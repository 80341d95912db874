package org.linjuli.meeting;

import java.util.List;
import java.util.UUID;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;

/** A seat (席位) in the meetings of a series: whoever has this role at this node sits there. */
public record Seat(UUID id, NodePath node, Role role) {

    boolean isTakenWith(List<Grant> grants) {
        return grants.contains(new Grant(role, node));
    }
}
