package org.linjuli.meeting;

import org.linjuli.shared.Problem;

/** Why meetings refuse. */
public enum MeetingProblem implements Problem {
    NO_SUCH_MEETING("没有这次会议，或者您不参加这个会议", 404),
    NO_SUCH_SERIES("没有这个会议系列，或者不在您的辖区", 404),
    NO_SUCH_SEAT("会议没有这个席位，请从席位名单里选择", 404),
    NO_SUCH_ITEM("会议没有这项议题，请刷新后重试", 404),
    NO_SUCH_RESOLUTION("没有这项决议，或者您无权查看", 404),
    NO_SUCH_CALENDAR("日历订阅地址无效，请在“会议”页重新生成", 404),
    NOT_ON_ITS_DAY("会议只能在当天召开，可以先改期", 409),
    NO_QUORUM("到会席位没有达到法定数，不能开会，请等候签到或改期", 409),
    TOO_FEW_RESIDENTS("到会居民人数不够，不能开会，请等候签到、登记没有手机的居民，或者取消并说明原因", 409),
    THREE_DAYS_NOTICE("说事会改期要提前三天告知居民；来不及的请照常召开，或者取消并说明原因", 409),
    ITEMS_UNDECIDED("还有议题没有结果，请逐项形成决议、记录或转下次再议", 409),
    MOVED_TWICE("这次会议已经改期两次，不能再改，可以取消并说明原因", 409),
    DAY_IS_OVER("会议当天已经结束，不能再改期或取消", 409),
    DAY_NOT_OVER("会议当天还没有结束", 409),
    NOT_RUNNING("会议没有在进行，不能这样做", 409),
    NOT_THE_CLERK("只有主持人和记录人可以这样做", 403),
    NO_SEAT_OF_YOURS("您在这次会议没有席位，请找记录人登记", 403),
    WRONG_CODE("签到码不对，请看会场屏幕上的六位数字", 409),
    SEAT_TAKEN_ALREADY("这个席位已经签到", 409),
    BELOW_QUORUM("去掉这个席位就不足法定数，会议进行中不能去掉", 409),
    DECIDED_ALREADY("这项议题已经形成决议，请刷新查看", 409),
    RAISED_NEEDS_AN_OWNER("上报来的诉求须形成决议，或转下次再议", 409),
    DECISION_INCOMPLETE("请按提示填写决议", 400),
    CARRY_NOT_NOW("现在不能对这件诉求这样办理，请刷新诉求后重试", 409),
    SAME_ID_OTHER_CONTENT("这个编号已经用于另一项内容，请刷新后重试", 409),
    MINUTES_STALE("会议记录刚刚被别人保存过，请先合并对方的内容", 412),
    NODE_HAS_A_SERIES("这里已经有一个会议系列，请先停止它", 409),
    IS_A_TALK_POINT("小区说事点请在“说事点”里设立和调整", 409),
    NO_SUCH_COMPOUND("没有这个小区，或者小区里还没有楼栋", 404),
    NO_SUCH_SESSION("没有这次说事会，或者它不在您居住的小区", 404),
    NO_TALK_POINT("您居住的小区还没有说事点，可以请社区设立", 409),
    SERIES_ENDED("这个会议系列已经停止", 409),
    SEATS_INCOMPLETE("席位不正确，请按提示修改", 400),
    BAD_LIST("列表的条件不正确，请按提示修改", 400);

    private final String title;
    private final int status;

    MeetingProblem(String title, int status) {
        this.title = title;
        this.status = status;
    }

    @Override
    public String module() {
        return "meeting";
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
