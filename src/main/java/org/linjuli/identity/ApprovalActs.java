package org.linjuli.identity;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Does what was approved, in the transaction of the approval. */
@Component
class ApprovalActs {

    private final Grants grants;
    private final SecondFactors factors;
    private final AccountStates accounts;
    private final Policies policies;

    ApprovalActs(Grants grants, SecondFactors factors, AccountStates accounts, Policies policies) {
        this.grants = grants;
        this.factors = factors;
        this.accounts = accounts;
        this.policies = policies;
    }

    void perform(Approval approval) {
        switch (approval.matter()) {
            case ApprovalMatter.RoleGiving giving -> give(approval, giving);
            case ApprovalMatter.FactorReset reset -> factors.take(approval.concerned());
            case ApprovalMatter.AccountClosing closing -> accounts.close(approval.concerned());
            case ApprovalMatter.PolicyChange change -> policies.decide(change, approval.id());
            case ApprovalMatter.RequestExport export -> {
                // The file is made when who asked for it collects it, of what they may see then.
            }
        }
    }

    private void give(Approval approval, ApprovalMatter.RoleGiving giving) {
        try {
            grants.store(
                    approval.proposedBy(),
                    approval.concerned(),
                    approval.grantOf(giving),
                    giving.until(),
                    GrantSource.approval(approval.id()));
        } catch (DataIntegrityViolationException twoAdministrators) {
            throw IdentityProblem.ADMINISTRATORS_APART.now();
        }
    }
}
