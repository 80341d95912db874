package org.linjuli.evaluation;

import java.util.UUID;

/**
 * What is judged.
 *
 * @param id of the topic, project … that is judged
 * @param title what those who are asked read, 2 to 100 characters
 */
public record EvaluationSubject(EvaluationKind kind, UUID id, String title) {}
