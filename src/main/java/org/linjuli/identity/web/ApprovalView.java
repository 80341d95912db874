package org.linjuli.identity.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.identity.Account;
import org.linjuli.identity.Approval;
import org.linjuli.identity.ApprovalKind;
import org.linjuli.identity.ApprovalMatter;
import org.linjuli.identity.ApprovalQueue.Queued;
import org.linjuli.identity.ApprovalState;
import org.linjuli.identity.Hat;
import org.linjuli.identity.web.ReachView.GrantView;
import org.linjuli.identity.web.ReachView.ReachNode;
import org.linjuli.identity.web.ReachView.ReachPerson;
import org.linjuli.shared.AccountId;

/**
 * A proposal as it is shown; all names are masked.
 *
 * @param account whom it concerns
 * @param role what would be given, and where
 * @param until when that role would end by itself
 * @param export what list would leave
 * @param policy what would hold
 * @param mayDecide whether the reader may decide it now
 * @param mine whether the reader has proposed it
 */
record ApprovalView(
        UUID id,
        long number,
        ApprovalKind kind,
        ApprovalState state,
        @Nullable ReachPerson account,
        @Nullable GrantView role,
        @Nullable Instant until,
        @Nullable ExportView export,
        @Nullable PolicyWanted policy,
        String reason,
        @Nullable ReachPerson proposedBy,
        Instant proposedAt,
        Instant expiresAt,
        @Nullable ReachPerson decidedBy,
        @Nullable Instant endedAt,
        @Nullable String answer,
        boolean mayDecide,
        boolean mine) {

    record ApprovalPage(List<ApprovalView> items, @Nullable String next) {}

    /**
     * A list that somebody wants to export.
     *
     * @param over it has more rows than this
     * @param summary what was asked for, in words
     */
    record ExportView(int over, String summary) {}

    /**
     * A security policy that somebody wants to change.
     *
     * @param said the value that would hold, in words
     */
    record PolicyWanted(String label, String said) {}

    record ApprovalCount(int open) {}

    /** A proposal with what the person concerned could do then and can't now. */
    record ApprovalDetail(ApprovalView approval, List<ReachNode> gains) {}

    static ApprovalView of(Queued queued, Map<AccountId, Account> people, @Nullable Hat hat, AccountId reader) {
        var approval = queued.approval();
        var matter = approval.matter();
        return new ApprovalView(
                approval.id(),
                approval.number(),
                matter.kind(),
                approval.state(),
                person(people, approval.account()),
                hat == null ? null : GrantView.of(hat),
                matter instanceof ApprovalMatter.RoleGiving giving ? giving.until() : null,
                matter instanceof ApprovalMatter.RequestExport export
                        ? new ExportView(export.over(), export.summary())
                        : null,
                matter instanceof ApprovalMatter.PolicyChange change
                        ? new PolicyWanted(
                                change.policy().label(), change.policy().said(change.value()))
                        : null,
                approval.reason(),
                person(people, approval.proposedBy()),
                approval.proposedAt(),
                approval.expiresAt(),
                person(people, approval.decidedBy()),
                approval.endedAt(),
                approval.answer(),
                queued.mayDecide(),
                isOf(approval, reader));
    }

    private static boolean isOf(Approval approval, AccountId reader) {
        return approval.proposedBy().equals(reader);
    }

    private static @Nullable ReachPerson person(Map<AccountId, Account> people, @Nullable AccountId id) {
        var account = id == null ? null : people.get(id);
        return account == null ? null : ReachPerson.masked(account);
    }
}
