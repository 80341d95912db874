package org.linjuli.property;

import org.linjuli.shared.Problem;

/** Why a policy refuses. */
public enum PropertyProblem implements Problem {
    NO_SUCH_POLICY("没有这份小区管理方案，或者不在您的范围", 404),
    NO_SUCH_COMPOUND("没有这个小区，或者不在您的辖区", 404),
    BAD_LIST("页码不对，请从第一页重新打开", 400),
    NOT_PUBLISHED("方案不在公示期，不能再提意见", 409),
    NOTICE_RUNNING("公示未满七天，期满后再登记表决", 409),
    NOT_DECIDED("这个议题没有由本小区业主表决同意，请核对后重试", 409),
    NOT_ITS_DAY("没有到决定写明的施行日，到日自动施行", 409),
    BAD_FIRST_DAY("施行日填得不对", 400),
    ANOTHER_AWAITS("这个小区已有一份写明施行日、等待施行的方案，请先撤回它", 409),
    ANOTHER_IN_FORCE("这个小区已有一份施行中的方案，请先停止施行", 409),
    NOT_JUDGED_WELL("住户还在评议，或者评为不满意，不能续行", 409),
    NO_SUCH_MODE("没有这种管理模式", 404),
    BAD_MODE("管理模式填得不对", 400),
    MODE_NAME_TAKEN("已有同名的管理模式", 409),
    BAD_TERM("业主委员会任期填得不对", 400),
    TERMS_OVERLAP("这个小区在这段时间已有一届业主委员会", 409),
    SAME_ID_OTHER_POLICY("这个编号已用于其他方案，请刷新后重试", 409);

    private final String title;
    private final int status;

    PropertyProblem(String title, int status) {
        this.title = title;
        this.status = status;
    }

    @Override
    public String module() {
        return "property";
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
