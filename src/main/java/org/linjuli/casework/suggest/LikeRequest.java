package org.linjuli.casework.suggest;

import java.util.UUID;

/** An open request that seems to mean the same, with a score between 0 and 1. */
public record LikeRequest(UUID id, double score) {}
