package org.linjuli.identity;

import static java.util.stream.Collectors.toMap;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;

/**
 * What somebody can see and do, and where.
 *
 * @param hats the grants in force
 * @param nodes the permissions at each node of a grant, which hold below it too
 * @param desks the desks that the person serves
 */
public record Reach(Account account, List<Hat> hats, List<AtNode> nodes, List<Place> desks) {

    /** A node as people call it. */
    public record Place(NodePath node, String name) {}

    /** What is permitted at a node and below it. */
    public record AtNode(Place place, Set<Permission> permissions) {}

    /** What only one of two people may. */
    public record Difference(Account a, Account b, List<AtNode> onlyA, List<AtNode> onlyB) {}

    static Reach of(Account account, Actor actor, List<Hat> hats) {
        var places = hats.stream()
                .collect(toMap(
                        Hat::node, hat -> new Place(hat.node(), hat.nodeName()), (one, same) -> one, TreeMap::new));
        return new Reach(
                account,
                hats,
                places.values().stream()
                        .map(place -> new AtNode(place, permissions(actor, place.node())))
                        .filter(at -> !at.permissions().isEmpty())
                        .toList(),
                actor.desks().stream().sorted().map(places::get).toList());
    }

    /** Those whose grant is at the node itself; what comes from above is told there. */
    private static Set<Permission> permissions(Actor actor, NodePath node) {
        var permissions = EnumSet.noneOf(Permission.class);
        actor.grants().stream()
                .filter(grant -> grant.node().equals(node))
                .forEach(grant -> permissions.addAll(Permission.of(grant.role())));
        return permissions;
    }

    /** What this person may and the other may not. */
    List<AtNode> beyond(Actor other) {
        return nodes.stream()
                .map(at -> new AtNode(at.place(), lacking(at, other)))
                .filter(at -> !at.permissions().isEmpty())
                .toList();
    }

    private static Set<Permission> lacking(AtNode at, Actor other) {
        var lacking = EnumSet.noneOf(Permission.class);
        at.permissions().stream()
                .filter(permission -> !other.may(permission, at.place().node()))
                .forEach(lacking::add);
        return lacking;
    }
}
