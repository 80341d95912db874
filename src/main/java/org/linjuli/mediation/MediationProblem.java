package org.linjuli.mediation;

import org.linjuli.shared.Problem;

/** Why a mediation refuses. */
public enum MediationProblem implements Problem {
    NO_SUCH_MEDIATION("没有这次劝和，或者您不是当事人", 404),
    NO_SUCH_GROUP("没有这个小区，或者您不在这里居住", 404),
    NO_SUCH_MEMBER("这个人不在劝和小组里", 404),
    NO_HOME("请先在“我的”里登记住处，再申请劝和", 409),
    NOBODY_BEHIND("这一户还没有核实过的住户，请先请楼栋长核实", 409),
    NO_CANDIDATE("请从任职人员和自荐的居民里选择", 400),
    BAD_PLACE("请选择同一个小区里的另一方", 400),
    NO_SUCH_TALK("没有这场讲座，或者不是面向您所在小区的", 404),
    BAD_TALK("讲座的内容不正确，请按提示修改", 400),
    TALK_OVER("这场讲座现在不能报名、签到或者取消", 409),
    WRONG_CODE("签到码不对，请看会场公布的六位数", 409),
    HOME_NOT_VERIFIED("住处核实后才能签到，请先请楼栋长核实", 409),
    SAME_ID_OTHER_TALK("这个编号已用于其他讲座，请刷新后重试", 409),
    BAD_KIND("种类的内容不正确，请按提示修改", 400),
    NO_SUCH_KIND("没有这个种类，或者已经停用，请重新选择", 400),
    KIND_STAYS("“其他”不能停用，免得有人的事没有种类可选", 409),
    BAD_PERIOD("时间段不正确，请按提示修改", 400),
    TOO_MANY_ROWS("超过 2,000 行，请缩小时间段或者区域", 409),
    BAD_SESSION("请填写已经开过的调解会", 400),
    BAD_TERMS("协议的内容不正确，请按提示修改", 400),
    NO_MEDIATOR("这个人不在小区的劝和小组里，请重新选择", 400),
    MEDIATOR_IS_PARTY("调解员不能是当事人，也不能与当事人同住一户", 409),
    NAMED_ALREADY("已经指定了调解员", 409),
    NOT_NAMED("还没有指定调解员", 409),
    NOT_THE_MEDIATOR("要更换的人不是这次劝和的调解员，请刷新后重试", 409),
    DECLARED_ALREADY("您已经声明过了", 409),
    NOT_DECLARED("请先声明与双方无利害关系", 409),
    CONSENTED_ALREADY("这一方已经同意调解，不必再点", 409),
    SIGNED_ALREADY("您已经签过这份协议", 409),
    REPORTER_UNKNOWN("反映人没有登记这个小区的住处，请选择申请人的门牌", 409),
    PROPOSED_ALREADY("这件诉求已经提议过劝和，还没有结束", 409),
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
