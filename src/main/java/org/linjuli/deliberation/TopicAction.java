package org.linjuli.deliberation;

import org.linjuli.shared.Labelled;

/** What may happen to a topic. */
public enum TopicAction implements Labelled {
    ADMIT("受理"),
    REFER("转办"),
    DECLINE("不予受理"),
    MERGE("合并到同类议题"),
    WITHDRAW("撤回"),
    HEAR("说事会已商议"),
    NOTE_OPTIONS("登记备选方案"),
    OPEN_VOTE("开始表决"),
    CLOSE_VOTE("结束表决"),
    PROMISE("登记承诺"),
    START("开始办理"),
    DELIVER("报告办成"),
    BREAK("逾期一个月未兑现"),
    SATISFY("评议通过"),
    REJECT("评议未通过"),
    LAPSE("评议参与不足");

    private final String label;

    TopicAction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
