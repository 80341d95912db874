package org.linjuli.identity.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.identity.Account;
import org.linjuli.identity.Hat;
import org.linjuli.identity.Reach;
import org.linjuli.shared.Level;
import org.linjuli.shared.Permission;
import org.linjuli.shared.Role;

/** What somebody may, with names: at each node of a grant, and below it. */
record ReachView(ReachPerson account, List<GrantView> grants, List<ReachNode> nodes, List<ReachPlace> desks) {

    /** Whose it is; the name is masked. */
    record ReachPerson(UUID id, String username, String name) {

        static ReachPerson masked(Account account) {
            return new ReachPerson(account.id().value(), account.username(), account.maskedName());
        }
    }

    record GrantView(
            Role role,
            String roleName,
            String node,
            String nodeName,
            @Nullable Level level) {

        static GrantView of(Hat hat) {
            return new GrantView(hat.role(), hat.role().label(), hat.node().value(), hat.nodeName(), hat.level());
        }
    }

    record ReachPlace(String node, String nodeName) {

        static ReachPlace of(Reach.Place place) {
            return new ReachPlace(place.node().value(), place.name());
        }
    }

    record PermissionView(Permission permission, String name) {}

    record ReachNode(String node, String nodeName, List<PermissionView> permissions) {

        static ReachNode of(Reach.AtNode at) {
            return new ReachNode(
                    at.place().node().value(),
                    at.place().name(),
                    at.permissions().stream()
                            .map(one -> new PermissionView(one, one.label()))
                            .toList());
        }
    }

    /** What only one of two people may. */
    record ReachDifference(ReachPerson a, ReachPerson b, List<ReachNode> onlyA, List<ReachNode> onlyB) {

        static ReachDifference of(Reach.Difference difference) {
            return new ReachDifference(
                    ReachPerson.masked(difference.a()),
                    ReachPerson.masked(difference.b()),
                    difference.onlyA().stream().map(ReachNode::of).toList(),
                    difference.onlyB().stream().map(ReachNode::of).toList());
        }
    }

    static ReachView of(Reach reach) {
        return new ReachView(
                ReachPerson.masked(reach.account()),
                reach.hats().stream().map(GrantView::of).toList(),
                reach.nodes().stream().map(ReachNode::of).toList(),
                reach.desks().stream().map(ReachPlace::of).toList());
    }
}
