package org.linjuli.deliberation;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody read off a pack of votes on paper: who handed one in, and the sums. Which paper is whose stands nowhere.
 *
 * @param voters households, {@value #LEAST} to {@value #MOST}, so that no sum is one household's vote
 * @param counts for each option, in their order
 */
public record Papers(List<UUID> voters, List<Integer> counts) {

    /** With fewer papers than this a pack would give its voters away. */
    static final int LEAST = 3;

    static final int MOST = 200;

    public Papers {
        voters = voters.stream().sorted().toList();
        counts = List.copyOf(counts);
    }

    /** Refuses what cannot be right. */
    Papers checked(int options) {
        if (voters.size() < LEAST || voters.size() > MOST) {
            throw TopicProblem.BAD_PAPERS.now().field("voters", "一包应有 %d 到 %d 张选票，太少会看出谁投了什么".formatted(LEAST, MOST));
        }
        if (voters.stream().distinct().count() != voters.size()) {
            throw TopicProblem.BAD_PAPERS.now().field("voters", "有住户写了两次");
        }
        if (counts.size() != options || counts.stream().anyMatch(count -> count < 0)) {
            throw TopicProblem.BAD_PAPERS.now().field("counts", "请为每个方案填写票数");
        }
        int sum = counts.stream().mapToInt(Integer::intValue).sum();
        if (sum != voters.size()) {
            throw TopicProblem.BAD_PAPERS
                    .now()
                    .field("counts", "各方案票数合计 %d，与交票的 %d 户不一致".formatted(sum, voters.size()));
        }
        return this;
    }

    String written() {
        return join(voters.stream().map(UUID::toString))
                + ';'
                + join(counts.stream().map(String::valueOf));
    }

    private static String join(Stream<String> parts) {
        return parts.collect(Collectors.joining(","));
    }

    static Papers read(String written) {
        int middle = written.indexOf(';');
        return new Papers(
                Stream.of(written.substring(0, middle).split(","))
                        .map(UUID::fromString)
                        .toList(),
                Stream.of(written.substring(middle + 1).split(","))
                        .map(Integer::valueOf)
                        .toList());
    }
}
