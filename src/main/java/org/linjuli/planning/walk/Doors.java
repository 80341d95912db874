package org.linjuli.planning.walk;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.linjuli.planning.Demand;

/** Where the doors of all demands lie at the streets, found by corner and by link. */
final class Doors {

    final List<Foot> feet;
    /** By corner, where the demands that step onto a street at it begin in {@code atCorner}. */
    final int[] firstAtCorner;

    final int[] atCorner;
    /** By entry of {@code atCorner}, centimetres from the corner to the door. */
    final int[] fromCorner;

    final int[] firstAtLink;
    final int[] atLink;

    Doors(Ways ways, Pavement pavement, List<Demand> demands) {
        this.feet = demands.stream()
                .map(Demand::at)
                .map(at -> pavement.foot(ways.plane.x(at.lng()), ways.plane.y(at.lat())))
                .toList();
        var joined = IntStream.range(0, feet.size())
                .filter(demand -> !feet.get(demand).isNowhere())
                .toArray();
        this.firstAtLink = counted(ways.links(), joined, this::link);
        this.atLink = new int[joined.length];
        fill(firstAtLink, joined, this::link, atLink);
        this.firstAtCorner = new int[ways.corners() + 1];
        for (int demand : joined) {
            firstAtCorner[ways.linkFrom[link(demand)] + 1]++;
            firstAtCorner[ways.linkTo[link(demand)] + 1]++;
        }
        Arrays.parallelPrefix(firstAtCorner, Integer::sum);
        this.atCorner = new int[2 * joined.length];
        this.fromCorner = new int[2 * joined.length];
        var next = firstAtCorner.clone();
        for (int demand : joined) {
            var foot = feet.get(demand);
            int begin = next[ways.linkFrom[foot.link()]]++;
            atCorner[begin] = demand;
            fromCorner[begin] = foot.way() + foot.along();
            int end = next[ways.linkTo[foot.link()]]++;
            atCorner[end] = demand;
            fromCorner[end] = foot.way() + ways.linkLength[foot.link()] - foot.along();
        }
    }

    private int link(int demand) {
        return feet.get(demand).link();
    }

    private static int[] counted(int keys, int[] demands, IntUnaryOperator key) {
        var first = new int[keys + 1];
        for (int demand : demands) {
            first[key.applyAsInt(demand) + 1]++;
        }
        Arrays.parallelPrefix(first, Integer::sum);
        return first;
    }

    private static void fill(int[] first, int[] demands, IntUnaryOperator key, int[] into) {
        var next = first.clone();
        for (int demand : demands) {
            into[next[key.applyAsInt(demand)]++] = demand;
        }
    }
}
