package org.linjuli.deliberation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The session at which a topic was talked about, and the options that came of it.
 *
 * @param meeting a session that had its quorum
 * @param options what is voted on, 2 to 6; empty until the chair has written them down
 */
public record TopicTalk(UUID meeting, LocalDate day, List<TopicOption> options) {

    private static final int LEAST_OPTIONS = 2;
    private static final int MOST_OPTIONS = 6;

    public TopicTalk {
        options = List.copyOf(options);
    }

    /** With what can be voted on. */
    TopicTalk with(String lines) {
        var read = lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(TopicOption::read)
                .toList();
        long different = read.stream().map(TopicOption::text).distinct().count();
        if (different != read.size() || read.size() < LEAST_OPTIONS || read.size() > MOST_OPTIONS) {
            throw TopicProblem.BAD_TOPIC.now().field("options", "请写 2 到 6 个不同的方案");
        }
        return new TopicTalk(meeting, day, read);
    }

    List<String> texts() {
        return options.stream().map(TopicOption::text).toList();
    }
}
