package org.linjuli.identity.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linjuli.identity.GrantList;
import org.linjuli.identity.Hats;
import org.linjuli.identity.IdentityProblem;
import org.linjuli.identity.Reaches;
import org.linjuli.identity.web.ReachView.GrantView;
import org.linjuli.identity.web.ReachView.ReachNode;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The roles of one account; taking one back, and what one more would open. */
@RestController
@RequestMapping("/api/v1/accounts/{id}")
class GrantController {

    /**
     * A role that somebody has.
     *
     * @param source the kind of source: {@code post}, {@code home}, {@code account} or {@code approval}
     * @param given whether a person gave it, so that a person can take it back
     */
    record HeldView(
            UUID id,
            GrantView hat,
            String source,
            Instant from,
            @Nullable Instant until,
            boolean given) {}

    record HeldList(List<HeldView> items) {}

    record GainView(List<ReachNode> nodes) {}

    private final GrantList grants;
    private final Reaches reaches;
    private final Hats hats;

    GrantController(GrantList grants, Reaches reaches, Hats hats) {
        this.grants = grants;
        this.reaches = reaches;
        this.hats = hats;
    }

    @GetMapping("/grants")
    HeldList held(@CurrentActor Actor actor, @PathVariable UUID id) {
        var held = grants.of(actor, new AccountId(id));
        var worn = hats.ofEach(List.of(held.stream().map(GrantList.Held::grant).toList()))
                .getFirst();
        return new HeldList(IntStream.range(0, held.size())
                .mapToObj(n -> {
                    var one = held.get(n);
                    return new HeldView(
                            one.id(), GrantView.of(worn.get(n)), one.source(), one.from(), one.until(), one.given());
                })
                .toList());
    }

    /** Takes a role back at once. */
    @DeleteMapping("/grants/{grant}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@CurrentActor Actor actor, @PathVariable UUID id, @PathVariable UUID grant) {
        grants.withdraw(actor, new AccountId(id), grant);
    }

    /** What this person could do with one more role and can't do now. */
    @GetMapping("/grants/gains")
    GainView gains(
            @CurrentActor Actor actor, @PathVariable UUID id, @RequestParam Role role, @RequestParam String node) {
        return new GainView(reaches.gains(actor, new AccountId(id), new Grant(role, node(node))).stream()
                .map(ReachNode::of)
                .toList());
    }

    static NodePath node(String text) {
        try {
            return NodePath.of(text);
        } catch (IllegalArgumentException malformed) {
            throw IdentityProblem.ROLE_UNKNOWN_HERE.now().field("node", "请选择一个区域");
        }
    }
}
