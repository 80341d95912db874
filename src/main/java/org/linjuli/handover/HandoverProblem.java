package org.linjuli.handover;

import org.linjuli.shared.Problem;

/** Why a hand-over refuses. */
public enum HandoverProblem implements Problem {
    NO_SUCH_HANDOVER("没有这份交接，或者您无权查看", 404),
    POST_VACANT("岗位空缺，没有人可以交接，请直接任命", 409),
    OPEN_ALREADY("这个岗位已有一份未完成的交接", 409),
    SAME_PERSON("离任人和接任人不能是同一个人", 400),
    DAY_UNFIT("生效日期应在明天以后、九十天以内", 400),
    SIGNED_ALREADY("您已经签过字，等待对方签字", 409),
    OUTGOING_SIGNED("离任人已经签字，不需要代签", 409),
    NOT_YET("还没有到生效日期", 409),
    WORK_LOST("交接的工作在签字时有变动，请再签一次", 409),
    SAME_ID_OTHER_HANDOVER("这个编号已用于其他内容，请刷新后重试", 409);

    private final String title;
    private final int status;

    HandoverProblem(String title, int status) {
        this.title = title;
        this.status = status;
    }

    @Override
    public String module() {
        return "handover";
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
