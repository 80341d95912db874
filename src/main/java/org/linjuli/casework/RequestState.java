package org.linjuli.casework;

import org.linjuli.shared.Labelled;

/** Where a request stands. */
public enum RequestState implements Labelled {
    SUBMITTED("待派单"),
    ASSIGNED("待受理"),
    ACCEPTED("已受理"),
    IN_PROGRESS("办理中"),
    WAITING_REPORTER("待补充"),
    DECLINING("不予受理待审"),
    SHELVED("挂账"),
    VERIFYING("待核查"),
    RESOLVED("待评价"),
    REOPENED("重新办理"),
    CLOSED("已办结"),
    DECLINED("不予受理"),
    WITHDRAWN("已撤回"),
    MERGED("已并案");

    private final String label;

    RequestState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
