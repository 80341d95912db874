package org.linjuli.deliberation;

/** What a figure of topics counts (M17). Its list is opened by the same condition, so that both always say the same. */
public enum TopicMark {
    /** Found to be a matter of the compound. */
    ADMITTED("t.state not in ('RAISED', 'MERGED', 'REFERRED', 'DECLINED', 'WITHDRAWN')"),
    /** The whole round, closed by those affected. */
    CLOSED("t.state = 'CLOSED'"),
    /** Still on their way. */
    OPEN("t.closed_at is null"),
    /** On their way, and their next step is owed. */
    OVERDUE("t.closed_at is null and t.due_at < :now"),
    /** Somebody promised to do something by a day. */
    PROMISED("t.goal is not null"),
    /** Promised, and not done in time, or done late. */
    LATE("coalesce(t.delivered_on, :today::date) > t.ends_on"),
    /** Voted on, and counted. */
    VOTED("exists (select from deliberation.vote c where c.topic = t.id and c.outcome is not null)");

    private final String condition;

    TopicMark(String condition) {
        this.condition = condition;
    }

    /** Of the topic {@code t}; asks for the parameters {@code now}, an instant, and {@code today}, a day of the city. */
    String condition() {
        return condition;
    }
}
