package org.linjuli.organization.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.organization.NodeSummary;
import org.linjuli.organization.OrgNode;

/** An organization as it is told to clients. */
record NodeView(
        UUID id,
        String level,
        String levelName,
        String area,
        @Nullable UUID compound,
        @Nullable UUID building,
        @Nullable UUID parent,
        String name,
        String areaName,
        String state,
        String stateName,
        long version,
        @Nullable Instant dueAt,
        @Nullable Integer children,
        @Nullable Integer posts,
        @Nullable Integer vacant) {

    static NodeView of(OrgNode node) {
        return of(node, null, null, null);
    }

    static NodeView of(NodeSummary summary) {
        return of(summary.node(), summary.children(), summary.posts(), summary.vacant());
    }

    private static NodeView of(
            OrgNode node, @Nullable Integer children, @Nullable Integer posts, @Nullable Integer vacant) {
        return new NodeView(
                node.id(),
                node.level().name(),
                node.level().label(),
                node.area().value(),
                node.compound(),
                node.building(),
                node.parent(),
                node.name(),
                node.areaName(),
                node.state().name(),
                node.state().label(),
                node.version(),
                node.dueAt(),
                children,
                posts,
                vacant);
    }
}
