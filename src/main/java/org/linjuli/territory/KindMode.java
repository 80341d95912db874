package org.linjuli.territory;

/** The usual way of working in a sort of compound. */
public record KindMode(CompoundKind kind, WorkingMode mode, long version) {}
