package org.linjuli.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linjuli.sample.CitySize;
import org.linjuli.sample.SampleCity;
import org.linjuli.shared.Point;
import org.linjuli.territory.Locator.Zone;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

class LocatorAgainstJtsTests {

    private static final int POINTS = 1_000_000;

    private static List<Zone<String>> zones;
    private static Locator<String> locator;
    private static STRtree tree;

    private record Judged(String name, PreparedGeometry area) {}

    @BeforeAll
    static void buildBoth() {
        zones = SampleCity.of(CitySize.FUQING, SampleCity.USUAL_SEED).communities().stream()
                .flatMap(community -> community.grids().stream())
                .map(grid -> new Zone<>(grid.code(), grid.boundary()))
                .toList();
        locator = Locator.of(zones);
        tree = new STRtree();
        for (var zone : zones) {
            var area = Jts.of(zone.boundary());
            tree.insert(area.getEnvelopeInternal(), new Judged(zone.owner(), PreparedGeometryFactory.prepare(area)));
        }
        tree.build();
    }

    @Test
    void aMillionRandomPointsAreWhereJtsFindsThem() {
        var random = new SplittableRandom(1560);
        var box = zones.stream().map(zone -> zone.boundary().bounds()).reduce(Bounds.NOWHERE, Bounds::with);
        int inside = 0;
        for (int i = 0; i < POINTS; i++) {
            var point =
                    new Point(random.nextDouble(box.south(), box.north()), random.nextDouble(box.west(), box.east()));

            var found = locator.at(point);

            assertThat(found.map(Set::of).orElse(Set.of())).isEqualTo(around(point));
            inside += found.isPresent() ? 1 : 0;
        }
        assertThat(inside).isGreaterThan(POINTS / 3);
    }

    @Test
    void eachCornerOfABorderIsInOneOfTheGridsThatMeetThere() {
        var corners = new HashSet<Point>();
        zones.forEach(zone -> zone.boundary().rings().forEach(ring -> {
            for (var corner : ring) {
                corners.add(new Point(corner[1], corner[0]));
            }
        }));

        var lost = new ArrayList<Point>();
        for (var corner : corners) {
            var meeting = around(corner);
            var found = locator.at(corner);
            found.ifPresent(name -> assertThat(meeting).contains(name));
            if (found.isEmpty()) {
                lost.add(corner);
            }
        }

        // Only on the outer rim of the city may a corner belong to nobody: half of its sides are open.
        assertThat(lost).hasSizeLessThan(corners.size() / 10).allMatch(corner -> isOnRim(corner));
    }

    @Test
    void atTheMiddleOfEachInnerEdgeExactlyOneZoneClaimsThePoint() {
        var random = new SplittableRandom(3);
        for (int i = 0; i < 20_000; i++) {
            var ring = zones.get(random.nextInt(zones.size())).boundary().polygons()[0][0];
            int at = random.nextInt(1, ring.length);
            var middle = new Point((ring[at - 1][1] + ring[at][1]) / 2, (ring[at - 1][0] + ring[at][0]) / 2);
            long claims = zones.stream()
                    .filter(zone -> zone.boundary().contains(middle))
                    .count();

            assertThat(claims).isLessThanOrEqualTo(1);
            assertThat(claims == 1 || isOnRim(middle)).isTrue();
        }
    }

    @SuppressWarnings("unchecked")
    private static Set<String> around(Point point) {
        var place = Jts.point(point.lng(), point.lat());
        var names = new HashSet<String>();
        for (var judged : (List<Judged>) tree.query(place.getEnvelopeInternal())) {
            if (judged.area().covers(place)) {
                names.add(judged.name());
            }
        }
        return names;
    }

    private static boolean isOnRim(Point point) {
        double step = 1e-5;
        for (double lat : new double[] {-step, 0, step}) {
            for (double lng : new double[] {-step, 0, step}) {
                if (around(new Point(point.lat() + lat, point.lng() + lng)).isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }
}
