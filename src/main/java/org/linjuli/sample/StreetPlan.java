package org.linjuli.sample;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.linjuli.planning.StreetMap;

/**
 * Draws the walking streets of the sample city (模拟路网): a street along each border between plots, and lanes from the
 * middle of a plot to every second of its corners.
 */
final class StreetPlan {

    private static final double POSITIONS_PER_DEGREE = 1e7;

    private final Plots plots;
    private final StreetMap.Drawing drawing = StreetMap.drawing();
    private final Map<Integer, Integer> drawn = new HashMap<>();
    private final Set<Long> along = new HashSet<>();

    private StreetPlan(Plots plots) {
        this.plots = plots;
    }

    static StreetMap of(Plots plots, Collection<Integer> region) {
        var plan = new StreetPlan(plots);
        region.forEach(plan::draw);
        return plan.drawing.done();
    }

    private void draw(int plot) {
        var ring = plots.ring(plot);
        int middle = middle(plot);
        for (int i = 0; i < ring.length; i++) {
            int next = ring[(i + 1) % ring.length];
            if (along.add(((long) Math.min(ring[i], next) << 32) | Math.max(ring[i], next))) {
                drawing.link(corner(ring[i]), corner(next));
            }
            if (i % 2 == 0) {
                drawing.link(middle, corner(ring[i]));
            }
        }
    }

    private int middle(int plot) {
        var site = plots.site(plot);
        return drawing.corner(Plane.lat(site.y()), Plane.lng(site.x()));
    }

    private int corner(int number) {
        return drawn.computeIfAbsent(number, key -> {
            var position = plots.corner(key);
            return drawing.corner(rounded(position[1]), rounded(position[0]));
        });
    }

    private static double rounded(double degrees) {
        return Math.rint(degrees * POSITIONS_PER_DEGREE) / POSITIONS_PER_DEGREE;
    }
}
