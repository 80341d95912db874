package org.linjuli.meeting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.NodePath;

/**
 * Which meetings somebody asks for.
 *
 * @param area those of this node and below; null for those in which one sits
 * @param outcome what became of them; null for all
 */
public record MeetingQuestion(
        @Nullable NodePath area,
        @Nullable Tier tier,
        @Nullable Outcome outcome,
        LocalDate from,
        LocalDate to,
        boolean latestFirst) {

    private static final int LONGEST_DAYS = 731;

    public MeetingQuestion {
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) > LONGEST_DAYS) {
            throw MeetingProblem.BAD_LIST.now().field("to", "结束日期不早于开始日期，最多相隔两年");
        }
    }

    /** What becomes of a meeting that is due; each is one of these. */
    public enum Outcome {
        /** Its day has not come, or it has not ended yet. */
        AHEAD,
        /** Held on its day. */
        HELD,
        /** Held on another day. */
        MOVED,
        CANCELLED,
        MISSED;

        /** The outcome of a row {@code m} of {@code meeting.meeting}. */
        static final String OF_ROW = """
                case when m.state in ('OPEN', 'CLOSED') then case when m.moved = 0 then 'HELD' else 'MOVED' end
                  when m.state = 'PLANNED' then 'AHEAD' else m.state end
                """;
    }
}
