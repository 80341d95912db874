package org.linjuli.territory;

import java.time.Instant;
import java.util.UUID;
import org.linjuli.lifecycle.Due;
import org.linjuli.lifecycle.Subject;
import org.linjuli.shared.NodePath;

/** One shape of a grid as its life cycle sees it. */
record GridShape(UUID id, NodePath path, GridState state, long version) implements Subject<GridState, GridShape> {

    @Override
    public GridShape moved(GridState to, Instant from, Due due) {
        return new GridShape(id, path, to, version + 1);
    }
}
