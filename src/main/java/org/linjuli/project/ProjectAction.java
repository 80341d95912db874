package org.linjuli.project;

import org.linjuli.shared.Labelled;

/** What may happen to a project. */
public enum ProjectAction implements Labelled {
    CLAIM("领办"),
    TEAM("完成组队"),
    APPROVE_PLAN("确认计划"),
    SUBMIT("提交验收"),
    ACCEPT("验收通过"),
    SEND_BACK("退回整改"),
    JUDGE("群众评议结束"),
    REMEDY("开始整改"),
    CHANGE_LEAD("更换领办人"),
    WITHDRAW("撤销项目");

    private final String label;

    ProjectAction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
