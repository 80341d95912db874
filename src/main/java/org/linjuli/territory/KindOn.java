package org.linjuli.territory;

/** How many compounds of a sort an area had on a day, and how many buildings in them. */
public record KindOn(CompoundKind kind, int compounds, int buildings) {}
