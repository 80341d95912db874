package org.linjuli.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Scatters the sites around which the plots of land are drawn: close together in the middle of a street, far apart in the
 * country, none too near to another; and a few beyond the county so that its rim gets a natural line.
 */
final class Sites {

    /** A place in metres; {@code street} is its number in the list of streets, or {@link #BEYOND}. */
    record Site(double x, double y, int street) {

        double distance(double otherX, double otherY) {
            return Math.sqrt((otherX - x) * (otherX - x) + (otherY - y) * (otherY - y));
        }
    }

    static final int BEYOND = -1;
    private static final double BUCKET = 600;
    private static final double BEYOND_SPACING = 650;
    private static final double BEYOND_WIDTH = 2000;
    private static final double FAR = 45_000;

    private final List<Centre> streets;
    private final SplittableRandom random;
    private final double[][] outline;
    private final List<Site> sites = new ArrayList<>();
    private final Map<Long, List<Site>> buckets = new HashMap<>();

    private Sites(List<Centre> streets, SplittableRandom random) {
        this.streets = streets;
        this.random = random;
        this.outline = Table.rows("outline.csv").stream()
                .map(field ->
                        new double[] {Plane.x(Double.parseDouble(field[0])), Plane.y(Double.parseDouble(field[1]))})
                .toArray(double[][]::new);
    }

    /** As many sites for each street as its number in {@code counts} says. */
    static List<Site> scatter(List<Centre> streets, int[] counts, SplittableRandom random) {
        var scatter = new Sites(streets, random);
        for (int street = 0; street < streets.size(); street++) {
            scatter.fill(street, counts[street]);
        }
        scatter.surround();
        return scatter.sites;
    }

    private void fill(int number, int count) {
        var centre = streets.get(number);
        double even = centre.reach() * Math.sqrt(3 / (double) count);
        double patience = 1;
        for (int placed = 0; placed < count; patience *= 0.9995) {
            double spread = centre.reach() * (random.nextInt(20) < 11 ? 0.8 : 2.4);
            double x = centre.x() + spread * bell();
            double y = centre.y() + spread * bell();
            double spacing = even * (0.35 + 0.75 * centre.distance(x, y) / centre.reach()) * patience;
            if (Ring.contains(outline, x, y) && Centre.nearest(streets, x, y) == number && isFree(x, y, spacing)) {
                add(new Site(x, y, number));
                placed++;
                patience = Math.min(1, patience * 1.01);
            }
        }
    }

    /** A bell curve between −1 and 1 from additions alone, which every machine rounds alike. */
    private double bell() {
        return (random.nextDouble() + random.nextDouble() + random.nextDouble() + random.nextDouble()) / 2 - 1;
    }

    private void surround() {
        int inside = sites.size();
        for (double y = -FAR; y < FAR; y += BEYOND_SPACING) {
            for (double x = -FAR; x < FAR; x += BEYOND_SPACING) {
                double atX = x + random.nextDouble(0.8 * BEYOND_SPACING);
                double atY = y + random.nextDouble(0.8 * BEYOND_SPACING);
                if (!Ring.contains(outline, atX, atY)
                        && isFree(atX, atY, 0.3 * BEYOND_SPACING)
                        && !isFree(atX, atY, BEYOND_WIDTH)) {
                    sites.add(new Site(atX, atY, BEYOND));
                }
            }
        }
        if (sites.size() == inside) {
            throw new IllegalStateException("the county has no rim");
        }
    }

    private void add(Site site) {
        sites.add(site);
        buckets.computeIfAbsent(bucket(site.x(), site.y()), key -> new ArrayList<>())
                .add(site);
    }

    private boolean isFree(double x, double y, double spacing) {
        for (double nearY = y - spacing; nearY < y + spacing + BUCKET; nearY += BUCKET) {
            for (double nearX = x - spacing; nearX < x + spacing + BUCKET; nearX += BUCKET) {
                for (var site : buckets.getOrDefault(bucket(nearX, nearY), List.of())) {
                    if (site.distance(x, y) < spacing) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static long bucket(double x, double y) {
        return ((long) Math.floor(x / BUCKET) << 32) ^ ((long) Math.floor(y / BUCKET) & 0xFFFFFFFFL);
    }
}
