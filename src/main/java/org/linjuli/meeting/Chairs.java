package org.linjuli.meeting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.linjuli.identity.Delegations;
import org.linjuli.organization.Desk;
import org.linjuli.organization.Organization;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;
import org.springframework.stereotype.Component;

/**
 * Who takes the chair, derived from who holds which post now: whoever has the role of the tier there; for a grid without
 * anybody, its community. At a compound the secretary of its branch, or who stands in; without a secretary the grid, and
 * without anybody there the community.
 */
@Component
class Chairs {

    private final Organization organization;
    private final Delegations delegations;
    private final TalkPlaces places;

    Chairs(Organization organization, Delegations delegations, TalkPlaces places) {
        this.organization = organization;
        this.delegations = delegations;
        this.places = places;
    }

    boolean takes(Actor actor, Tier tier, NodePath node) {
        return switch (tier) {
            case COMPOUND -> chairsTalk(actor, node);
            case GRID -> actor.grants().contains(new Grant(tier.chair(), node)) || isForVacantGrid(actor, node);
            case STREET, CITY -> actor.grants().contains(new Grant(tier.chair(), node));
        };
    }

    private boolean chairsTalk(Actor actor, NodePath node) {
        var compound = node.compound().orElseThrow();
        if (!organization.secretariesOf(compound).isEmpty()) {
            return branches(actor).contains(compound);
        }
        var grid = node.at(Level.GRID);
        return actor.grants().contains(new Grant(Role.GRID_LEADER, grid)) || isForVacantGrid(actor, grid);
    }

    private boolean isForVacantGrid(Actor actor, NodePath grid) {
        return isVacant(grid) && grid.parent().filter(actor::serves).isPresent();
    }

    private boolean isVacant(NodePath node) {
        return organization
                .desk(node)
                .map(Desk::holders)
                .filter(held -> !held.isEmpty())
                .isEmpty();
    }

    /** The grants with which somebody sits in meetings: their own, and those of a secretary at the compounds of the branch. */
    List<Grant> sitting(Actor actor) {
        var branches = branches(actor);
        return branches.isEmpty()
                ? actor.grants()
                : Stream.concat(
                                actor.grants().stream(),
                                branches.stream()
                                        .flatMap(compound -> places.node(compound).stream())
                                        .map(node -> new Grant(Role.BRANCH_SECRETARY, node)))
                        .toList();
    }

    /** The compounds of whose branch the actor is secretary, or stands in for one who is away. */
    private Set<UUID> branches(Actor actor) {
        var branches = new HashSet<>(organization.branchesOf(actor.account()));
        actor.grants().stream()
                .filter(grant -> grant.role() == Role.BRANCH_SECRETARY)
                .flatMap(duty -> delegations.absentFor(actor.account(), duty).stream())
                .forEach(absent -> branches.addAll(organization.branchesOf(absent)));
        return branches;
    }
}
