package org.linjuli.casework.category;

import org.linjuli.shared.Problem;

/** Why a change of the dictionary is refused. */
public enum CategoryProblem implements Problem {
    CATEGORY_NOT_FOUND("没有这个类别", 404),
    NO_SUCH_PARENT("没有上一级类别，请先建立上一级", 400),
    NOT_IN_THE_PAST("只能从今天或以后生效，过去的诉求保持当时的类别", 400);

    private final String title;
    private final int status;

    CategoryProblem(String title, int status) {
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
