package org.linjuli.shared;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Who asks: an account with the grants that are in force now. Every public method that reads or changes something
 * takes the actor as an argument.
 */
public record Actor(AccountId account, String name, List<Grant> grants) {

    private static final AccountId NOBODY = new AccountId(new UUID(0, 0));
    private static final AccountId CLOCKWORK = new AccountId(new UUID(0, 1));

    public Actor {
        grants = List.copyOf(grants);
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

    public boolean has(Role... roles) {
        return grants.stream().anyMatch(grant -> Arrays.asList(roles).contains(grant.role()));
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

    /** What the actor may read because of a role; empty means nothing. */
    public Scope scope() {
        return new Scope(grants.stream()
                .filter(grant -> grant.role().readsArea())
                .map(Grant::node)
                .distinct()
                .toList());
    }
}
