package org.linjuli.organization;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.linjuli.shared.AccountId;
import org.linjuli.territory.Building;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Component;

/**
 * Responsibility fields follow the organizations: a new building group answers for its building, and what an organization
 * that is no more answered for goes to the post of the same title at its successor; of two, at the one in whose area the
 * building lies.
 */
@Component
class FieldSuccession {

    private final FieldStore fields;
    private final PostStore posts;
    private final NodeStore nodes;
    private final Territory territory;

    FieldSuccession(FieldStore fields, PostStore posts, NodeStore nodes, Territory territory) {
        this.fields = fields;
        this.posts = posts;
        this.nodes = nodes;
        this.territory = territory;
    }

    /** The leader of a group answers for its building from the beginning. */
    void begin(AccountId by, OrgNode node) {
        var building = node.building();
        if (building != null) {
            posts.at(node.id()).forEach(post -> fields.give(post.id(), building, by));
        }
    }

    /** Before the posts of an organization end; where no successor fits, nobody answers, and the figure says so. */
    void passOn(AccountId by, UUID node, List<UUID> successors) {
        var next = successors.stream().flatMap(id -> nodes.find(id).stream()).toList();
        for (var post : posts.at(node)) {
            for (var building : fields.takeAll(post.id())) {
                heir(post.title(), building, next).ifPresent(heir -> fields.give(heir.id(), building, by));
            }
        }
    }

    private Optional<Post> heir(PostTitle title, UUID building, List<OrgNode> successors) {
        return successors.stream()
                .filter(node -> successors.size() == 1 || covers(node, building))
                .flatMap(node -> posts.at(node.id()).stream())
                .filter(post -> post.title() == title)
                .findFirst();
    }

    /** A group takes over other buildings of its compound; a branch those of its compound; a grid those that lie in it. */
    private boolean covers(OrgNode node, UUID building) {
        boolean inArea =
                territory.gridOf(building).filter(node.area()::contains).isPresent();
        return inArea
                && (node.compound() == null
                        || territory
                                .building(building)
                                .map(Building::compound)
                                .filter(compound -> Objects.equals(compound, node.compound()))
                                .isPresent());
    }
}
