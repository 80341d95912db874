package org.linjuli.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.territory.TerritoryImport;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

@OwnDatabase
@ApplicationModuleTest(BootstrapMode.ALL_DEPENDENCIES)
class SampleLoaderTests {

    private static final long SEED = SampleCity.USUAL_SEED;

    @Autowired
    private TerritoryImport territory;

    @Autowired
    private SampleGround ground;

    @Autowired
    private SampleHouseholds homes;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient jdbc;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @BeforeEach
    void anEmptyInstallation() {
        jdbc.sql("delete from sample.loading").update();
        territory.clear();
    }

    @Test
    void anEmptyInstallationIsFilledOnce() {
        var loader = loader(ground, homes);

        loader.fill(CitySize.DEMO_SMALL, SEED, console());
        loader.fill(CitySize.DEMO_SMALL, SEED, console());

        assertThat(households()).isEqualTo(expected());
        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("demo-small", "households", "100 %", "in place");
    }

    @Test
    void aLoadingThatWasBrokenOffIsBegunAgain() {
        var events = new ArrayList<String>();
        var broken = new Told("the second part", events) {
            @Override
            public void load(SampleCity city, Progress progress) {
                super.load(city, progress);
                throw new IllegalStateException("power cut");
            }
        };
        assertThatThrownBy(() -> loader(ground, homes, broken).fill(CitySize.DEMO_SMALL, SEED, console()))
                .hasMessage("power cut");

        loader(ground, homes, new Told("the second part", events)).fill(CitySize.DEMO_SMALL, SEED, console());

        assertThat(events).containsExactly("load", "clear", "load");
        assertThat(households()).isEqualTo(expected());
    }

    @Test
    void aCityThatIsThereIsLeftAlone() {
        territory.load(SampleCity.of(CitySize.DEMO_SMALL, SEED).territory(rows -> {}));

        loader(ground, homes).fill(CitySize.FUQING, SEED, console());

        assertThat(households()).isEqualTo(expected());
    }

    private static class Told implements SamplePart {

        private final String title;
        private final List<String> events;

        Told(String title, List<String> events) {
            this.title = title;
            this.events = events;
        }

        @Override
        public Set<Class<? extends SamplePart>> after() {
            return Set.of(SampleHouseholds.class);
        }

        @Override
        public String title() {
            return title;
        }

        @Override
        public void load(SampleCity city, Progress progress) {
            events.add("load");
        }

        @Override
        public void clear() {
            events.add("clear");
        }
    }

    private SampleLoader loader(SamplePart... parts) {
        return new SampleLoader(List.of(parts), territory, dataSource, jdbc, Clock.systemUTC());
    }

    private PrintStream console() {
        return new PrintStream(shown, true, StandardCharsets.UTF_8);
    }

    private int households() {
        return jdbc.sql("select count(*) from territory.household")
                .query(Integer.class)
                .single();
    }

    private static int expected() {
        return SampleCity.of(CitySize.DEMO_SMALL, SEED).households();
    }
}
