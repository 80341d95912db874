package org.linjuli.servicecircle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linjuli.planning.Demand;
import org.linjuli.planning.Measured;
import org.linjuli.planning.WalkPlanner;
import org.linjuli.servicecircle.Streets.Source;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Point;
import org.linjuli.shared.Role;
import org.linjuli.territory.SmallCity;
import org.linjuli.territory.TerritoryImport;
import org.linjuli.testing.MovableClock;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;

/** A city that names an extract of OpenStreetMap; this one is a made-up village of four streets. */
@OwnDatabase
@ApplicationModuleTest(BootstrapMode.ALL_DEPENDENCIES)
@TestPropertySource(
        properties = "linjuli.servicecircle.streets=src/test/resources/org/linjuli/planning/walk/village.osm.pbf")
class ExtractTests {

    private static final NodePath CITY = NodePath.of("35.01.81");

    private static final Path VILLAGE = Path.of("src/test/resources/org/linjuli/planning/walk/village.osm.pbf");

    @Autowired
    private Circles circles;

    @Autowired
    private StationImport imports;

    @BeforeEach
    void aCity(@Autowired TerritoryImport territory) {
        SmallCity.loadInto(territory);
        imports.streets(SmallCity.city().streets(), "模拟路网", true);
    }

    @Test
    void theExtractStandsBeforeWhatIsInTheDatabase() {
        var mayor =
                new Actor(new AccountId(new java.util.UUID(7, 7)), "市", List.of(new Grant(Role.CITY_OFFICER, CITY)));

        var report = circles.report(mayor, CITY, "CLINIC", 15);

        assertThat(report.measured()).isEqualTo(Measured.STREETS);
        assertThat(report.simulated()).isFalse();
        assertThat(report.offStreet()).isPositive();
    }

    @Test
    void anExtractThatWasReplacedIsReadAgainAndABrokenOneLeavesTheStreets(@TempDir Path folder) throws IOException {
        var file = Files.copy(VILLAGE, folder.resolve("city.osm.pbf"));
        var clock = MovableClock.at(Instant.parse("2026-03-01T08:00:00Z"));
        written(file, clock.instant().minusSeconds(600));
        var streets = new StreetFile(file, clock);
        var first = streets.around(List.of());
        assertThat(streets.around(List.of())).isSameAs(first);

        written(file, clock.instant().minusSeconds(1));
        assertThat(streets.around(List.of())).isSameAs(first);
        clock.advance(Duration.ofMinutes(1));
        var second = streets.around(List.of());
        assertThat(second).isNotSameAs(first).isPresent();

        Files.writeString(file, "half a file");
        written(file, clock.instant().minusSeconds(20));
        assertThat(streets.around(List.of()).map(Source::map)).isEqualTo(second.map(Source::map));
    }

    @Test
    void buildingsBeyondWhatWasKeptBringTheirStreets(@TempDir Path folder) throws IOException {
        var file = Files.copy(VILLAGE, folder.resolve("city.osm.pbf"));
        var village = WalkPlanner.read(file, List.of());
        var far = new Demand(new Point(10, 10), 1);
        var streets = new StreetFile(file, Clock.systemUTC());

        assertThat(streets.around(List.of(far))).isEmpty();
        assertThat(streets.around(List.of(far, new Demand(new Point(village.lat(0), village.lng(0)), 1))))
                .isPresent();
    }

    private static void written(Path file, Instant at) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(at));
    }

    @Test
    void settingsThatCannotBeAreRefusedAtTheStart() {
        assertThatThrownBy(() -> new CircleSettings(null, 0, 1.3)).hasMessageContaining("speed must be 1 to 10");
        assertThatThrownBy(() -> new CircleSettings(null, 4, .5)).hasMessageContaining("factor must be 1 to 5");
        assertThat(new CircleSettings(Path.of("x.osm"), 4, 1.3).centimetres(15)).isEqualTo(100_000);
    }
}
