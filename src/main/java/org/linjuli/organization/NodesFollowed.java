package org.linjuli.organization;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.Lifecycle;
import org.linjuli.lifecycle.WorkingTimes;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Ids;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.GridsRedrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When grids are redrawn, the network follows in the transaction of the change: a new grid has its branch with vacant
 * posts, building groups and compound branches go with their buildings, and the branch of a grid that is no more ends in
 * those of its successors. Who holds a post that goes along keeps it, in the new area.
 */
@Component
class NodesFollowed {

    private final NodeStore store;
    private final Posts posts;
    private final FieldSuccession fields;
    private final CurrentNetwork current;
    private final Lifecycle<NodeState, NodeAction, OrgNode> lifecycle;
    private final Clock clock;

    NodesFollowed(
            NodeStore store,
            Posts posts,
            FieldSuccession fields,
            CurrentNetwork current,
            WorkingTimes times,
            Clock clock) {
        this.store = store;
        this.posts = posts;
        this.fields = fields;
        this.current = current;
        this.lifecycle = NodeLifecycle.declared(times);
        this.clock = clock;
    }

    @EventListener
    void follow(GridsRedrawn redrawn) {
        store.of(redrawn.community()).flatMap(store::find).ifPresent(community -> {
            redrawn.names()
                    .forEach((grid, name) ->
                            store.of(grid).ifPresent(node -> store.call(node, community.areaName() + name)));
            redrawn.begun().forEach(grid -> begin(community, grid, redrawn.name(grid)));
            store.groupsOf(redrawn.movedTo().keySet()).stream()
                    .collect(
                            groupingBy(group -> requireNonNull(redrawn.movedTo().get(group.building()))))
                    .forEach(this::moveTo);
            redrawn.ended().forEach(grid -> end(grid, redrawn));
            current.changed();
        });
    }

    private OrgNode begin(OrgNode community, NodePath grid, String name) {
        var areaName = community.areaName() + name;
        return set(OrgLevel.GRID, grid, null, community, areaName + "党总支", areaName);
    }

    private OrgNode set(
            OrgLevel level, NodePath area, @Nullable UUID compound, OrgNode parent, String name, String areaName) {
        var blank = new OrgNode(
                Ids.next(clock),
                level,
                area,
                compound,
                null,
                parent.id(),
                name,
                areaName,
                NodeState.DRAFT,
                0,
                clock.instant(),
                null);
        var active = lifecycle.enter(blank, NodeState.ACTIVE, clock.instant());
        store.insert(active);
        record(active, NodeEvent.PROPOSED, null, List.of());
        posts.openUsual(active.id(), level);
        return active;
    }

    /** Groups of buildings that lie in another grid now go below the branch of their compound there. */
    private void moveTo(NodePath area, List<OrgNode> groups) {
        var grid = store.of(area).flatMap(store::find);
        if (grid.isEmpty()) {
            return;
        }
        groups.stream()
                .collect(groupingBy(group -> requireNonNull(group.parent())))
                .forEach((branch, below) -> moveBelow(grid.get(), branch, below));
    }

    private void moveBelow(OrgNode grid, UUID branch, List<OrgNode> groups) {
        var old = store.find(branch).orElseThrow();
        var there = store.branchOf(old.compound(), grid.area());
        boolean isWhole = store.activeBelow(branch).size() == groups.size();
        if (there.isEmpty() && isWhole) {
            move(List.of(branch), grid);
            record(old, NodeAction.MOVE.name(), NodeState.ACTIVE, List.of(grid.id()));
            return;
        }
        var to = there.orElseGet(
                () -> set(OrgLevel.COMPOUND, grid.area(), old.compound(), grid, old.name(), old.areaName()));
        move(groups.stream().map(OrgNode::id).toList(), to);
        groups.forEach(group -> record(group, NodeAction.MOVE.name(), NodeState.ACTIVE, List.of(to.id())));
        if (isWhole) {
            retire(old, List.of(to.id()));
        }
    }

    private void move(List<UUID> nodes, OrgNode to) {
        var along = new ArrayList<>(nodes);
        nodes.forEach(id -> along.addAll(store.activeBelow(id)));
        posts.movedAlong(Actor.system(), along, () -> store.move(nodes, to));
    }

    private void end(NodePath grid, GridsRedrawn redrawn) {
        store.of(grid).flatMap(store::find).ifPresent(node -> {
            var successors = redrawn.successors().getOrDefault(grid, List.of()).stream()
                    .map(store::of)
                    .flatMap(Optional::stream)
                    .toList();
            store.activeBelow(node.id())
                    .forEach(branch -> retire(store.find(branch).orElseThrow(), successors));
            retire(node, successors);
        });
    }

    private void retire(OrgNode node, List<UUID> successors) {
        fields.passOn(Actor.system().account(), node.id(), successors);
        posts.closeAll(Actor.system(), node.id());
        store.retire(node.id());
        record(
                lifecycle.enter(node, NodeState.RETIRED, clock.instant()),
                NodeAction.MERGE.name(),
                NodeState.ACTIVE,
                successors);
    }

    private void record(OrgNode node, String action, @Nullable NodeState from, List<UUID> successors) {
        store.record(new NodeEvent(
                node.id(), action, from, node.state(), Actor.system().account(), clock.instant(), "网格调整", successors));
    }
}
