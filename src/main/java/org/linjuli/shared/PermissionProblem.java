package org.linjuli.shared;

/** The refusal of somebody who lacks a permission; it belongs to identity, where permissions are given. */
public enum PermissionProblem implements Problem {
    PERMISSION_MISSING;

    /** The refusal that says which permission is missing. */
    static ProblemException of(Permission missing) {
        return PERMISSION_MISSING
                .because("需要的权限：" + missing.label())
                .with("permission", missing.name())
                .with("permissionName", missing.label());
    }

    @Override
    public String module() {
        return "identity";
    }

    @Override
    public String title() {
        return "您没有这项权限";
    }

    @Override
    public int status() {
        return 403;
    }
}
