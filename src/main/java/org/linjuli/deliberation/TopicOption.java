package org.linjuli.deliberation;

import java.util.stream.Stream;

/**
 * One of those that are voted on.
 *
 * @param text what would be done, 2 to 60 characters
 * @param cost what it costs and who pays, 1 to 60 characters
 * @param doer who would do it, 2 to 60 characters
 */
public record TopicOption(String text, String cost, String doer) {

    private static final int LONGEST = 60;

    /** Reads a line of three parts between bars: what, what it costs, who does it. */
    static TopicOption read(String line) {
        var parts = Stream.of(line.split("[|｜]", -1)).map(String::strip).toList();
        if (parts.size() != 3
                || parts.stream().anyMatch(part -> part.isEmpty() || part.length() > LONGEST)
                || parts.getFirst().length() < 2
                || parts.getLast().length() < 2) {
            throw TopicProblem.BAD_TOPIC.now().field("options", "每个方案都要写清：办什么、花多少钱、由谁办，各不超过 60 个字");
        }
        return new TopicOption(parts.get(0), parts.get(1), parts.get(2));
    }
}
