package org.linjuli.deliberation;

import java.util.List;

/** Reads what people wrote one below the other. */
final class Lines {

    private Lines() {}

    /** The different lines, without empty ones. */
    static List<String> of(String field, String text, int longest) {
        var lines = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        if (lines.stream().anyMatch(line -> line.length() < 2 || line.length() > longest)) {
            throw TopicProblem.BAD_TOPIC.now().field(field, "每行应为 2 到 " + longest + " 个字");
        }
        return lines;
    }
}
