package org.linjuli.evaluation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.Due;
import org.linjuli.lifecycle.Subject;
import org.linjuli.shared.NodePath;

/**
 * An evaluation (评议): who judges what, until when.
 *
 * @param count how the households answered; final once it is closed
 */
public record Evaluation(
        UUID id,
        long version,
        EvaluationSubject subject,
        NodePath area,
        EvaluationState state,
        Executors executors,
        Bar bar,
        BallotCount count,
        CallBackCount callBacks,
        Course course)
        implements Subject<EvaluationState, Evaluation> {

    /**
     * When what happens to it.
     *
     * @param closes as it was said when it was opened
     * @param due when it closes by itself; null once it is closed
     * @param remark why it was withdrawn
     */
    public record Course(
            Instant opened,
            Instant closes,
            @Nullable Instant due,
            @Nullable Instant closed,
            @Nullable String remark) {}

    /**
     * How many of a drawn sample were asked back.
     *
     * @param called those who were reached
     * @param same those of them who had said what was written down
     */
    public record CallBackCount(int called, int same) {}

    @Override
    public Evaluation moved(EvaluationState to, Instant from, Due due) {
        var closed = due.at() == null ? from : null;
        var then = new Course(course.opened, course.closes, due.at(), closed, course.remark);
        return new Evaluation(id, version, subject, area, to, executors, bar, count, callBacks, then);
    }

    Evaluation because(@Nullable String remark) {
        var said = new Course(course.opened, course.closes, course.due, course.closed, remark);
        return new Evaluation(id, version, subject, area, state, executors, bar, count, callBacks, said);
    }

    public boolean isOpen() {
        return course.closed == null;
    }
}
