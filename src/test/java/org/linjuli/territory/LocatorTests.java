package org.linjuli.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.linjuli.shared.Point;
import org.linjuli.territory.Locator.Zone;

class LocatorTests {

    private static final int SIDE = 12;

    @Test
    void anEmptyLocatorKnowsNobody() {
        assertThat(Locator.<String>of(List.of()).at(new Point(25.7, 119.4))).isEmpty();
    }

    @Test
    void aPointOnACommonBorderIsInExactlyOneZone() {
        var locator = Locator.of(List.of(square("west", 0, 0, 1), square("east", 1, 0, 1), square("north", 0, 1, 2)));

        assertThat(locator.at(new Point(0.5, 1))).contains("east");
        assertThat(locator.at(new Point(1, 1))).contains("north");
        assertThat(locator.at(new Point(0, 0))).contains("west");
    }

    @Test
    void aHoleBelongsToWhatLiesInIt() {
        var shell = new double[][] {{0, 0}, {9, 0}, {9, 9}, {0, 9}, {0, 0}};
        var hole = new double[][] {{3, 3}, {3, 6}, {6, 6}, {6, 3}, {3, 3}};
        var around = new Zone<>("around", Boundary.of(new double[][][][] {{shell, hole}}));

        var locator = Locator.of(List.of(around, square("within", 3, 3, 3)));

        assertThat(locator.at(new Point(1, 1))).contains("around");
        assertThat(locator.at(new Point(4.5, 4.5))).contains("within");
        assertThat(locator.at(new Point(4.5, 8))).contains("around");
    }

    @Test
    void replacingZonesAgainAndAgainEqualsBuildingAnew() {
        var random = new SplittableRandom(7);
        var names = new HashMap<List<Integer>, String>();
        var locator = Locator.<String>of(List.of(square("frame", 0, 0, SIDE)));
        locator = locator.replace(List.of("frame"), List.of());
        for (int change = 0; change < 400; change++) {
            int x = random.nextInt(SIDE);
            int y = random.nextInt(SIDE);
            var gone = Optional.ofNullable(names.remove(List.of(x, y))).stream().toList();
            var come = random.nextInt(4) == 0 ? List.<Zone<String>>of() : List.of(square("zone" + change, x, y, 1));
            come.forEach(zone -> names.put(List.of(x, y), zone.owner()));
            locator = locator.replace(gone, come);
        }

        for (int i = 0; i < 50_000; i++) {
            double lng = random.nextDouble(SIDE);
            double lat = random.nextDouble(SIDE);
            var expected = Optional.ofNullable(names.get(List.of((int) lng, (int) lat)));
            assertThat(locator.at(new Point(lat, lng))).isEqualTo(expected);
        }
    }

    @Test
    void aZoneBeyondTheRasterIsFoundToo() {
        var locator = Locator.of(List.of(square("here", 0, 0, 1)));

        var wider = locator.replace(List.of(), List.of(square("there", 5, 5, 1)));

        assertThat(wider.at(new Point(5.5, 5.5))).contains("there");
        assertThat(wider.at(new Point(0.5, 0.5))).contains("here");
        assertThat(locator.at(new Point(5.5, 5.5))).isEmpty();
    }

    private static Zone<String> square(String name, double west, double south, double side) {
        var ring = new double[][] {
            {west, south}, {west + side, south}, {west + side, south + side}, {west, south + side}, {west, south}
        };
        return new Zone<>(name, Boundary.of(new double[][][][] {{ring}}));
    }
}
