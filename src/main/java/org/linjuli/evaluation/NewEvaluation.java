package org.linjuli.evaluation;

import java.time.Instant;
import java.util.UUID;
import org.linjuli.shared.NodePath;

/**
 * An evaluation to be opened.
 *
 * @param id chosen by the client
 * @param area where it counts: a grid or an area above it
 * @param closes when it closes by itself
 */
public record NewEvaluation(
        UUID id,
        EvaluationSubject subject,
        NodePath area,
        RollWish roll,
        Executors executors,
        Bar bar,
        Instant closes) {}
