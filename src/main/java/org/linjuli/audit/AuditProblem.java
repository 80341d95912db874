package org.linjuli.audit;

import org.linjuli.shared.Problem;

/** Why the log refuses. */
public enum AuditProblem implements Problem {
    BAD_SEARCH("查询条件不正确，请按提示修改", 400);

    private final String title;
    private final int status;

    AuditProblem(String title, int status) {
        this.title = title;
        this.status = status;
    }

    @Override
    public String module() {
        return "audit";
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}
