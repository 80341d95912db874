package org.linjuli.planning;

import java.util.Comparator;
import java.util.List;

/** A round from door to door, cut into patches of nearly equal work (走访分片). */
public record PatchPlan(List<Patch> patches) {

    /**
     * What one walker does.
     *
     * @param stops places in the list of stops, in the order to walk
     * @param metres from the first stop to the last
     * @param seconds of calls and walking
     */
    public record Patch(List<Integer> stops, long doors, double metres, double seconds) {

        public Patch {
            stops = List.copyOf(stops);
        }
    }

    public PatchPlan {
        patches = List.copyOf(patches);
    }

    public double metres() {
        return patches.stream().mapToDouble(Patch::metres).sum();
    }

    private double mean() {
        return patches.stream().mapToDouble(Patch::seconds).average().orElse(0);
    }

    /** The longest work beside the mean: 1 is perfectly fair. */
    public double unfairness() {
        return mean() == 0 ? 1 : longest() / mean();
    }

    public double longest() {
        return patches.stream().mapToDouble(Patch::seconds).max().orElse(0);
    }

    /** The shortest work beside the mean. */
    public double shortest() {
        return mean() == 0
                ? 1
                : patches.stream()
                                .min(Comparator.comparingDouble(Patch::seconds))
                                .map(Patch::seconds)
                                .orElse(0.0)
                        / mean();
    }
}
