package org.linjuli.evaluation;

import java.time.Instant;
import java.util.UUID;

/**
 * An evaluation has come to its end. Published within the transaction, so that what was judged can follow in it.
 *
 * @param outcome {@code SATISFIED}, {@code UNSATISFIED}, {@code UNANSWERED} or {@code WITHDRAWN}
 */
public record EvaluationClosed(
        UUID evaluation, EvaluationSubject subject, EvaluationState outcome, BallotCount count, Instant at) {}
