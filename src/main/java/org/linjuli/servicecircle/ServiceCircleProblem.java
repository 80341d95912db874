package org.linjuli.servicecircle;

import org.linjuli.shared.Problem;

/** Why something about stations and their circles can't be done. */
public enum ServiceCircleProblem implements Problem {
    NO_SUCH_STATION("没有这个服务站点", 404),
    NO_SUCH_STATION_KIND("没有这种服务类型", 422),
    SAME_ID_OTHER_STATION("相同编号下已有另一个站点", 422),
    STATION_NAME_TAKEN("同类站点里已有这个名称", 409),
    STATION_CLOSED("站点已撤销", 409),
    CLOSES_BEFORE_IT_OPENS("撤销日期早于设立日期", 422),
    NOBODY_LIVES_THERE("该范围内没有住户", 422),
    NO_SITE("请选择楼栋或在地图上选点", 422);

    private final String title;
    private final int status;

    ServiceCircleProblem(String title, int status) {
        this.title = title;
        this.status = status;
    }

    @Override
    public String module() {
        return "servicecircle";
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
