package org.linjuli.territory;

import org.linjuli.shared.Problem;

/** Why the territory can't answer or won't change. */
public enum TerritoryProblem implements Problem {
    OUTSIDE_CITY("该位置不在本市范围内", 422),
    SWAPPED_COORDINATES("经纬度可能写反了", 422),
    UNKNOWN_CRS("不认识的坐标系", 400),
    UNKNOWN_AREA("没有这个区域", 404),
    UNKNOWN_COMPOUND("没有这个小区", 404),
    UNKNOWN_BUILDING("没有这栋楼", 404),
    NO_VALID_CUT("没有核验通过的网格划分方案", 409);

    private final String title;
    private final int status;

    TerritoryProblem(String title, int status) {
        this.title = title;
        this.status = status;
    }

    @Override
    public String module() {
        return "territory";
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
