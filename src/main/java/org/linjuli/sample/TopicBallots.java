package org.linjuli.sample;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.linjuli.deliberation.TopicOption;
import org.linjuli.deliberation.Vote;
import org.linjuli.deliberation.VoteBasis;
import org.linjuli.shared.Ids;

/** How households of the sample city vote on what they talked over. */
record TopicBallots(TopicPlot plot, SplittableRandom random) {

    Vote open(Instant at, Instant closes, int round, int roll) {
        return new Vote(
                Ids.of(at.toEpochMilli(), random.nextLong(), random.nextLong()),
                round,
                VoteBasis.HOUSEHOLD,
                at,
                closes,
                plot.rule(),
                roll,
                0,
                0,
                false,
                plot.options().stream().map(TopicOption::text).toList(),
                List.of(),
                null);
    }

    /** The first option has nearly two thirds, or with a tie as many as the second. */
    List<Integer> counts(int cast, boolean tied) {
        int lead = tied ? cast / 2 : cast * 64 / 100 + 1;
        int third = tied || plot.options().size() == 2 ? 0 : (cast - lead) / 4;
        int second = tied ? lead : cast - lead - third;
        return IntStream.range(0, plot.options().size())
                .mapToObj(n -> List.of(lead, second, third).get(n))
                .toList();
    }
}
