package org.linjuli.deliberation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A vote in a compound (表决): one ballot each, its rules frozen when it opened.
 *
 * @param roll households or people on the roll
 * @param voted how many of them have voted
 * @param onPaper how many of those on paper
 * @param waiting whether votes on paper wait for the second person to enter them
 * @param counts votes for each option in their order; empty until it is closed
 * @param outcome null until it is closed
 */
public record Vote(
        UUID id,
        int round,
        VoteBasis basis,
        Instant opened,
        Instant closes,
        VoteRule rule,
        int roll,
        int voted,
        int onPaper,
        boolean waiting,
        List<String> options,
        List<Integer> counts,
        @Nullable VoteOutcome outcome) {

    static final int LEAST_DAYS = 3;
    static final int MOST_DAYS = 15;

    /** So long after its end a second person may still enter what a first one entered in time. */
    static final Duration PAPER = Duration.ofDays(1);

    public Vote {
        options = List.copyOf(options);
        counts = List.copyOf(counts);
    }

    boolean isComplete() {
        return voted == roll;
    }

    boolean isOver(Instant now) {
        return isComplete() || !now.isBefore(waiting ? closes.plus(PAPER) : closes);
    }

    /** The same, with its ballots counted; silence is no vote. */
    public Vote counted(List<Integer> votes, int paper) {
        int cast = votes.stream().mapToInt(Integer::intValue).sum();
        return new Vote(
                id, round, basis, opened, closes, rule, roll, cast, paper, false, options, votes, outcome(votes, cast));
    }

    private VoteOutcome outcome(List<Integer> votes, int cast) {
        if (!rule.isQuorum(cast, roll)) {
            return VoteOutcome.NO_QUORUM;
        }
        int most = votes.stream().max(Comparator.naturalOrder()).orElse(0);
        boolean alone = votes.stream().filter(one -> one == most).count() == 1;
        return alone && rule.isEnough(most, cast) ? VoteOutcome.DECIDED : VoteOutcome.TIED;
    }

    /** The option that won; null while none has. */
    public @Nullable String winner() {
        if (outcome != VoteOutcome.DECIDED) {
            return null;
        }
        int most = counts.stream().max(Comparator.naturalOrder()).orElseThrow();
        return options.get(counts.indexOf(most));
    }
}
