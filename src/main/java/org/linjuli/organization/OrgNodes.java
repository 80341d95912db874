package org.linjuli.organization;

import static org.linjuli.organization.OrganizationProblem.*;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Available;
import org.linjuli.lifecycle.Due;
import org.linjuli.lifecycle.Inputs;
import org.linjuli.lifecycle.Lifecycle;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.lifecycle.Step;
import org.linjuli.lifecycle.WorkingTimes;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organizations of the network: who is below whom, and how they are set up, confirmed, merged and split. */
@Service
public class OrgNodes {

    private final NodeStore store;
    private final NodeGround ground;
    private final Posts posts;
    private final FieldSuccession fields;
    private final CurrentNetwork current;
    private final Lifecycle<NodeState, NodeAction, OrgNode> lifecycle;
    private final Clock clock;
    private final Audit audit;

    OrgNodes(
            NodeStore store,
            NodeGround ground,
            Posts posts,
            FieldSuccession fields,
            CurrentNetwork current,
            WorkingTimes times,
            Clock clock,
            Audit audit) {
        this.store = store;
        this.ground = ground;
        this.posts = posts;
        this.fields = fields;
        this.current = current;
        this.lifecycle = NodeLifecycle.declared(times);
        this.clock = clock;
        this.audit = audit;
    }

    /** The organizations where the actor's sight begins. */
    public List<NodeSummary> tops(Actor actor) {
        var areas = actor.scope(Permission.ORGANIZATION_READ).nodes();
        return areas.stream()
                .filter(area -> areas.stream().noneMatch(other -> !other.equals(area) && other.contains(area)))
                .sorted()
                .flatMap(this::at)
                .toList();
    }

    private Stream<NodeSummary> at(NodePath area) {
        return store.of(area).stream()
                .flatMap(id -> store.summaries(id).stream()
                        .filter(one -> one.node().id().equals(id)));
    }

    /** Those right below an organization, drafts too. */
    public List<NodeSummary> below(Actor actor, UUID parent) {
        node(actor, parent);
        return store.summaries(parent).stream()
                .filter(one -> parent.equals(one.node().parent()))
                .toList();
    }

    public OrgNode node(Actor actor, UUID id) {
        return store.find(id)
                .filter(node -> actor.may(Permission.ORGANIZATION_READ, node.area()))
                .orElseThrow(NO_SUCH_NODE::now);
    }

    /** What happened to it, the earliest first. */
    public List<NodeEvent> history(Actor actor, UUID id) {
        node(actor, id);
        return store.history(id);
    }

    /** How organizations are called, those that are no more too. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return store.names(ids);
    }

    /** The steps that the actor may take with it now. */
    public List<Available<NodeAction>> available(Actor actor, UUID id) {
        return lifecycle.available(node(actor, id), actor, clock.instant());
    }

    /** Puts a draft before the level above; the same again finds the same. */
    @Transactional
    public OrgNode propose(Actor actor, NewNode given) {
        var stored = store.find(given.id());
        if (stored.isPresent()) {
            return stored.filter(given::isStoredAs)
                    .filter(node -> actor.may(Permission.ORGANIZATION_READ, node.area()))
                    .orElseThrow(SAME_ID_OTHER_CONTENT::now);
        }
        var parent = node(actor, given.parent());
        if (parent.state() != NodeState.ACTIVE || !given.fits(parent)) {
            throw PARENT_UNFIT.now();
        }
        ground.refuseElsewhere(given);
        var draft = lifecycle.enter(blank(given), lifecycle.start(), clock.instant());
        actor.require(Permission.ORGANIZATION_EDIT, draft.area());
        if (!store.insert(draft)) {
            throw SAME_ID_OTHER_CONTENT.now();
        }
        store.record(new NodeEvent(
                draft.id(),
                NodeEvent.PROPOSED,
                null,
                draft.state(),
                actor.account(),
                draft.clockFrom(),
                null,
                List.of()));
        audit.record(actor, Act.change("node.propose", "node", draft.id()).at(draft.area()));
        return draft;
    }

    private OrgNode blank(NewNode given) {
        return new OrgNode(
                        given.id(),
                        given.level(),
                        given.area(),
                        given.compound(),
                        given.building(),
                        given.parent(),
                        given.name(),
                        given.areaName(),
                        lifecycle.start(),
                        0,
                        clock.instant(),
                        null)
                .moved(lifecycle.start(), clock.instant(), Due.NEVER);
    }

    /** Takes one step of the life of an organization; what is below it and its posts follow. */
    @Transactional
    public OrgNode act(Actor actor, UUID id, long version, String key, Map<String, ?> given) {
        var node = node(actor, id);
        var action = lifecycle.action(key);
        var inputs = lifecycle.inputs(node.state(), action, given);
        var step = lifecycle.step(node, action, new Attempt(actor, clock.instant(), inputs));
        if (node.version() != version || !store.write(step)) {
            throw LifecycleProblem.VERSION_STALE.now();
        }
        store.record(event(step, follow(step, inputs)));
        audit.record(
                actor,
                Act.change("node." + action.key(), "node", id)
                        .at(node.area())
                        .with("from", step.from().name())
                        .with("to", step.to().name()));
        current.changed();
        return store.find(id).orElseThrow();
    }

    /** What else changes; tells the successors. */
    private List<UUID> follow(Step<NodeState, NodeAction, OrgNode> step, Inputs inputs) {
        var node = step.after();
        var actor = step.attempt().actor();
        return switch (step.action()) {
            case APPROVE -> {
                refuseUnlessActive(Objects.requireNonNull(node.parent()));
                posts.openUsual(node.id(), node.level());
                fields.begin(actor.account(), node);
                yield List.of();
            }
            case MOVE -> {
                var parent = parentFor(actor, node, inputs.node("parent").orElseThrow());
                move(actor, List.of(node.id()), parent);
                yield List.of(parent.id());
            }
            case MERGE -> {
                var into = successor(actor, node, inputs, "successor");
                if (node.level() == OrgLevel.GRID || node.level() == OrgLevel.COMPOUND) {
                    move(actor, store.activeBelow(node.id()), into);
                }
                yield retire(actor, node, List.of(into.id()));
            }
            case SPLIT ->
                retire(
                        actor,
                        node,
                        List.of(
                                successor(actor, node, inputs, "successor").id(),
                                successor(actor, node, inputs, "other").id()));
            case WITHDRAW, CONFIRM -> List.of();
        };
    }

    private List<UUID> retire(Actor actor, OrgNode node, List<UUID> successors) {
        if (!store.activeBelow(node.id()).isEmpty()) {
            throw STILL_BELOW.now();
        }
        fields.passOn(actor.account(), node.id(), successors);
        posts.closeAll(actor, node.id());
        return successors;
    }

    private void refuseUnlessActive(UUID parent) {
        if (store.find(parent)
                .map(OrgNode::state)
                .filter(NodeState.ACTIVE::equals)
                .isEmpty()) {
            throw PARENT_UNFIT.now();
        }
    }

    private OrgNode parentFor(Actor actor, OrgNode node, UUID parent) {
        var to = node(actor, parent);
        if (to.state() != NodeState.ACTIVE
                || node.level().above().filter(to.level()::equals).isEmpty()) {
            throw PARENT_UNFIT.now();
        }
        return to;
    }

    private OrgNode successor(Actor actor, OrgNode node, Inputs inputs, String name) {
        var to = node(actor, inputs.node(name).orElseThrow());
        if (to.state() != NodeState.ACTIVE
                || to.level() != node.level()
                || to.id().equals(node.id())) {
            throw SUCCESSOR_UNFIT.now();
        }
        return to;
    }

    /** The roles of those who hold posts there go along into the other area. */
    private void move(Actor actor, List<UUID> nodes, OrgNode to) {
        var along = Stream.concat(nodes.stream(), nodes.stream().flatMap(id -> store.activeBelow(id).stream()))
                .toList();
        posts.movedAlong(actor, along, () -> store.move(nodes, to));
    }

    private static NodeEvent event(Step<NodeState, NodeAction, OrgNode> step, List<UUID> successors) {
        return new NodeEvent(
                step.after().id(),
                step.action().name(),
                step.from(),
                step.to(),
                step.attempt().actor().account(),
                step.attempt().at(),
                step.attempt().inputs().text("reason").orElse(null),
                successors);
    }
}
