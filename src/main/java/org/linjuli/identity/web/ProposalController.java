package org.linjuli.identity.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.identity.ApprovalMatter;
import org.linjuli.identity.Approvals;
import org.linjuli.identity.Proposal;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is only proposed here, and done when another person approves it. */
@RestController
@RequestMapping("/api/v1/accounts/{id}")
class ProposalController {

    /** @param until the last day of the role; null for as long as nobody takes it back */
    record WantedRole(
            @NotNull(message = "请选择角色") Role role,
            @NotNull(message = "请选择区域") @Size(max = 200) String node,
            @Nullable LocalDate until,

            @NotNull(message = "请说明理由") @Size(max = 200, message = "最多 200 个字")
            String reason) {}

    record ProposalReason(
            @NotNull(message = "请说明理由") @Size(max = 200, message = "最多 200 个字")
            String reason) {}

    private final Approvals approvals;
    private final ApprovalViews views;

    ProposalController(Approvals approvals, ApprovalViews views) {
        this.approvals = approvals;
        this.views = views;
    }

    @PostMapping("/grants")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ApprovalView role(@CurrentActor Actor actor, @PathVariable UUID id, @Valid @RequestBody WantedRole body) {
        var until = body.until();
        var end = until == null
                ? null
                : until.plusDays(1).atStartOfDay(CityTime.ZONE).toInstant();
        return propose(
                actor,
                id,
                GrantController.node(body.node()),
                new ApprovalMatter.RoleGiving(body.role(), end),
                body.reason());
    }

    @PostMapping("/reset-second-factor")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ApprovalView reset(@CurrentActor Actor actor, @PathVariable UUID id, @Valid @RequestBody ProposalReason body) {
        return propose(actor, id, null, new ApprovalMatter.FactorReset(), body.reason());
    }

    @PostMapping("/close")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ApprovalView close(@CurrentActor Actor actor, @PathVariable UUID id, @Valid @RequestBody ProposalReason body) {
        return propose(actor, id, null, new ApprovalMatter.AccountClosing(), body.reason());
    }

    private ApprovalView propose(
            Actor actor, UUID account, @Nullable NodePath node, ApprovalMatter matter, String reason) {
        var approval = approvals.propose(actor, new Proposal(new AccountId(account), node, matter, reason));
        return views.of(actor, approval);
    }
}
