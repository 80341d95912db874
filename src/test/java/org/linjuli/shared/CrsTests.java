package org.linjuli.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CrsTests {

    private static final Offset<Double> A_MILLIMETRE = within(1e-8);
    private static final Offset<Double> NOTHING = within(1e-9);

    @ParameterizedTest
    @CsvSource({
        "GCJ02, 31.1774276, 121.5272106, 31.17530398, 121.53154186",
        "GCJ02, 25.72, 119.384, 25.71726875, 119.38891199",
        "BD09, 25.72, 119.384, 25.72357215, 119.39536563"
    })
    void knownPlacesMoveAsPublished(Crs crs, double lat, double lng, double movedLat, double movedLng) {
        var moved = crs.fromWgs84(new Point(lat, lng));

        assertThat(moved.lat()).isCloseTo(movedLat, A_MILLIMETRE);
        assertThat(moved.lng()).isCloseTo(movedLng, A_MILLIMETRE);
    }

    @Test
    void outsideChinaNothingMoves() {
        var london = new Point(51.5, -0.12);

        assertThat(Crs.GCJ02.fromWgs84(london)).isEqualTo(london);
        assertThat(Crs.GCJ02.toWgs84(london)).isEqualTo(london);
    }

    @ParameterizedTest
    @EnumSource
    void everyPlaceInChinaComesBackFromARoundTrip(Crs crs) {
        var random = new SplittableRandom(25);
        for (int i = 0; i < 20_000; i++) {
            var point = new Point(random.nextDouble(3, 53), random.nextDouble(74, 135));

            var back = crs.toWgs84(crs.fromWgs84(point));

            assertThat(back.lat()).isCloseTo(point.lat(), NOTHING);
            assertThat(back.lng()).isCloseTo(point.lng(), NOTHING);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "gcj-02, GCJ02",
        "WGS84, WGS84",
        "wgs 84, WGS84",
        "EPSG:4326, WGS84",
        "EPSG:4490, CGCS2000",
        "bd09, BD09"
    })
    void aSystemIsFoundByItsUsualNames(String name, Crs crs) {
        assertThat(Crs.named(name)).contains(crs);
    }

    @Test
    void anUnknownSystemIsNotGuessed() {
        assertThat(Crs.named("MARS")).isEmpty();
    }
}
