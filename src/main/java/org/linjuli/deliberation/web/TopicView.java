package org.linjuli.deliberation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.disclosure.Scrubber;
import org.linjuli.deliberation.Criterion;
import org.linjuli.deliberation.Referral;
import org.linjuli.deliberation.Topic;
import org.linjuli.deliberation.TopicAction;
import org.linjuli.deliberation.TopicOption;
import org.linjuli.deliberation.TopicParty;
import org.linjuli.deliberation.TopicPhase;
import org.linjuli.deliberation.TopicState;
import org.linjuli.deliberation.TopicStep;
import org.linjuli.deliberation.Vote;
import org.linjuli.deliberation.VoteBasis;
import org.linjuli.deliberation.VoteOutcome;
import org.linjuli.deliberation.VoteRule;
import org.linjuli.deliberation.Voting.RollSizes;
import org.linjuli.deliberation.Voting.VoteStanding;
import org.linjuli.lifecycle.Available;

/**
 * A topic, how it came so far, and what may be done now.
 *
 * @param referral where it went that is no matter for talk
 * @param chairName who chairs: the branch, or the community while the branch has nobody
 * @param evidences whether the reader may say how the criteria were met
 * @param alike topics into which it may be merged
 * @param desks who may be given what is promised
 * @param roll how many would be on the roll, for who may open the vote
 * @param papers the buildings of whose households the reader may enter votes on paper
 */
record TopicView(
        TopicSummary summary,
        String text,
        @Nullable String remark,
        @Nullable Referral referral,
        @Nullable UUID into,
        @Nullable UUID request,
        String chairName,
        @Nullable TalkView talk,
        @Nullable VoteView vote,
        @Nullable PromiseView promise,
        List<TopicStepView> steps,
        boolean supports,
        boolean evidences,
        List<TopicChoice> alike,
        List<TopicChoice> desks,
        @Nullable RollSizes roll,
        List<TopicBuilding> papers,
        List<Available<TopicAction>> actions) {

    record TopicBuilding(UUID id, String name) {}

    /**
     * The line of a topic in a list.
     *
     * @param forOthers whether somebody of the staff raised it for residents
     * @param voices how many people stand behind it
     * @param due by when the next step is owed; missing at the end
     * @param late whether what was promised was not done in time
     */
    record TopicSummary(
            UUID id,
            long version,
            String title,
            boolean forOthers,
            UUID compound,
            String compoundName,
            String area,
            TopicState state,
            String stateName,
            TopicPhase phase,
            String phaseName,
            int voices,
            @Nullable String decision,
            Instant raised,
            Instant since,
            @Nullable Instant due,
            @Nullable Instant closed,
            boolean late) {

        /** As neighbours read it. */
        TopicSummary scrubbed() {
            return new TopicSummary(
                    id,
                    version,
                    Scrubber.scrub(title),
                    forOthers,
                    compound,
                    compoundName,
                    area,
                    state,
                    stateName,
                    phase,
                    phaseName,
                    voices,
                    decision,
                    raised,
                    since,
                    due,
                    closed,
                    late);
        }

        static TopicSummary of(Topic one, String compoundName, int voices, LocalDate today) {
            return new TopicSummary(
                    one.id(),
                    one.version(),
                    one.title(),
                    one.saying().forOthers(),
                    one.place().compound(),
                    compoundName,
                    one.place().area().value(),
                    one.state(),
                    one.state().label(),
                    one.state().phase(),
                    one.state().phase().label(),
                    voices,
                    one.decision(),
                    one.course().raised(),
                    one.course().since(),
                    one.course().due(),
                    one.course().closed(),
                    one.promise() != null && one.promise().isLate(today));
        }
    }

    record TopicPage(List<TopicSummary> items, @Nullable UUID next) {}

    /** @param compound where I live; missing while I have not said so */
    record TopicsAtHome(
            @Nullable UUID compound,
            @Nullable String compoundName,
            List<TopicSummary> items,
            @Nullable UUID next,
            List<TopicSummary> mine) {}

    /** @param meeting the session at which it was talked about */
    record TalkView(UUID meeting, LocalDate day, List<TopicOption> options) {}

    /**
     * A vote; while it runs, only how many have voted.
     *
     * @param counts for each option; missing until it is closed
     * @param standing whether my household, or I, can vote
     */
    record VoteView(
            UUID id,
            int round,
            Instant opened,
            Instant closes,
            VoteBasis basis,
            String basisName,
            VoteRule rule,
            String ruleName,
            int roll,
            int voted,
            int onPaper,
            List<String> options,
            @Nullable List<Integer> counts,
            @Nullable VoteOutcome outcome,
            @Nullable String outcomeName,
            VoteStanding standing) {

        static VoteView of(Vote vote, VoteStanding standing) {
            var outcome = vote.outcome();
            return new VoteView(
                    vote.id(),
                    vote.round(),
                    vote.opened(),
                    vote.closes(),
                    vote.basis(),
                    vote.basis().label(),
                    vote.rule(),
                    vote.rule().label(),
                    vote.roll(),
                    vote.voted(),
                    vote.onPaper(),
                    vote.options(),
                    outcome == null ? null : vote.counts(),
                    outcome,
                    outcome == null ? null : outcome.label(),
                    standing);
        }
    }

    record PromiseView(
            String owner,
            @Nullable String deskName,
            String goal,
            LocalDate starts,
            LocalDate ends,
            @Nullable LocalDate deliveredOn,
            boolean late,
            int reworks,
            List<Criterion> criteria) {}

    record TopicStepView(
            TopicAction action,
            String actionName,
            TopicPhase phase,
            TopicState to,
            String toName,
            TopicParty party,
            String partyName,
            Instant at) {

        static TopicStepView of(TopicStep step) {
            return new TopicStepView(
                    step.action(),
                    step.action().label(),
                    step.from().phase(),
                    step.to(),
                    step.to().label(),
                    step.party(),
                    step.party().label(),
                    step.at());
        }
    }

    record TopicChoice(String value, String label) {}

    /** What everybody may read of a topic: nothing that a resident wrote but its title, and no word that tells who or in which home. */
    record BoardTopic(
            UUID id,
            String title,
            TopicState state,
            String stateName,
            TopicPhase phase,
            @Nullable String decision,
            @Nullable String owner,
            @Nullable String goal,
            @Nullable LocalDate ends,
            boolean late,
            @Nullable BoardVote vote,
            int criteria,
            int evidenced,
            Instant since,
            @Nullable Instant closed) {

        static BoardTopic of(Topic one, LocalDate today) {
            var promise = one.promise();
            var criteria = promise == null ? List.<Criterion>of() : promise.criteria();
            return new BoardTopic(
                    one.id(),
                    Scrubber.scrub(one.title()),
                    one.state(),
                    one.state().label(),
                    one.state().phase(),
                    one.decision() == null ? null : Scrubber.scrub(one.decision()),
                    promise == null ? null : Scrubber.scrub(promise.owner()),
                    promise == null ? null : Scrubber.scrub(promise.goal()),
                    promise == null ? null : promise.ends(),
                    promise != null && promise.isLate(today),
                    BoardVote.of(one.vote()),
                    criteria.size(),
                    (int) criteria.stream()
                            .filter(criterion -> criterion.evidence() != null)
                            .count(),
                    one.course().since(),
                    one.course().closed());
        }
    }

    /** How many voted, and for what once it is counted. */
    record BoardVote(
            int roll,
            int voted,
            List<String> options,
            @Nullable List<Integer> counts,
            Instant closes,
            @Nullable String outcomeName) {

        static @Nullable BoardVote of(@Nullable Vote vote) {
            if (vote == null) {
                return null;
            }
            var outcome = vote.outcome();
            return new BoardVote(
                    vote.roll(),
                    vote.voted(),
                    vote.options().stream().map(Scrubber::scrub).toList(),
                    outcome == null ? null : vote.counts(),
                    vote.closes(),
                    outcome == null ? null : outcome.label());
        }
    }

    record TopicBoard(
            UUID compound,
            String compoundName,
            List<BoardTopic> items,
            @Nullable UUID next) {}
}
