package org.linjuli.planning.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linjuli.planning.walk.SampleStreets.at;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.linjuli.planning.Demand;
import org.linjuli.planning.Measured;
import org.linjuli.planning.StreetMap;
import org.linjuli.planning.Walk;
import org.linjuli.planning.WalkPlanner;
import org.linjuli.shared.Point;

/** How far it is along streets. */
class StreetWalkTests {

    private static final int QUARTER = 100_000;

    @Test
    void allDistancesAreThoseOfAPlainDijkstra() {
        LongStream.rangeClosed(1, 12).forEach(seed -> {
            var streets = SampleStreets.town(20, 15, seed);
            var doors = SampleStreets.doors(300, 20, 15, seed);
            var origins = SampleStreets.doors(25, 20, 15, -seed).stream()
                    .map(Demand::at)
                    .toList();
            var plain = new PlainDijkstra(Ways.of(streets));

            var table = WalkPlanner.along(streets, doors).from(origins, QUARTER);

            for (int origin = 0; origin < origins.size(); origin++) {
                int from = origin;
                var found = IntStream.range(0, doors.size())
                        .map(door -> table.between(from, door))
                        .toArray();
                assertThat(found).isEqualTo(plain.nearest(doors, origins.get(origin), QUARTER));
            }
        });
    }

    @Test
    void theNearestOfManyIsTheLeastFromEach() {
        var streets = SampleStreets.town(20, 15, 5);
        var doors = SampleStreets.doors(300, 20, 15, 5);
        var origins = SampleStreets.doors(9, 20, 15, 6).stream().map(Demand::at).toList();
        var walk = WalkPlanner.along(streets, doors);

        var nearest = walk.nearest(origins, QUARTER);

        var table = walk.from(origins, QUARTER);
        assertThat(nearest)
                .isEqualTo(IntStream.range(0, doors.size())
                        .map(door -> IntStream.range(0, origins.size())
                                .map(origin -> table.between(origin, door))
                                .min()
                                .orElseThrow())
                        .toArray());
        assertThat(nearest).contains(Walk.BEYOND);
        assertThat(walk.measured()).isEqualTo(Measured.STREETS);
    }

    @Test
    void oneWalksToTheStreetAlongItAndFromIt() {
        var walk = WalkPlanner.along(crossing(), List.of(new Demand(at(10, 200), 1)));

        var nearest = walk.nearest(List.of(at(-300, -20)), QUARTER);

        assertThat(nearest[0]).isCloseTo(100 * (20 + 300 + 200 + 10), org.assertj.core.data.Offset.offset(5));
    }

    @Test
    void whoLivesWhereTheStationStandsWalksNoWay() {
        var walk = WalkPlanner.along(crossing(), List.of(new Demand(at(10, 200), 1), new Demand(at(13, 204), 1)));

        assertThat(walk.nearest(List.of(at(10, 200)), QUARTER)).containsExactly(0, 500);
    }

    @Test
    void aDoorFarFromAllStreetsIsWalkedToByNobody() {
        var walk = WalkPlanner.along(crossing(), List.of(new Demand(at(600, 600), 1), new Demand(at(5, 5), 1)));

        assertThat(walk.isOffStreet(0)).isTrue();
        assertThat(walk.isOffStreet(1)).isFalse();
        assertThat(walk.nearest(List.of(at(600, 600)), QUARTER)).containsExactly(Walk.BEYOND, Walk.BEYOND);
    }

    @Test
    void scrapsOfStreetThatLeadNowhereAreLeftOut() {
        var drawing = StreetMap.drawing();
        for (int i = 0; i < 100; i++) {
            corner(drawing, at(20 * i, 0));
            if (i > 0) {
                drawing.link(i - 1, i);
            }
        }
        corner(drawing, at(500, 100));
        corner(drawing, at(520, 100));
        drawing.link(100, 101);
        var walk = WalkPlanner.along(drawing.done(), List.of(new Demand(at(510, 101), 1)));

        assertThat(walk.nearest(List.of(at(0, 0)), QUARTER)[0]).isBetween(61_000, 61_200);
    }

    @Test
    void aPackedMapIsTheSameMap() {
        var streets = SampleStreets.town(12, 9, 3);
        var doors = SampleStreets.doors(80, 12, 9, 3);
        var origins = List.of(at(300, 300));

        var unpacked = WalkPlanner.unpack(WalkPlanner.pack(streets));

        var before = WalkPlanner.along(streets, doors).nearest(origins, QUARTER);
        var after = WalkPlanner.along(unpacked, doors).nearest(origins, QUARTER);
        for (int i = 0; i < before.length; i++) {
            assertThat(after[i]).isCloseTo(before[i], org.assertj.core.data.Offset.offset(40));
        }
    }

    @Test
    void theCircleIsDrawnAroundWhatIsReached() {
        var walk = WalkPlanner.along(crossing(), List.of());

        var circles = walk.circles(at(0, 0), List.of(10_000, 20_000));

        assertThat(circles.getFirst().polygons()).hasSize(1);
        assertThat(reach(circles.getFirst().polygons().getFirst().getFirst())).isBetween(120.0, 165.0);
        assertThat(reach(circles.getLast().polygons().getFirst().getFirst())).isBetween(220.0, 265.0);
    }

    @Test
    void theCircleOfATownHasRingsThatCloseAndHolesThatLieWithin() {
        var streets = SampleStreets.town(30, 30, 8);

        var circle = WalkPlanner.along(streets, List.of())
                .circles(at(1200, 1200), List.of(QUARTER))
                .getFirst();

        assertThat(circle.polygons()).isNotEmpty().allSatisfy(polygon -> {
            assertThat(polygon).allSatisfy(ring -> assertThat(ring.getFirst()).isEqualTo(ring.getLast()));
            assertThat(doubleArea(polygon.getFirst())).isPositive();
            assertThat(polygon.stream().skip(1))
                    .allSatisfy(hole -> assertThat(doubleArea(hole)).isNegative());
        });
    }

    private static double doubleArea(List<Point> ring) {
        return IntStream.range(1, ring.size())
                .mapToDouble(i -> ring.get(i - 1).lng() * ring.get(i).lat()
                        - ring.get(i).lng() * ring.get(i - 1).lat())
                .sum();
    }

    private static double reach(List<Point> ring) {
        var middle = at(0, 0);
        return ring.stream()
                .mapToDouble(one -> Plane.metres(middle.lat(), middle.lng(), one.lat(), one.lng()))
                .max()
                .orElseThrow();
    }

    /** Two streets of 800 metres that cross in their middle. */
    private static StreetMap crossing() {
        var drawing = StreetMap.drawing();
        for (var end : Arrays.asList(at(0, 0), at(400, 0), at(0, 400), at(-400, 0), at(0, -400))) {
            corner(drawing, end);
        }
        return drawing.link(0, 1).link(0, 2).link(0, 3).link(0, 4).done();
    }

    private static void corner(StreetMap.Drawing drawing, Point at) {
        drawing.corner(at.lat(), at.lng());
    }
}
