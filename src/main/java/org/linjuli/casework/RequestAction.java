package org.linjuli.casework;

import org.linjuli.shared.Labelled;

/** What can be done about a request. */
public enum RequestAction implements Labelled {
    ROUTE("派单"),
    ACCEPT("受理"),
    START("开始办理"),
    RESOLVE("办结"),
    VERIFY("核查通过"),
    REJECT("核查退回"),
    RECATEGORIZE("改类别"),
    ASK("请补充情况"),
    ANSWER("补充情况"),
    TRANSFER("转办"),
    RETURN("退回"),
    RAISE("提请上级"),
    DELEGATE("交办下级"),
    EXTEND("申请延期"),
    APPROVE_EXTENSION("同意延期"),
    REFUSE_EXTENSION("不同意延期"),
    SHELVE("挂账"),
    RESUME("恢复办理"),
    DECLINE("不予受理"),
    CONFIRM_DECLINE("同意不予受理"),
    REJECT_DECLINE("要求受理"),
    ASSIST("协办"),
    ASSIST_ENDED("协办结束"),
    MERGE("并案"),
    RATE("评价"),
    CONTEST("申诉"),
    CLOSE("到期办结"),
    URGE("催办"),
    SUPPLEMENT("补充说明"),
    WITHDRAW("撤回"),
    SUPERVISE("督办"),
    REPLY("答复督办"),
    ALARM("时限提醒"),
    REDRAWN("网格调整");

    private final String label;

    RequestAction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
