package org.linjuli.alliance;

import org.linjuli.shared.Problem;

/** Why an alliance refuses. */
public enum AllianceProblem implements Problem {
    NO_SUCH_ALLIANCE("没有这个联盟，或者不在您的辖区", 404),
    NO_SUCH_SEAT("联盟里没有这个席位，请刷新后重试", 404),
    NO_SUCH_DUTY("没有这一期职责，或者不归您的单位", 404),
    MEMBER_UNFIT("这个组织或单位不能坐这个席位，请重新选择", 400),
    NOT_YOUR_SEAT("这个席位由它自己的负责人办理，请联系席位单位", 403),
    BAD_PLACE("联盟所在的地方不正确，请按提示修改", 400),
    NAME_TAKEN("这里已经有同名的联盟，请换一个名称", 409),
    NO_SEAT_LEFT("这一类席位已经坐满，请先办理退出", 409),
    SEATED_ALREADY("这个组织或单位已经在联盟里", 409),
    SIGNED_ALREADY("这个席位已经签约", 409),
    NOT_SIGNED("席位还没有签约，不能领职责", 409),
    LEFT_ALREADY("这个席位已经退出", 409),
    NOT_LEFT_YET("退出日期应在今天以前三十天以内", 400),
    BAD_DUTY("职责的内容不正确，请按提示修改", 400),
    ENDED_ALREADY("这项职责已经结束", 409),
    BAD_PROOF("所填的诉求或会议不正确，请核对后重试", 400),
    BAD_PERIOD("时间范围不正确，请按提示修改", 400),
    REPORTED_ALREADY("这一期已经报告过履行情况", 409),
    NOT_BEGUN("这一期还没有开始", 409),
    CLOSED("这一期的宽限期已过，已计为未履行", 409),
    NOT_REPORTED("这一期还没有报告，或者已经退回", 409),
    CONFIRMED_ALREADY("这一期已经由其他席位确认", 409),
    OWN_REPORT("履行情况由联盟的其他席位确认，报告人和报告的席位不能自己确认", 403),
    TOO_MANY("数量过多，请缩小范围后再导出", 400),
    SAME_ID_OTHER_ALLIANCE("这个编号已用于其他内容，请刷新后重试", 409);

    private final String title;
    private final int status;

    AllianceProblem(String title, int status) {
        this.title = title;
        this.status = status;
    }

    @Override
    public String module() {
        return "alliance";
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
