package org.linjuli.planning;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.NodePath;

/**
 * How a campaign from door to door (扫楼敲门) is to be shared out.
 *
 * @param grids where it goes; some of one community or several, without doubles
 * @param without buildings of these grids that are left out
 * @param walkers how many people walk, or pairs of them; null where the minutes say it
 * @param minutes how long nobody shall walk more than; null where the walkers say it
 * @param call how long a call at a door takes, in seconds
 */
public record RoundWish(
        List<NodePath> grids,
        Set<UUID> without,
        @Nullable Integer walkers,
        @Nullable Integer minutes,
        int call) {

    public RoundWish {
        grids = grids.stream().distinct().sorted().toList();
        without = Set.copyOf(without);
    }
}
