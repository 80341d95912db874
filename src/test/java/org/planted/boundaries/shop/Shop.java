package org.planted.boundaries.shop;

import org.planted.boundaries.till.Till;

/** Reaches over the counter. */
public record Shop(Till till) {}
