package org.linjuli.platform.web;

import org.linjuli.shared.Problem;

/** Failures that have nothing to do with a module's rules. Of several with one status the first is the general one. */
enum HttpProblem implements Problem {
    UNREADABLE(400, "看不懂提交的内容"),
    INVALID_INPUT(400, "有些内容需要修改"),
    NOT_SIGNED_IN(401, "请先登录"),
    FORBIDDEN(403, "您没有做这件事的权限"),
    PAGE_EXPIRED(403, "页面已过期，请刷新后再试"),
    NOT_FOUND(404, "没有找到"),
    METHOD_NOT_ALLOWED(405, "这个地址不支持这种操作"),
    NOT_ACCEPTABLE(406, "没有您要的格式"),
    CONFLICT(409, "与已有的内容冲突"),
    STALE(412, "内容已被别人更新，请刷新后再改"),
    TOO_LARGE(413, "提交的内容太大"),
    UNSUPPORTED_TYPE(415, "不支持这种格式"),
    VERSION_MISSING(428, "缺少版本号，请刷新后再改"),
    TOO_MANY(429, "操作太频繁，请稍后再试"),
    BROKEN(500, "系统出错了，我们已经记录"),
    BUSY(503, "系统正忙，请稍后再试"),
    STORAGE_FULL(507, "存储空间已满，暂时不能保存");

    private final int status;
    private final String title;

    HttpProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The problem for a status that some other part has decided on. */
    static HttpProblem of(int status) {
        for (var problem : values()) {
            if (problem.status == status) {
                return problem;
            }
        }
        return status < 500 ? UNREADABLE : BROKEN;
    }

    @Override
    public String module() {
        return "platform";
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
