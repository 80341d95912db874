package org.linjuli.deliberation;

import org.linjuli.shared.Labelled;

/** Where a topic stands. */
public enum TopicState implements Labelled {
    RAISED("待受理"),
    ADMITTED("待商议"),
    /** A session has heard it; the chair owes the options that came of it. */
    TALKED("待整理方案"),
    OPTIONS_READY("待表决"),
    VOTING("表决中"),
    /** Too few voted: it is voted on once more, or talked about again. */
    NO_QUORUM("表决参与不足"),
    /** No option had enough votes: nobody decides that alone, it is talked about again. */
    TIED("表决未决出"),
    DECIDED("待承诺"),
    PROMISED("待开工"),
    DOING("办理中"),
    DELIVERED("评议中"),
    /** Those affected were not satisfied: it is done over. */
    REWORK("整改中"),
    CLOSED("已办结"),
    MERGED("已合并"),
    REFERRED("已转办"),
    DECLINED("不予受理"),
    WITHDRAWN("已撤回"),
    /** Voted on as often as may be, without a decision. */
    UNDECIDED("未形成决定"),
    /** Too few judged it, also after a week more: nothing is said about whether it is good. */
    UNANSWERED("评议参与不足"),
    /** Done over twice and still not satisfied, or not done a month after its time. */
    RAISED_AS_REQUEST("已转为诉求");

    private final String label;

    TopicState(String label) {
        this.label = label;
    }

    /** The step of the five in which it stands, or in which it ended. */
    public TopicPhase phase() {
        return switch (this) {
            case RAISED, MERGED, REFERRED, DECLINED, WITHDRAWN -> TopicPhase.ASK;
            case ADMITTED, TALKED -> TopicPhase.TALK;
            case OPTIONS_READY, VOTING, NO_QUORUM, TIED, UNDECIDED -> TopicPhase.DECIDE;
            case DECIDED, PROMISED, DOING, REWORK -> TopicPhase.DO;
            case DELIVERED, CLOSED, UNANSWERED, RAISED_AS_REQUEST -> TopicPhase.JUDGE;
        };
    }

    /** Whether it has been found a matter of the compound, and so stands on its public board. */
    public boolean isPublic() {
        return this != RAISED && this != MERGED && this != REFERRED && this != DECLINED && this != WITHDRAWN;
    }

    @Override
    public String label() {
        return label;
    }
}
