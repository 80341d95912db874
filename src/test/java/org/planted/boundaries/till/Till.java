package org.planted.boundaries.till;

/** Somebody else's till. */
public record Till(int coins) {}
