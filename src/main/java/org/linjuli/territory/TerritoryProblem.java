package org.linjuli.territory;

import org.linjuli.shared.Problem;

/** Why the territory can't answer or won't change. */
public enum TerritoryProblem implements Problem {
    OUTSIDE_CITY("该位置不在本市范围内", 422),
    SWAPPED_COORDINATES("经纬度可能写反了", 422),
    UNKNOWN_CRS("不认识的坐标系", 400),
    UNKNOWN_AREA("没有这个区域", 404),
    NO_SUCH_COMPOUND("没有这个小区", 404),
    UNKNOWN_BUILDING("没有这栋楼", 404),
    NO_VALID_CUT("没有核验通过的网格划分方案", 409),
    NO_SUCH_ADJUSTMENT("没有这个网格调整方案", 404),
    ADJUSTMENT_UNDER_WAY("本社区已有进行中的网格调整方案", 409),
    SAME_ID_OTHER_ADJUSTMENT("相同编号下已有另一个方案", 422),
    OWN_ADJUSTMENT("不能审批自己提出的方案", 403),
    CUT_UNCHANGED("方案与现行网格相同", 409),
    CUT_FAULTY("方案还有问题，不能提交", 422),
    GROUND_CHANGED("网格已经变化", 409),
    PAGE_UNREADABLE("页码已失效", 400),
    OWN_MODE_WITHOUT_REASON("一小区一策要说明理由", 400),
    NO_SUCH_BARRIER("没有这条阻隔线", 404),
    STROKE_INCOMPLETE("这一笔还缺内容", 422),
    NO_SUCH_GRID("方案里没有这个网格", 422),
    LINE_CUTS_NOTHING("分割线没有把网格分成两块", 422),
    NOT_NEIGHBOURS("两个网格不相邻", 422),
    NOTHING_LEFT("网格会没有土地", 422),
    IN_PIECES("网格会断成几块", 422),
    BORDER_BROKEN("边界不完整", 422),
    NUMBERS_USED_UP("本社区的网格编号已用完", 409),
    UNKNOWN_GRID("没有这个网格", 404),
    EXPORT_TOO_LARGE("数据太多，一个文件放不下，请按街道或社区分别导出", 409),
    IMPORT_REFUSED("文件有问题，没有导入", 422);

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
