package org.linjuli.lifecycle;

import org.linjuli.shared.Problem;

/** Why the kernel refuses. */
public enum LifecycleProblem implements Problem {
    NOT_IN_THIS_STATE("当前状态下不能这样办理，请刷新后查看可办理的操作", 409),
    NOT_YOURS("您不是这一步的办理人，不能这样办理", 403),
    INPUT_INCOMPLETE("填写的内容不完整或不正确，请按提示修改", 400),
    UNKNOWN_ACTION("没有这种操作", 404),
    VERSION_MISSING("请求没有说明依据的版本，请刷新后重试", 428),
    VERSION_STALE("情况刚刚有更新，请查看最新进展后再办理", 412);

    private final String title;
    private final int status;

    LifecycleProblem(String title, int status) {
        this.title = title;
        this.status = status;
    }

    @Override
    public String module() {
        return "lifecycle";
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
