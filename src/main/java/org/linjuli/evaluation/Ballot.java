package org.linjuli.evaluation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a household said, and by which way. */
public record Ballot(BallotRating rating, @Nullable String reason, BallotOrigin origin, Instant at) {

    /** What somebody says. */
    public record Said(BallotRating rating, @Nullable String reason) {

        static final int LONGEST = 300;

        public Said {
            reason = reason == null || reason.isBlank() ? null : reason.strip();
            if (reason == null && rating == BallotRating.UNSATISFIED) {
                throw EvaluationProblem.BAD_EVALUATION.now().field("reason", "请说明哪里不满意");
            }
            if (reason != null && (reason.length() < 2 || reason.length() > LONGEST)) {
                throw EvaluationProblem.BAD_EVALUATION.now().field("reason", "说明应为 2 到 " + LONGEST + " 个字");
            }
        }
    }
}
