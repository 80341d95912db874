package org.linjuli.identity.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.identity.ApprovalMatter;
import org.linjuli.identity.Approvals;
import org.linjuli.identity.Policies;
import org.linjuli.identity.Policy;
import org.linjuli.identity.Proposal;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The security policies: to read them, and to propose another value to a second person. */
@RestController
@RequestMapping("/api/v1/policies")
class PolicyController {

    /**
     * A policy as it is shown.
     *
     * @param why what it is for, and where the rule comes from
     * @param measure in what its values are counted
     * @param choices the names of the values of a choice, in their order; empty for a number
     * @param value what holds; {@code said} is the same in words
     * @param set what would hold if nobody had decided, in words
     * @param decidedAt when it was decided; absent while the installation's setting holds
     * @param number what people call the approval that decided it
     * @param pending a change that waits for a second person
     */
    record PolicyView(
            Policy policy,
            String key,
            String label,
            String why,
            Policy.Measure measure,
            int least,
            int most,
            List<String> choices,
            int value,
            String said,
            String set,
            @Nullable Instant decidedAt,
            @Nullable Long number,
            @Nullable PendingChange pending) {

        static PolicyView of(Policies.InForce one) {
            var policy = one.policy();
            var decision = one.decision();
            var pending = one.pending();
            return new PolicyView(
                    policy,
                    policy.key(),
                    policy.label(),
                    policy.why(),
                    policy.measure(),
                    policy.least(),
                    policy.most(),
                    policy.choices(),
                    one.value(),
                    policy.said(one.value()),
                    policy.said(one.set()),
                    decision == null ? null : decision.at(),
                    decision == null ? null : decision.number(),
                    pending == null
                            ? null
                            : new PendingChange(pending.approval(), pending.number(), policy.said(pending.value())));
        }
    }

    record PendingChange(UUID approval, long number, String said) {}

    record PolicyList(List<PolicyView> items) {}

    /** @param value in the measure of the policy */
    record WantedPolicy(
            @NotNull(message = "请填写要改成的值") Integer value,

            @NotNull(message = "请说明理由") @Size(max = 200, message = "最多 200 个字")
            String reason) {}

    private final Policies policies;
    private final Approvals approvals;
    private final ApprovalViews views;

    PolicyController(Policies policies, Approvals approvals, ApprovalViews views) {
        this.policies = policies;
        this.approvals = approvals;
        this.views = views;
    }

    @GetMapping
    PolicyList all(@CurrentActor Actor actor) {
        return new PolicyList(policies.all(actor).stream().map(PolicyView::of).toList());
    }

    @PostMapping("/{policy}/change")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ApprovalView change(
            @CurrentActor Actor actor, @PathVariable String policy, @Valid @RequestBody WantedPolicy wanted) {
        var which = policies.changeable(actor, policy);
        var matter = new ApprovalMatter.PolicyChange(which, wanted.value());
        return views.of(actor, approvals.propose(actor, new Proposal(null, null, matter, wanted.reason())));
    }
}
