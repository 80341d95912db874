package org.linjuli.privacy;

import org.linjuli.shared.Problem;

/** Why something about one's own data can't be done. */
public enum PrivacyProblem implements Problem {
    SIGN_IN_FIRST("请先登录", 401),
    NO_SUCH_REQUEST("没有这件权利请求", 404),
    SAME_ID_OTHER_CONTENT("这个编号已用于另一件权利请求，请重新提交", 409),
    ALREADY_OPEN("同类的权利请求正在处理，请等它办结，或先撤回", 409),
    ERASURE_BLOCKED("现在还不能删除或注销", 409),
    NOTHING_TO_COPY("副本还没有准备好，或已过下载期，请重新申请复制", 409),
    NOTHING_WANTED("这件权利请求没有待更正的内容", 409),
    CORRECTION_INCOMPLETE("请按提示填写要更正的内容", 400),
    NO_SUCH_PURPOSE("没有这个用途", 404),
    NEEDS_NO_CONSENT("这个用途依法不需要同意", 409),
    STATEMENT_CHANGED("告知书已更新，请阅读新的内容再决定", 409),
    NEEDS_GUARDIAN("未满十四周岁，需要监护人同意", 409),
    NO_CHILD("没有找到需要监护人同意的未成年人账号", 400),
    BAD_LIST("查询条件不正确，请按提示修改", 400);

    private final String title;
    private final int status;

    PrivacyProblem(String title, int status) {
        this.title = title;
        this.status = status;
    }

    @Override
    public String module() {
        return "privacy";
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
