package org.linjuli.planning;

import org.jspecify.annotations.Nullable;

/**
 * What there is to be planned.
 *
 * @param today how good the grids in force are; null where land lies in none
 */
public record GroundFigures(
        long households, int buildings, int grids, @Nullable PlanFigures today) {}
