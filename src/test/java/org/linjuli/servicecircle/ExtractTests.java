package org.linjuli.servicecircle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.planning.Measured;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;
import org.linjuli.territory.SmallCity;
import org.linjuli.territory.TerritoryImport;
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
    void settingsThatCannotBeAreRefusedAtTheStart() {
        assertThatThrownBy(() -> new CircleSettings(null, 0, 1.3)).hasMessageContaining("speed must be 1 to 10");
        assertThatThrownBy(() -> new CircleSettings(null, 4, .5)).hasMessageContaining("factor must be 1 to 5");
        assertThat(new CircleSettings(Path.of("x.osm"), 4, 1.3).centimetres(15)).isEqualTo(100_000);
    }
}
