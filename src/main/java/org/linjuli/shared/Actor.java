package org.linjuli.shared;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who asks: an account with the grants that are in force now. Every public method that reads or changes something
 * takes the actor as an argument.
 *
 * @param allowances what a client may; people have roles instead
 */
public record Actor(AccountId account, String name, List<Grant> grants, List<Allowance> allowances) {

    private static final AccountId NOBODY = new AccountId(new UUID(0, 0));
    private static final AccountId CLOCKWORK = new AccountId(new UUID(0, 1));

    public Actor {
        grants = List.copyOf(grants);
        allowances = List.copyOf(allowances);
    }

    public Actor(AccountId account, String name, List<Grant> grants) {
        this(account, name, grants, List.of());
    }

    /** Somebody who has not signed in: sees what is public, changes nothing. */
    public static Actor anonymous() {
        return new Actor(NOBODY, "", List.of());
    }

    /** The product's own clock. */
    public static Actor system() {
        return new Actor(CLOCKWORK, "系统", List.of());
    }

    public boolean isAnonymous() {
        return account.equals(NOBODY);
    }

    public boolean isSystem() {
        return account.equals(CLOCKWORK);
    }

    /** Whether one of the grants permits this, wherever. */
    public boolean may(Permission permission) {
        return isSystem() || nodes(permission).findAny().isPresent();
    }

    /** Whether one of the grants permits this at the node. A desk is handled by those alone who serve it. */
    public boolean may(Permission permission, NodePath at) {
        return isSystem()
                || (permission == Permission.REQUEST_HANDLE
                        ? serves(at)
                        : scope(permission).covers(at));
    }

    public void require(Permission permission) {
        if (!may(permission)) {
            throw PermissionProblem.of(permission);
        }
    }

    public void require(Permission permission, NodePath at) {
        if (!may(permission, at)) {
            throw PermissionProblem.of(permission);
        }
    }

    /** Whether the actor acts for the desk at this node. */
    public boolean serves(NodePath desk) {
        return grants.stream().anyMatch(grant -> grant.serves(desk));
    }

    /** Whether the actor serves a desk strictly above the node. */
    public boolean standsAbove(NodePath node) {
        return grants.stream()
                .anyMatch(grant -> grant.role().serves().isPresent()
                        && !grant.node().equals(node)
                        && grant.node().contains(node));
    }

    /** The desks for which the actor acts. */
    public List<NodePath> desks() {
        return grants.stream()
                .filter(grant -> grant.serves(grant.node()))
                .map(Grant::node)
                .distinct()
                .toList();
    }

    /** Where the grants permit this; empty means nowhere. */
    public Scope scope(Permission permission) {
        return new Scope(nodes(permission).distinct().toList());
    }

    private Stream<NodePath> nodes(Permission permission) {
        return Stream.concat(
                grants.stream().filter(grant -> permission.isOf(grant.role())).map(Grant::node),
                allowances.stream()
                        .filter(allowance -> allowance.permission() == permission)
                        .map(Allowance::node));
    }
}
