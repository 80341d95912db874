package org.linjuli.evaluation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked.
 *
 * @param buildings whose households are affected
 * @param sample how many of them are drawn by lot; null for all
 */
public record RollWish(List<UUID> buildings, @Nullable Integer sample) {

    /** More households than that are asked by a sample. */
    public static final int MOST = 5000;

    public RollWish {
        buildings = List.copyOf(buildings);
    }
}
