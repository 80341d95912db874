package org.linjuli.identity;

import java.util.List;
import org.linjuli.shared.Labelled;

/**
 * What two security administrators decide about how people sign in and what they may look at (安全策略). Each stays
 * within bounds; the installation's settings hold where nothing was decided.
 */
public enum Policy implements Labelled {
    SECOND_FACTOR(
            "登录二次验证",
            Measure.CHOICE,
            0,
            SecondFactorRule.values().length - 1,
            "等保三级要求社区以上工作人员用两种方式证明身份（GB/T 22239—2019 8.1.4.1）"),
    STAFF_IDLE("工作人员多久不操作就退出", Measure.MINUTES, 5, 120, "离开座位后他人不能接着用（GB/T 22239—2019 7.1.4.1）"),
    IDLE("居民多久不操作就退出", Measure.HOURS, 1, 168, "手机丢失后登录不会一直有效"),
    SESSION_LASTS("登录最长保持", Measure.DAYS, 1, 30, "到期须重新输入密码，不论用得多勤"),
    PASSWORD_LASTS("工作人员多久必须换密码", Measure.DAYS, 0, 365, "口令应定期更换（GB/T 22239—2019 7.1.4.1）；0 表示不要求"),
    PASSWORD_SHORTEST("密码最短几个字符", Measure.CHARACTERS, 8, 32, "只影响以后设置的密码"),
    LOCK_AFTER("输错几次密码就锁定", Measure.TIMES, 3, 10, "限制非法登录次数（GB/T 22239—2019 7.1.4.1）"),
    LOCK_LASTS("锁定多久", Measure.MINUTES, 5, 1440, "到时自动解除，也可由系统管理员提前解除"),
    ADDRESS_MISTAKES("同一网络地址可输错几次密码", Measure.TIMES, 10, 1000, "一个办公室常共用一个地址，不宜过小"),
    REVEALS_A_DAY("每人每天可查看几次完整电话", Measure.TIMES, 0, 500, "处理个人信息限于最小范围（个人信息保护法 第六条）；0 表示不得查看");

    /** In what a value is counted. */
    public enum Measure {
        MINUTES,
        HOURS,
        DAYS,
        TIMES,
        CHARACTERS,
        /** One of the names that {@link #choices} gives, by its place. */
        CHOICE
    }

    private final String label;
    private final Measure measure;
    private final int least;
    private final int most;
    private final String why;

    Policy(String label, Measure measure, int least, int most, String why) {
        this.label = label;
        this.measure = measure;
        this.least = least;
        this.most = most;
        this.why = why;
    }

    @Override
    public String label() {
        return label;
    }

    public Measure measure() {
        return measure;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    /** What it is for, and where the rule comes from. */
    public String why() {
        return why;
    }

    /** The names of the values of a choice, in their order; empty for a number. */
    public List<String> choices() {
        return measure == Measure.CHOICE
                ? SecondFactorRule.byDegree().stream()
                        .map(SecondFactorRule::label)
                        .toList()
                : List.of();
    }

    /** A value as it is read: 30 分钟. */
    public String said(int value) {
        return switch (measure) {
            case MINUTES -> value + " 分钟";
            case HOURS -> value + " 小时";
            case DAYS -> value == 0 ? "不要求" : value + " 天";
            case TIMES -> value + " 次";
            case CHARACTERS -> value + " 个字符";
            case CHOICE -> choices().get(value);
        };
    }

    /** Refuses a value beyond the bounds. */
    void refuseBeyondBounds(int value) {
        if (value < least || value > most) {
            throw IdentityProblem.POLICY_OUT_OF_BOUNDS
                    .now()
                    .field("value", measure == Measure.CHOICE ? "请选择一项" : "请填写 %d 到 %d".formatted(least, most));
        }
    }
}
