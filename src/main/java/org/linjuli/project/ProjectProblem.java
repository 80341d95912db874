package org.linjuli.project;

import org.linjuli.shared.Problem;

/** Why a project refuses. */
public enum ProjectProblem implements Problem {
    NO_SUCH_PROJECT("没有这个项目，或者不在您的辖区", 404),
    NO_SUCH_MILESTONE("这个项目没有这个节点", 404),
    NO_SUCH_FINDING("这个项目没有这个问题", 404),
    NO_SUCH_CRITERION("这一条不是现行的验收标准，请刷新后重试", 404),
    SAME_ID_OTHER_PROJECT("这个编号已用于别的内容，请刷新后重试", 409),
    ORDINARY_MEMBERS_FIRST("设立后 3 天内先由无职务的党员认领，请过后再认领", 409),
    TEAM_TOO_SMALL("项目组至少 2 人，请先等其他党员加入", 409),
    NO_MILESTONES("还没有时间节点，请领办人先列出节点", 409),
    CRITERIA_NOT_EVIDENCED("还有验收标准没有举证，请逐条上传说明和照片", 409),
    MILESTONES_OPEN("还有节点没有完成，请先完成或说明延期原因", 409),
    FINDINGS_OPEN("还有检查发现的问题没有销号，请先整改并请另一人复查", 409),
    FIXER_DOES_NOT_RECHECK("整改的人不能自己复查，请另一人复查", 409),
    LEAD_HANDS_BACK("领办人不能直接退出，请先“更换领办人”并说明原因", 409),
    NOT_ON_THE_ROTA("您这一天没有排班，请先报名", 409),
    NOT_TODAY("只能在值班当天签到", 409),
    TOO_MANY_ROWS("超过 2,000 行，请缩小时间段或者区域", 409),
    BAD_PROJECT("项目的内容不正确，请按提示修改", 400);

    private final String title;
    private final int status;

    ProjectProblem(String title, int status) {
        this.title = title;
        this.status = status;
    }

    @Override
    public String module() {
        return "project";
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
