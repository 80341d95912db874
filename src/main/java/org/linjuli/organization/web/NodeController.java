package org.linjuli.organization.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.Available;
import org.linjuli.lifecycle.IfMatch;
import org.linjuli.organization.NewNode;
import org.linjuli.organization.NodeAction;
import org.linjuli.organization.NodeEvent;
import org.linjuli.organization.OrgLevel;
import org.linjuli.organization.OrgNodes;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.NodePath;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The organizations of the network. */
@RestController
@RequestMapping("/api/v1/organization/nodes")
class NodeController {

    /** What is proposed to be set up; the client chose the id. */
    record ProposedNode(
            @NotNull UUID id,
            @NotNull OrgLevel level,
            @NotNull @Pattern(regexp = Areas.FORM) String area,
            @Nullable UUID compound,
            @Nullable UUID building,
            @NotNull UUID parent,
            @NotBlank @Size(max = 80) String name,
            @NotBlank @Size(max = 80) String areaName) {

        NewNode asNode() {
            return new NewNode(
                    id, level, NodePath.of(area), compound, building, parent, name.strip(), areaName.strip());
        }
    }

    /** Who took over. */
    record SuccessorNode(UUID id, String name) {}

    /** One line of an organization's history. */
    record EventView(
            String action,
            @Nullable String from,
            String to,
            UUID actor,
            Instant at,
            @Nullable String note,
            List<SuccessorNode> successors) {

        static EventView of(NodeEvent event, Map<UUID, String> names) {
            var from = event.from();
            return new EventView(
                    event.action(),
                    from == null ? null : from.name(),
                    event.to().name(),
                    event.actor().value(),
                    event.at(),
                    event.note(),
                    event.successors().stream()
                            .map(id -> new SuccessorNode(id, names.getOrDefault(id, "")))
                            .toList());
        }
    }

    record NodeSteps(List<Available<NodeAction>> items) {}

    private final OrgNodes nodes;

    NodeController(OrgNodes nodes) {
        this.nodes = nodes;
    }

    /** Those below a parent; without one, those where the actor's own sight begins. */
    @GetMapping
    Items<NodeView> list(@CurrentActor Actor actor, @RequestParam Optional<UUID> parent) {
        var found = parent.map(id -> nodes.below(actor, id)).orElseGet(() -> nodes.tops(actor));
        return new Items<>(found.stream().map(NodeView::of).toList());
    }

    @GetMapping("/{id}")
    NodeView one(@CurrentActor Actor actor, @PathVariable UUID id) {
        return NodeView.of(nodes.node(actor, id));
    }

    @GetMapping("/{id}/events")
    Items<EventView> history(@CurrentActor Actor actor, @PathVariable UUID id) {
        var history = nodes.history(actor, id);
        var names = nodes.names(
                history.stream().flatMap(one -> one.successors().stream()).toList());
        return new Items<>(history.stream().map(one -> EventView.of(one, names)).toList());
    }

    /** What may be done with it now, with what must come along. */
    @GetMapping("/{id}/steps")
    NodeSteps steps(@CurrentActor Actor actor, @PathVariable UUID id) {
        return new NodeSteps(nodes.available(actor, id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    NodeView propose(@CurrentActor Actor actor, @Valid @RequestBody ProposedNode proposal) {
        return NodeView.of(nodes.propose(actor, proposal.asNode()));
    }

    @PostMapping("/{id}/actions/{action}")
    NodeView act(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable String action,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @RequestBody(required = false) @Nullable Map<String, Object> inputs) {
        var given = inputs == null ? Map.<String, Object>of() : inputs;
        return NodeView.of(nodes.act(actor, id, IfMatch.version(version), action, given));
    }
}
