package org.linjuli.channel;

import org.linjuli.shared.Problem;

/** Why the channel refuses. */
public enum ChannelProblem implements Problem {
    NO_SUCH_NOTICE("没有这条消息，请刷新后再试", 404),
    BAD_PAGE("翻页条件不正确，请按提示修改", 400);

    private final String title;
    private final int status;

    ChannelProblem(String title, int status) {
        this.title = title;
        this.status = status;
    }

    @Override
    public String module() {
        return "channel";
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
