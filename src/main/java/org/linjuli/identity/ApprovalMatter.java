package org.linjuli.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.Role;

/** What belongs to a proposal of each kind besides the account and the node. */
public sealed interface ApprovalMatter {

    ApprovalKind kind();

    /**
     * A role that is to be given.
     *
     * @param until when the role ends by itself; null for as long as nobody takes it back
     */
    record RoleGiving(Role role, @Nullable Instant until) implements ApprovalMatter {

        @Override
        public ApprovalKind kind() {
            return ApprovalKind.ROLE_GIVE;
        }
    }

    record FactorReset() implements ApprovalMatter {

        @Override
        public ApprovalKind kind() {
            return ApprovalKind.FACTOR_RESET;
        }
    }

    /**
     * A list of requests that leaves in a file longer than may leave at once.
     *
     * @param over it has more rows than this
     * @param filter what was asked for as codes, for the log
     * @param summary the same in words, for the person who decides
     */
    record RequestExport(int over, String filter, String summary) implements ApprovalMatter {

        @Override
        public ApprovalKind kind() {
            return ApprovalKind.EXPORT;
        }
    }

    /**
     * A security policy that is to hold with another value.
     *
     * @param value in the measure of the policy
     */
    record PolicyChange(Policy policy, int value) implements ApprovalMatter {

        @Override
        public ApprovalKind kind() {
            return ApprovalKind.POLICY_CHANGE;
        }

        String said() {
            return policy.said(value);
        }
    }

    record AccountClosing() implements ApprovalMatter {

        @Override
        public ApprovalKind kind() {
            return ApprovalKind.ACCOUNT_CLOSE;
        }
    }
}
