package org.linjuli.organization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Permission;
import org.linjuli.territory.SheetFault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Organizations and who holds their posts, from an Excel file: first looked at, then taken as a whole or not at all. What is
 * there already is left as it is; only its vacant posts are filled.
 */
@Service
public class NetworkExchange {

    /** What a file would do, or has done. */
    public record Result(List<SheetFault> faults, List<Planned> nodes, boolean isTaken) {}

    /** An organization that a file names: to be set up, or there already; with who shall hold its vacant posts. */
    public record Planned(NewNode node, boolean isNew, Map<PostTitle, AccountId> holders) {}

    private final NetworkPlanning planning;
    private final OrgNodes nodes;
    private final PostStore store;
    private final Posts posts;

    NetworkExchange(NetworkPlanning planning, OrgNodes nodes, PostStore store, Posts posts) {
        this.planning = planning;
        this.nodes = nodes;
        this.store = store;
        this.posts = posts;
    }

    /** The heads and lines that show how to fill it. */
    public byte[] template() {
        return NetworkSheet.template();
    }

    /** What the file would do, with what is wrong in each line. */
    public Result preview(Actor actor, byte[] file) {
        actor.require(Permission.ORGANIZATION_EDIT);
        var faults = new ArrayList<SheetFault>();
        var planned = planning.of(actor, NetworkSheet.read(file, faults), faults);
        if (faults.isEmpty() && planned.isEmpty()) {
            faults.add(new SheetFault(0, "文件", "文件里没有组织，请按模板填写"));
        }
        faults.sort(Comparator.comparingInt(SheetFault::row));
        return new Result(faults, planned, false);
    }

    /** Sets all up, approved, and fills their posts, unless anything is wrong; each is an entry of the log. */
    @Transactional
    public Result take(Actor actor, byte[] file) {
        var result = preview(actor, file);
        if (!result.faults.isEmpty()) {
            return result;
        }
        result.nodes.forEach(one -> take(actor, one));
        return new Result(List.of(), result.nodes, true);
    }

    private void take(Actor actor, Planned one) {
        var id = one.node.id();
        if (one.isNew) {
            var draft = nodes.propose(actor, one.node);
            nodes.act(actor, id, draft.version(), NodeAction.APPROVE.key(), Map.of());
        }
        store.at(id).stream()
                .filter(post -> post.holder() == null && one.holders.containsKey(post.title()))
                .forEach(post -> posts.appoint(
                        actor, post.id(), post.version(), Optional.ofNullable(one.holders.get(post.title()))));
    }
}
