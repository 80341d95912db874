package org.linjuli.shared;

/** A role at a node: what a person may be asked to do, and where. */
public record Grant(Role role, NodePath node) {

    /** Whether the holder acts for the desk at this node. */
    public boolean serves(NodePath desk) {
        if (!node.equals(desk) || !Permission.REQUEST_HANDLE.isOf(role)) {
            return false;
        }
        return desk.isUnit() ? role.servesUnit() : role.serves().equals(desk.level());
    }
}
