package org.linjuli.organization;

import org.linjuli.shared.Problem;

/** Why organization refuses. */
public enum OrganizationProblem implements Problem {
    NO_SUCH_NODE("没有这个组织，或者您无权查看", 404),
    NO_SUCH_POST("没有这个岗位，或者您无权查看", 404),
    NO_SUCH_AREA("没有这个区域，或者您无权查看", 404),
    NO_SUCH_BUILDING("没有这栋楼，或者您无权查看", 404),
    NO_SUCH_UNIT("没有这个单位，或者您无权查看", 404),
    NO_SUCH_COMPOUND("没有这个小区，或者您无权查看", 404),
    NO_SUCH_PERSON("没有这个账号，请核对用户名", 404),
    CITY_STAYS("市级组织不能并入或拆分", 409),
    AREA_STAYS("街道、社区和网格组织跟着区划走，不能划转", 409),
    PARENT_UNFIT("上级组织必须在册，正好高一级，并且管着这个区域", 409),
    PLACE_ELSEWHERE("小区或楼栋不在这个网格里，请按提示修改", 400),
    HANDED_OVER_NOW("这个岗位正在交接，请先撤回那份交接，再直接任命", 409),
    HOLDER_CHANGED("岗位的任职人已经变动，请刷新后重试", 409),
    NO_TERM("岗位空缺或者没有任期，不需要连任", 409),
    AREA_TAKEN("这个区域、小区或楼栋已经有在册的组织", 409),
    SUCCESSOR_UNFIT("接替的组织必须在册、同级，并且不是它自己", 409),
    STILL_BELOW("还有下级组织没有划走，请先划转", 409),
    UNIT_TAKEN("这个统一社会信用代码已经登记过", 409),
    SERVED_ALREADY("这个小区已有物业公司，请先在原公司停止服务", 409),
    NOT_A_PROPERTY_COMPANY("只有物业公司能服务小区", 409),
    TITLE_UNFIT("这个组织或单位不能增设这种岗位", 400),
    POST_NEEDED("有人任职的岗位、负责楼栋的岗位和最后一个同名岗位不能撤销", 409),
    CREDIT_CODE_WRONG("统一社会信用代码不正确，请核对每一位", 400),
    BAD_PAGE("页码不正确，请从第一页重新打开", 400),
    BAD_MAP("地图范围不正确，请刷新后重试", 400),
    PURPOSE_UNKNOWN("没有这种用途", 400),
    SAME_ID_OTHER_CONTENT("这个编号已经用于另一项内容，请刷新后重新提交", 422);

    private final String title;
    private final int status;

    OrganizationProblem(String title, int status) {
        this.title = title;
        this.status = status;
    }

    @Override
    public String module() {
        return "organization";
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
