package org.linjuli.evaluation;

import org.linjuli.shared.Problem;

/** Why evaluation refuses. */
public enum EvaluationProblem implements Problem {
    NO_SUCH_EVALUATION("没有这项评议，或者不在您的辖区", 404),
    NO_SUCH_ENTRY("这一户不在评议名册上", 404),
    NO_SUCH_CALL_BACK("这一户不在回访名单上", 404),
    NO_SUCH_EVALUATION_FOR_YOU("没有请您家评议的这一项", 404),
    HOME_NOT_VERIFIED("您的住处还没有核实，请先请楼栋长核实", 403),
    EXECUTORS_TAKE_NO_PART("办理这件事的人和家人不参加评议，也不代收评议", 403),
    ANSWERED_ALREADY("这一户已经评议过了", 409),
    EVALUATION_OVER("这项评议已经结束", 409),
    STILL_OPEN("评议还没到截止时间，也还没有全部评议完", 409),
    ALREADY_ANSWERED("已有住户评议，不能撤回", 409),
    BELONGS_TO_ITS_SUBJECT("这项评议由所评的事项带来，不能单独撤回", 409),
    SAME_ID_OTHER_EVALUATION("这个编号已用于另一项评议，请刷新后重试", 409),
    CALLED_BY_ITS_WRITER("登记这一户评议的人不能自己回访", 403),
    CALLED_ALREADY("这一户已经回访过了", 409),
    NOBODY_TO_ASK("名册上没有住户，请换一个范围", 400),
    TOO_MANY_TO_ASK("住户太多，请缩小范围或改为抽样", 400),
    BAD_EVALUATION("评议的内容不正确，请按提示修改", 400);

    private final String title;
    private final int status;

    EvaluationProblem(String title, int status) {
        this.title = title;
        this.status = status;
    }

    @Override
    public String module() {
        return "evaluation";
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
