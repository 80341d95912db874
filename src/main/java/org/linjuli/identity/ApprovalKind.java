package org.linjuli.identity;

import org.linjuli.shared.Labelled;
import org.linjuli.shared.Permission;

/** The acts that need two people, and who proposes each. */
public enum ApprovalKind implements Labelled {
    ROLE_GIVE("授予角色", Permission.ROLE_GIVE, ApprovalMatter.RoleGiving.class),
    FACTOR_RESET("重置二次验证", Permission.SECOND_FACTOR_RESET, ApprovalMatter.FactorReset.class),
    ACCOUNT_CLOSE("停用账号", Permission.ACCOUNT_CLOSE, ApprovalMatter.AccountClosing.class),
    EXPORT("导出诉求清单", Permission.REQUEST_EXPORT, ApprovalMatter.RequestExport.class),
    POLICY_CHANGE("更改安全策略", Permission.POLICY_CHANGE, ApprovalMatter.PolicyChange.class);

    private final String label;
    private final Permission proposing;

    @SuppressWarnings("ImmutableEnumChecker") // A class does not change.
    private final Class<? extends ApprovalMatter> matter;

    ApprovalKind(String label, Permission proposing, Class<? extends ApprovalMatter> matter) {
        this.label = label;
        this.proposing = proposing;
        this.matter = matter;
    }

    @Override
    public String label() {
        return label;
    }

    /** What somebody needs to propose it. */
    Permission proposing() {
        return proposing;
    }

    Class<? extends ApprovalMatter> matter() {
        return matter;
    }
}
