package org.linjuli.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Point;
import org.linjuli.territory.Area;
import org.linjuli.territory.Barrier;
import org.linjuli.territory.BarrierKind;
import org.linjuli.territory.Barriers;
import org.linjuli.territory.Boundary;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Component;

/**
 * Simulated lines that part neighbours: in each community the road along which its grids were once parted, and a river
 * through the street that everybody plays, which nobody minded then.
 */
@Component
class SampleBarriers implements SamplePart {

    private static final int STEPS = 60;
    private static final int WAVES = 3;
    private static final double SWING = 0.002;

    private final Barriers barriers;
    private final Territory territory;

    SampleBarriers(Barriers barriers, Territory territory) {
        this.barriers = barriers;
        this.territory = territory;
    }

    @Override
    public Set<Class<? extends SamplePart>> after() {
        return Set.of(SampleGround.class);
    }

    @Override
    public String title() {
        return "barriers";
    }

    @Override
    public void load(SampleCity city, Progress progress) {
        progress.expect(1);
        var lines = new ArrayList<Barrier>();
        var home = DemoPlaces.in(city).home().grid().at(Level.STREET);
        add(lines, BarrierKind.RIVER, "龙江", city.county(), river(territory.area(home)));
        for (var community : territory.areas(Level.COMMUNITY)) {
            for (var road : roads(territory.children(community.path()))) {
                add(lines, BarrierKind.MINOR_ROAD, community.name() + "路", community.path(), road);
            }
        }
        barriers.put(Actor.system(), lines);
        progress.add(1);
    }

    private static void add(List<Barrier> lines, BarrierKind kind, String name, NodePath area, List<Point> positions) {
        var id = new UUID(0x11_0000_0000_7000L, 0x8000_0000_0000_0000L | lines.size());
        lines.add(new Barrier(id, kind, name, area, positions, true));
    }

    /** From west to east through a street in a wave; to seven decimals, as all positions of the sample city are. */
    private static List<Point> river(Area street) {
        var corners = corners(street.border().orElseThrow());
        double west = corners.stream().mapToDouble(Point::lng).min().orElseThrow();
        double east = corners.stream().mapToDouble(Point::lng).max().orElseThrow();
        double middle = corners.stream().mapToDouble(Point::lat).average().orElseThrow();
        return IntStream.rangeClosed(0, STEPS)
                .mapToObj(i -> new Point(
                        rounded(middle + SWING * StrictMath.sin(2 * StrictMath.PI * WAVES * i / STEPS)),
                        rounded(west + (east - west) * i / STEPS)))
                .toList();
    }

    private static double rounded(double degrees) {
        return Math.rint(1e7 * degrees) / 1e7;
    }

    /** The border of the first grid as far as other grids of the community lie along it. */
    private static List<List<Point>> roads(List<Area> grids) {
        if (grids.size() < 2) {
            return List.of();
        }
        var beside = new HashSet<Set<Point>>();
        for (var grid : grids.subList(1, grids.size())) {
            var ring = corners(grid.border().orElseThrow());
            IntStream.range(1, ring.size()).forEach(i -> beside.add(Set.of(ring.get(i - 1), ring.get(i))));
        }
        var roads = new ArrayList<List<Point>>();
        List<Point> road = new ArrayList<>();
        var ring = corners(grids.getFirst().border().orElseThrow());
        for (int i = 1; i < ring.size(); i++) {
            boolean shared = beside.contains(Set.of(ring.get(i - 1), ring.get(i)));
            if (shared) {
                road.add(ring.get(i - 1));
            }
            if ((!shared || i == ring.size() - 1) && !road.isEmpty()) {
                road.add(ring.get(shared ? i : i - 1));
                roads.add(road);
                road = new ArrayList<>();
            }
        }
        return roads;
    }

    private static List<Point> corners(Boundary border) {
        return Arrays.stream(border.polygons()[0][0])
                .map(position -> new Point(position[1], position[0]))
                .toList();
    }

    /** The lines go with the ground. */
    @Override
    public void clear() {}
}
