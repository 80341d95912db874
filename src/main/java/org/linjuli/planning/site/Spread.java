package org.linjuli.planning.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.linjuli.planning.Demand;

/** Thins places out evenly: of each square the one where most people live, with squares as small as may be. */
public final class Spread {

    private static final double METRES_A_DEGREE = 111_195;
    private static final double SMALLEST = 50;
    private static final double GROWTH = 1.15;

    private Spread() {}

    /** The numbers of at most so many demands. */
    public static int[] of(List<Demand> demands, int most) {
        if (demands.size() <= most) {
            return IntStream.range(0, demands.size()).toArray();
        }
        double cos = Math.cos(Math.toRadians(demands.getFirst().at().lat()));
        Map<Long, Integer> kept = Map.of();
        for (double side = SMALLEST; kept.isEmpty() || kept.size() > most; side *= GROWTH) {
            kept = thinned(demands, side, cos);
        }
        return kept.values().stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    private static Map<Long, Integer> thinned(List<Demand> demands, double side, double cos) {
        var kept = new HashMap<Long, Integer>();
        for (int i = 0; i < demands.size(); i++) {
            var at = demands.get(i).at();
            long row = (long) Math.floor(at.lat() * METRES_A_DEGREE / side);
            long column = (long) Math.floor(at.lng() * METRES_A_DEGREE * cos / side);
            kept.merge((row << 32) ^ (column & 0xFFFFFFFFL), i, (one, other) -> larger(demands, one, other));
        }
        return kept;
    }

    private static int larger(List<Demand> demands, int one, int other) {
        return demands.get(other).households() > demands.get(one).households() ? other : one;
    }
}
