package org.linjuli.casework.suggest;

/** A message whose category somebody has decided: what the engine learns from. */
public record Labelled(Message message, CategoryPath category) {}
