package org.linjuli.identity.web;

import java.util.List;
import java.util.stream.IntStream;
import org.linjuli.identity.Approval;
import org.linjuli.identity.ApprovalMatter;
import org.linjuli.identity.ApprovalQueue;
import org.linjuli.identity.ApprovalQueue.Queued;
import org.linjuli.identity.Hats;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.springframework.stereotype.Component;

/** Tells proposals with the names of people and places. */
@Component
class ApprovalViews {

    private final ApprovalQueue queue;
    private final Hats hats;

    ApprovalViews(ApprovalQueue queue, Hats hats) {
        this.queue = queue;
        this.hats = hats;
    }

    ApprovalView of(Actor actor, Approval approval) {
        return of(actor, List.of(queue.queued(actor, approval))).getFirst();
    }

    List<ApprovalView> of(Actor actor, List<Queued> queued) {
        var people = queue.people(queued.stream().map(Queued::approval).toList());
        var worn = hats.ofEach(queued.stream().map(one -> role(one.approval())).toList());
        return IntStream.range(0, queued.size())
                .mapToObj(n -> ApprovalView.of(
                        queued.get(n), people, worn.get(n).stream().findFirst().orElse(null), actor.account()))
                .toList();
    }

    private static List<Grant> role(Approval approval) {
        return approval.matter() instanceof ApprovalMatter.RoleGiving giving
                ? List.of(new Grant(giving.role(), approval.node()))
                : List.of();
    }
}
