package org.linjuli.casework.suggest;

/** A category that a message may belong to, with the estimated probability that it does. */
public record Suggestion(CategoryPath category, double confidence) {}
