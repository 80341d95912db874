package org.linjuli.organization;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.NodePath;
import org.springframework.stereotype.Component;

/** Who answers for a place or a unit now. Answered from memory. */
@Component
public class Organization {

    private final CurrentNetwork current;

    Organization(CurrentNetwork current) {
        this.current = current;
    }

    /** Whether somebody holds a post that serves this desk now. */
    public boolean isManned(NodePath desk) {
        return current.network().isManned(desk);
    }

    /** The desk at this node, manned or vacant; empty where there is none. */
    public Optional<Desk> desk(NodePath path) {
        return current.network().desk(path);
    }

    /** The desk of the property company that looks after the compound. */
    public Optional<NodePath> propertyCompanyOf(UUID compound) {
        return current.network().propertyCompanyOf(compound);
    }

    /**
     * Whom to call when a desk does not answer (电话名单): those who serve it, then those who serve each level above it.
     *
     * @param answering the desk that answers for it, where a unit handles it
     */
    public List<Responsible> phoneList(NodePath desk, NodePath answering) {
        return current.network().phoneList(desk, answering);
    }

    /**
     * The posts that answer for a place, from the nearest up: those of the building, of the area itself, and of the
     * level above it.
     */
    public List<Responsible> responsibleFor(NodePath area, @Nullable UUID building) {
        return current.network().responsibleFor(area, building);
    }

    /** Who is secretary of a branch of this compound now (支部书记); empty while the post is vacant, or there is no branch. */
    public List<AccountId> secretariesOf(UUID compound) {
        return current.network().secretariesOf(compound);
    }

    /** The compounds of whose branch somebody is secretary. */
    public Set<UUID> branchesOf(AccountId account) {
        return current.network().branchesOf(account);
    }

    /** The buildings whose leader somebody is (楼栋长). */
    public Set<UUID> ledBy(AccountId account) {
        return current.network().ledBy(account);
    }
}
