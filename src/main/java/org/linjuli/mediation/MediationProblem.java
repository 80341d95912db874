package org.linjuli.mediation;

import org.linjuli.shared.Problem;

/** Why a mediation refuses. */
public enum MediationProblem implements Problem {
    NO_SUCH_MEDIATION("没有这次劝和，或者您不是当事人", 404),
    BAD_PLACE("请选择自己所在的小区", 400),
    BAD_TERMS("协议的内容不正确，请按提示修改", 400),
    NO_MEDIATOR("这个人不在小区的劝和小组里，请重新选择", 400),
    MEDIATOR_IS_PARTY("调解员不能是当事人，也不能与当事人同住一户", 409),
    NAMED_ALREADY("已经指定了调解员", 409),
    NOT_NAMED("还没有指定调解员", 409),
    NO_TERMS("还没有拟定协议", 409),
    NOT_OWED("由协议中的权利人确认履行", 403),
    SEATED_ALREADY("这个人已经在劝和小组里", 409),
    SAME_ID_OTHER_MEDIATION("这个编号已用于其他内容，请刷新后重试", 409);

    private final String title;
    private final int status;

    MediationProblem(String title, int status) {
        this.title = title;
        this.status = status;
    }

    @Override
    public String module() {
        return "mediation";
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
