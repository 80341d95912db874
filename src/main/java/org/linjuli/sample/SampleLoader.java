package org.linjuli.sample;

import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.linjuli.territory.TerritoryImport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fills an empty installation with a sample city, part by part, some of them at once. One node does it while others wait; what a killed node
 * left half done is cleared away first.
 */
@Component
class SampleLoader {

    private static final long LOCK = 350181;

    private record Loading(String city, boolean finished) {}

    private final PartOrder parts;
    private final TerritoryImport territory;
    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final Clock clock;

    SampleLoader(
            List<SamplePart> parts, TerritoryImport territory, DataSource dataSource, JdbcClient jdbc, Clock clock) {
        this.parts = new PartOrder(parts);
        this.territory = territory;
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Does nothing where there already is a city, sample or real. */
    void fill(CitySize size, long seed, PrintStream console) {
        if (size == CitySize.NONE) {
            return;
        }
        try (var connection = dataSource.getConnection();
                var lock = connection.createStatement()) {
            lock.execute("select pg_advisory_lock(" + LOCK + ")");
            try {
                fillAlone(size, seed, console);
            } finally {
                lock.execute("select pg_advisory_unlock(" + LOCK + ")");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the sample city can't be loaded", e);
        }
    }

    private void fillAlone(CitySize size, long seed, PrintStream console) {
        var before = loading();
        if (before.filter(Loading::finished).isPresent()) {
            console.printf("The sample city %s is in place.%n", before.get().city());
            return;
        }
        if (before.isPresent()) {
            console.println("Clearing away a sample city whose loading was broken off.");
            clear();
        } else if (!territory.isEmpty()) {
            console.println("There is a city already; no sample city is loaded.");
            return;
        }
        load(size, seed, console);
    }

    private Optional<Loading> loading() {
        return jdbc.sql("select city, finished_at is not null as finished from sample.loading")
                .query(Loading.class)
                .optional();
    }

    private void clear() {
        parts.all().reversed().forEach(SamplePart::clear);
        jdbc.sql("delete from sample.loading").update();
    }

    private void load(CitySize size, long seed, PrintStream console) {
        console.printf("Loading the sample city %s (everything in it is made up):%n", size.setting());
        jdbc.sql("insert into sample.loading (city, seed, started_at) values (:city, :seed, :now)")
                .param("city", size.setting())
                .param("seed", seed)
                .param("now", OffsetDateTime.now(clock))
                .update();
        int steps = parts.all().size() + 1;
        var drawing = new Progress(console, "1/%d drawing the map".formatted(steps));
        var city = SampleCity.of(size, seed);
        drawing.finish();
        var step = new AtomicInteger(1);
        parts.load(part -> {
            var progress = new Progress(console, "%d/%d %s".formatted(step.incrementAndGet(), steps, part.title()));
            part.load(city, progress);
            progress.finish();
        });
        jdbc.sql("update sample.loading set finished_at = :now")
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
