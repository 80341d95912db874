package org.linjuli.organization;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.identity.Accounts;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.linjuli.territory.Building;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who answers for which building (责任田), given and taken by those over the grid. A post near the building answers for all of
 * its households; several may, and nobody does while all of them are vacant.
 */
@Service
public class FieldBook {

    /** A building with the posts that may answer for it, the nearest first. */
    public record Around(Building building, NodePath grid, List<FieldPost> posts) {}

    private final FieldStore store;
    private final PostStore posts;
    private final CurrentNetwork current;
    private final Territory territory;
    private final Accounts accounts;
    private final Audit audit;

    FieldBook(
            FieldStore store,
            PostStore posts,
            CurrentNetwork current,
            Territory territory,
            Accounts accounts,
            Audit audit) {
        this.store = store;
        this.posts = posts;
        this.current = current;
        this.territory = territory;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** One that the actor may see; others do not exist. */
    public Around around(Actor actor, UUID id) {
        var grid = territory
                .gridOf(id)
                .filter(area -> actor.may(Permission.ORGANIZATION_READ, area))
                .orElseThrow(OrganizationProblem.NO_SUCH_BUILDING::now);
        var building = territory.building(id).orElseThrow(OrganizationProblem.NO_SUCH_BUILDING::now);
        var near = store.near(building, grid);
        var names = accounts.names(
                near.stream().map(FieldPost::holder).filter(Objects::nonNull).toList());
        return new Around(
                building,
                grid,
                near.stream()
                        .map(one -> one.holder() == null ? one : one.named(names.get(one.holder())))
                        .toList());
    }

    /** Whether the actor decides who answers for the buildings of a grid. */
    public boolean mayGive(Actor actor, NodePath grid) {
        return actor.may(Permission.FIELD_GIVE, grid);
    }

    /** From now on the post answers for the building, or does no more; the same again changes nothing. */
    @Transactional
    public Around set(Actor actor, UUID building, UUID post, boolean answers) {
        posts.hold(post);
        var around = around(actor, building);
        actor.require(Permission.FIELD_GIVE, around.grid);
        if (around.posts.stream().noneMatch(one -> one.id().equals(post))) {
            throw OrganizationProblem.NO_SUCH_POST.because("这个岗位不在这栋楼所在的楼栋、小区、网格或社区");
        }
        if (change(actor, around, post, answers)) {
            current.changed();
        }
        return around(actor, building);
    }

    /** Says whether anything changed; what did is an entry of the log. */
    boolean change(Actor actor, Around around, UUID post, boolean answers) {
        var building = around.building.id();
        boolean changed = answers ? store.give(post, building, actor.account()) : store.take(post, building);
        if (changed) {
            audit.record(
                    actor,
                    Act.change(answers ? "field.give" : "field.take", "building", building)
                            .at(around.grid)
                            .with("post", post.toString()));
        }
        return changed;
    }
}
