package org.linjuli.residence;

import org.linjuli.shared.Problem;

/** Why residence refuses. */
public enum ResidenceProblem implements Problem {
    NO_HOME("还没有填写住处", 404),
    NO_SUCH_DOOR("这栋楼没有这个门牌", 400),
    NO_SUCH_RESIDENCE("没有这条居住信息，或者不在您负责的楼栋", 404),
    NO_SUCH_HOUSEHOLD("没有这一户，或者不在您负责的楼栋", 404),
    NO_CONTACT_CONSENT("这位居民没有同意用电话联系", 409),
    BAD_LIST("列表的条件不正确，请按提示修改", 400),
    SIGN_IN_FIRST("请先登录", 401);

    private final String title;
    private final int status;

    ResidenceProblem(String title, int status) {
        this.title = title;
        this.status = status;
    }

    @Override
    public String module() {
        return "residence";
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
