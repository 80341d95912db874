package org.linjuli.evaluation.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.evaluation.Ballot;
import org.linjuli.evaluation.BallotOrigin;
import org.linjuli.evaluation.BallotRating;
import org.linjuli.evaluation.Ballots.HomeStanding;
import org.linjuli.evaluation.CallBackAnswer;
import org.linjuli.evaluation.Evaluation;
import org.linjuli.evaluation.EvaluationAction;
import org.linjuli.evaluation.EvaluationKind;
import org.linjuli.evaluation.EvaluationState;
import org.linjuli.lifecycle.Available;

/** An evaluation, what people wrote, and what may be done now. */
record EvaluationView(
        EvaluationSummary summary,
        @Nullable String executorDesk,
        @Nullable String executorName,
        @Nullable String remark,
        boolean executor,
        List<String> reasons,
        List<Available<EvaluationAction>> actions) {

    /**
     * The line of an evaluation in a list.
     *
     * @param minimum per cent of the roll that must answer
     * @param needed per cent of the answers that must be satisfied or fair
     * @param due when it closes by itself; missing once it is closed
     */
    record EvaluationSummary(
            UUID id,
            long version,
            EvaluationKind kind,
            String kindName,
            UUID subject,
            String title,
            String area,
            String areaName,
            EvaluationState state,
            String stateName,
            int minimum,
            int needed,
            EvaluationTally tally,
            Instant opened,
            @Nullable Instant due,
            @Nullable Instant closed) {

        static EvaluationSummary of(Evaluation one, String areaName) {
            return new EvaluationSummary(
                    one.id(),
                    one.version(),
                    one.subject().kind(),
                    one.subject().kind().label(),
                    one.subject().id(),
                    one.subject().title(),
                    one.area().value(),
                    areaName,
                    one.state(),
                    one.state().label(),
                    one.bar().minimum(),
                    one.bar().needed(),
                    EvaluationTally.of(one),
                    one.course().opened(),
                    one.course().due(),
                    one.course().closed());
        }
    }

    /** How the households answered, and what came of asking some of them back. */
    record EvaluationTally(int entries, int satisfied, int fair, int unsatisfied, int called, int same) {

        static EvaluationTally of(Evaluation one) {
            var count = one.count();
            var calls = one.callBacks();
            return new EvaluationTally(
                    count.entries(),
                    count.satisfied(),
                    count.fair(),
                    count.unsatisfied(),
                    calls.called(),
                    calls.same());
        }
    }

    record EvaluationPage(
            List<EvaluationSummary> items, @Nullable UUID next) {}

    /** What my household is asked; with what we have said. */
    record AskedView(
            UUID id,
            String kindName,
            String title,
            String areaName,
            Instant due,
            @Nullable BallotView ballot) {}

    /** @param home whether my household can be asked, and what is missing if not */
    record AskedList(HomeStanding home, List<AskedView> items) {}

    record BallotView(
            BallotRating rating, @Nullable String reason, BallotOrigin origin, String originName, Instant at) {

        static BallotView of(Ballot ballot) {
            return new BallotView(
                    ballot.rating(),
                    ballot.reason(),
                    ballot.origin(),
                    ballot.origin().label(),
                    ballot.at());
        }
    }

    /** A household on the roll, without what it said. */
    record RollRow(
            UUID household,
            String building,
            String door,
            @Nullable BallotOrigin answered) {}

    record RollPage(List<RollRow> items, @Nullable UUID next) {}

    /**
     * A household that is asked back.
     *
     * @param mine whether the one who asks wrote its answer down, and so may not ask back
     */
    record CallBackRow(
            UUID household,
            String building,
            String door,
            BallotOrigin origin,
            String originName,
            Instant written,
            boolean mine,
            @Nullable CallBackAnswer answer,
            @Nullable String note,
            @Nullable Instant calledAt) {}

    record CallBackList(List<CallBackRow> items) {}
}
