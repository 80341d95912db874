package org.linjuli.deliberation;

import org.linjuli.shared.Problem;

/** Why deliberation refuses. */
public enum TopicProblem implements Problem {
    NO_SUCH_TOPIC("没有这个议题，或者不在您的小区、辖区", 404),
    NO_SUCH_VOTE("没有这次表决，或者不在您的小区、辖区", 404),
    NO_SUCH_PACK("没有这一包纸质选票，可能已经核对入票或作废", 404),
    NO_SUCH_CRITERION("没有这条验收标准", 404),
    NO_SUCH_BOARD("没有这个小区", 404),
    NO_HOME("请先登记您住在哪个小区", 403),
    HOME_NOT_VERIFIED("您的住处还没有核实，请先请楼栋长核实", 403),
    NOT_ON_ROLL("您家不在这次表决的名册上，名册在表决开始时已经固定", 403),
    NOT_EXECUTOR("只有承办单位和召集人可以填写落实情况", 403),
    VOTED_ALREADY("您家已经投过票了，一户一票", 409),
    VOTE_OVER("这次表决已经结束", 409),
    VOTE_STILL_OPEN("表决还没到截止时间，也还没有全部投完", 409),
    VOTED_AGAIN_ALREADY("参与不足后已经再表决过一次，请先回到说事会商议", 409),
    NOT_LATE_ENOUGH("超期满 30 天才按未兑现处理", 409),
    PAPER_CONFLICT("有住户已经投过票或不在名册上，请核对后再录入", 409),
    ENTERED_ALREADY("这一包您已经录入过，请由另一个人录入", 409),
    NO_PAPER("一人一票的表决没有纸质选票", 409),
    NOT_OPEN_TO_SUPPORT("这个议题已经过了附议的阶段", 409),
    OWN_TOPIC("这是您自己提出的议题，不用再附议", 409),
    NOT_BEING_DONE("这个议题不在办理中", 409),
    CRITERIA_OPEN("还有验收标准没有写明落实情况", 409),
    SAME_ID_OTHER_TOPIC("这个编号已用于另一个议题，请刷新后重试", 409),
    NOT_LIKE_THIS("只能合并到本小区正在受理或商议的议题", 409),
    NOBODY_ON_ROLL("小区里没有登记的住户，不能表决", 409),
    NOT_YOUR_BUILDING("只能收自己负责的楼栋的选票", 403),
    BAD_PAPERS("纸质选票录得不对，请按提示修改", 400),
    TOO_MANY_ROWS("超过 2000 行，请缩小范围后再导出", 409),
    BAD_TOPIC("议题的内容不正确，请按提示修改", 400);

    private final String title;
    private final int status;

    TopicProblem(String title, int status) {
        this.title = title;
        this.status = status;
    }

    @Override
    public String module() {
        return "deliberation";
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
