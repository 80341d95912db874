package org.linjuli.evaluation;

import org.jspecify.annotations.Nullable;
import org.linjuli.shared.Labelled;

/**
 * What a household says when it is asked back. Who asks does not know what was written down: the program compares, so
 * that nobody is led and nobody reads what a household had said.
 */
public enum CallBackSaid implements Labelled {
    SATISFIED("满意", BallotRating.SATISFIED),
    FAIR("基本满意", BallotRating.FAIR),
    UNSATISFIED("不满意", BallotRating.UNSATISFIED),
    NEVER_ASKED("没有人来问过", null),
    NOT_REACHED("未联系上", null);

    private final String label;
    private final @Nullable BallotRating rating;

    CallBackSaid(String label, @Nullable BallotRating rating) {
        this.label = label;
        this.rating = rating;
    }

    @Override
    public String label() {
        return label;
    }

    CallBackAnswer against(BallotRating written) {
        return switch (this) {
            case NOT_REACHED -> CallBackAnswer.NOT_REACHED;
            case NEVER_ASKED -> CallBackAnswer.NEVER_ASKED;
            case SATISFIED, FAIR, UNSATISFIED -> rating == written ? CallBackAnswer.SAME : CallBackAnswer.OTHER;
        };
    }
}
