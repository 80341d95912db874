package org.linjuli.casework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Inputs;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Point;
import org.linjuli.territory.GridsRedrawn;
import org.linjuli.territory.Territory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When grids are redrawn, open requests go to the grid that answers for their place from now on, in the transaction of
 * the change. Where they were reported stays as it was, and so do the figures of the past.
 */
@Component
class RequestsFollowed {

    private final JdbcClient jdbc;
    private final Territory territory;
    private final RequestStore requests;
    private final RequestSteps steps;

    RequestsFollowed(JdbcClient jdbc, Territory territory, RequestStore requests, RequestSteps steps) {
        this.jdbc = jdbc;
        this.territory = territory;
        this.requests = requests;
        this.steps = steps;
    }

    /** While the change is being made, the territory in memory is still the one before. */
    @EventListener
    void follow(GridsRedrawn redrawn) {
        Asker.PRODUCT.run(() -> open(redrawn.community()).forEach(id -> follow(id, redrawn)));
    }

    private List<UUID> open(NodePath community) {
        return jdbc.sql("""
                        select id from casework.request
                        where community = :community::ltree
                          and state not in ('CLOSED', 'DECLINED', 'WITHDRAWN', 'MERGED')
                        order by id for update
                        """)
                .param("community", community.value())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    private void follow(UUID id, GridsRedrawn redrawn) {
        var request = requests.get(id, Actor.system());
        for (var move : moves(request, redrawn).entrySet()) {
            request = handOver(request, move.getKey(), move.getValue());
        }
    }

    /** From which desk to which. */
    private Map<NodePath, NodePath> moves(Request request, GridsRedrawn redrawn) {
        var before = before(request.place());
        var moves = new LinkedHashMap<NodePath, NodePath>();
        desks(request.desks()).forEach(desk -> {
            if (desk.equals(before)) {
                after(request.place(), redrawn)
                        .filter(after -> !after.equals(desk))
                        .ifPresent(after -> moves.put(desk, after));
            }
            if (redrawn.ended().contains(desk)) {
                moves.putIfAbsent(desk, redrawn.heir(desk));
            }
        });
        return moves;
    }

    private static Stream<NodePath> desks(Desks desks) {
        return Stream.of(
                        Optional.of(desks.owner()),
                        Optional.of(desks.answering()),
                        Optional.ofNullable(desks.cameFrom()))
                .flatMap(Optional::stream)
                .distinct();
    }

    private NodePath before(RequestPlace place) {
        return Optional.ofNullable(place.buildingId())
                .flatMap(territory::gridOf)
                .or(() -> point(place).flatMap(territory::gridAt))
                .orElse(place.area());
    }

    private static Optional<NodePath> after(RequestPlace place, GridsRedrawn redrawn) {
        return Optional.ofNullable(place.buildingId())
                .map(redrawn.movedTo()::get)
                .or(() -> place.buildingId() == null
                        ? point(place).flatMap(point -> around(point, redrawn))
                        : Optional.empty());
    }

    private static Optional<NodePath> around(Point point, GridsRedrawn redrawn) {
        return redrawn.drawn().entrySet().stream()
                .filter(grid -> grid.getValue().contains(point))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Optional<Point> point(RequestPlace place) {
        return Optional.ofNullable(place.point());
    }

    private Request handOver(Request request, NodePath from, NodePath to) {
        var inputs = new Inputs(Map.of("from", from, "desk", to));
        var step = steps.take(request, RequestAction.REDRAWN, new Attempt(Actor.system(), steps.now(), inputs));
        var happening = Happening.of(step, Happening.SYSTEM, null);
        if (!requests.write(new Change(request, step.after(), happening))) {
            throw LifecycleProblem.VERSION_STALE.now();
        }
        return requests.get(request.id(), Actor.system());
    }
}
