package org.linjuli.casework;

import org.linjuli.shared.Problem;

/** Why casework refuses. */
public enum CaseworkProblem implements Problem {
    NO_SUCH_REQUEST("没有这件诉求，或者您无权查看", 404),
    NO_SUCH_REPORTER("没有这位反映人", 404),
    NO_SUCH_ASSIST("没有这项协办任务，或者您无权查看", 404),
    SAME_ID_OTHER_CONTENT("这个编号已经用于另一件内容不同的诉求，请刷新后重新提交", 422),
    RULE_POINTS_NOWHERE("规则里有不存在的类别、区域或单位，请按提示修改", 400),
    NO_SUCH_CATEGORY("没有这个类别，请重新选择", 400),
    CATEGORY_SAME("已经是这个类别，请选择其他类别", 409),
    PLACE_MISSING("请说明地点：定位、在地图上点选，或者选择楼栋", 400),
    PHOTO_NEEDED("这一类诉求需要至少一张照片，请补拍后再提交", 400),
    PHOTO_UNKNOWN("有照片没有上传成功，请重新上传", 400),
    DESK_UNKNOWN("没有这个承办单位，请重新选择", 400),
    DESK_NOT_BELOW("只能交办给本级下面的网格、社区或街道", 409),
    DESK_SAME("已经在这里办理，请选择其他承办单位", 409),
    AT_TOP("已经在市级办理，没有更上一级可以提请", 409),
    ONLY_STREET_OR_CITY_SHELVES("只有街道和市级可以挂账，请先提请上级", 409),
    NOTHING_BELOW("网格下面没有可以交办的层级，可以转办或申请协办", 409),
    NOT_TRANSFERRED("不是转办来的，不能退回；可以转办或申请不予受理", 409),
    RETURNED_ALREADY("已经退回过一次，不能再退；有不同意见请提请上级", 409),
    EXTENDED_TWICE("已经延期两次，不能再延期；可以提请上级或挂账", 409),
    EXTENSION_PENDING("延期申请还在等待上级决定", 409),
    NO_EXTENSION_PENDING("没有等待决定的延期申请", 409),
    ASSIST_OPEN("还有协办任务没有结束，不能办结", 409),
    REPLY_OWED("督办还没有书面答复，不能办结", 409),
    SAME_PERSON("不能由经办人自己核查或审批，请换一位同事", 409),
    RATED_ALREADY("您已经评价过这次办理结果", 409),
    TOO_LATE_TO_CONTEST("办结已超过 15 天，不能再申诉；问题还在的话请重新反映", 409),
    URGED_TODAY("今天已经催办过，明天可以再催", 409),
    NOT_SUPERVISED("没有需要答复的督办", 409),
    OTHERS_REPORTED("还有其他邻居反映同一问题，不能撤回", 409),
    MERGE_TARGET("只能并入同一社区内还在办理的另一件诉求", 409),
    CANNOT_JOIN("这件诉求已经结束，请重新反映", 409),
    SIGN_IN_FIRST("请先登录再反映", 401),
    BAD_FILTER("筛选条件不正确，请按提示修改", 400),
    TOO_MANY_FILTERS("最多保存 20 个筛选，请先删除不用的", 409),
    EXPORT_NEEDS_APPROVAL("要导出的诉求太多，须说明用途，由另一人审批后领取", 409),
    EXPORT_NEEDS_NO_APPROVAL("要导出的诉求不多，可以直接导出，不用申请", 409),
    NO_SUCH_EXPORT_ORDER("没有这个导出申请", 404),
    EXPORT_NOT_APPROVED("这个导出申请还没有同意，或者没有通过，不能领取", 409),
    EXPORT_COLLECTED("文件已经领取过，只能领取一次；没有收到请重新申请", 409),
    EXPORT_BEING_MADE("文件正在生成，请稍候再看结果", 409),
    EXPORT_LAPSED("同意后 7 天没有领取，已经失效，请重新申请", 409),
    EXPORT_BEYOND_APPROVAL("您现在的数据范围与申请时不同，超出了审批的范围，请重新申请", 409),
    TOO_MANY_SCREENS("现在打开的页面太多，暂时不能实时更新，请稍后再试", 503);

    private final String title;
    private final int status;

    CaseworkProblem(String title, int status) {
        this.title = title;
        this.status = status;
    }

    @Override
    public String module() {
        return "casework";
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
