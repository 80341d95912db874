package org.linjuli.planning;

import org.linjuli.shared.Problem;

/** Why a wish for a plan can't come true. */
public enum PlanningProblem implements Problem {
    NOTHING_TO_PLAN("地图上没有楼栋，无法划分", 422),
    TOO_MANY_GRIDS("网格数太多", 422),
    TOO_FEW_GRIDS("网格数太少", 422),
    FIXED_GRID_UNUSABLE("固定网格无法保留", 422),
    NOT_TO_BE_KEPT_APART("不得同格的要求无法满足", 422),
    OLD_PLAN_UNREADABLE("现行方案与地图不符", 422),
    NOTHING_TO_WALK("没有要走访的楼栋", 422),
    PATCHES_IMPOSSIBLE("走访片数不合适", 422),
    ROUND_TOO_LARGE("走访范围太大", 422),
    WALKERS_OR_MINUTES("人数与每人时长只填一项", 400),
    BAND_UPSIDE_DOWN("规模区间上下限颠倒", 400),
    NUMBER_OR_SIZE("网格数与每格户数只填一项", 400),
    RUN_UNDER_WAY("您有一次推演尚未结束", 409),
    SAME_ID_OTHER_RUN("相同编号下已有另一次推演", 422),
    NO_SUCH_RUN("没有这次推演", 404),
    NO_PLAN_YET("推演还没有方案", 409),
    NO_STATIONS("没有要选址的站点", 422),
    TOO_FEW_CANDIDATES("候选位置太少", 422),
    ENGINE_BUSY("正在为别人计算", 503),
    MATCHING_REFUSED("文件有问题，没有匹配", 422),
    REFUSAL_UNKNOWN("这条婉拒对不上", 409);

    private final String title;
    private final int status;

    PlanningProblem(String title, int status) {
        this.title = title;
        this.status = status;
    }

    @Override
    public String module() {
        return "planning";
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
