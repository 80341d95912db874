package org.linjuli.servicecircle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linjuli.planning.Demand;
import org.linjuli.planning.StreetMap;
import org.linjuli.planning.WalkPlanner;
import org.linjuli.platform.Announcements;
import org.linjuli.platform.Memory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The streets on which people walk: of the extract that the settings name, else of the database, else none. */
@Component
class Streets {

    private static final Logger log = LoggerFactory.getLogger(Streets.class);

    /** A map, where it comes from, and whether the sample city made it up. */
    record Source(StreetMap map, String source, boolean simulated) {}

    /** What was found in the file; nothing where it could not be read. */
    private record Extract(Optional<Source> source) {}

    private final @Nullable Path file;
    private final JdbcClient jdbc;
    private final Memory<Optional<Source>> stored;
    private @Nullable Extract extract;

    Streets(CircleSettings settings, JdbcClient jdbc, Announcements announcements) {
        this.file = settings.streets();
        if (file != null && !Files.isReadable(file)) {
            throw new IllegalArgumentException(
                    "linjuli.servicecircle.streets names %s, which can't be read".formatted(file));
        }
        this.jdbc = jdbc;
        this.stored = announcements.remember("streets", this::load);
    }

    /** The same object until something changes. */
    synchronized Optional<Source> around(List<Demand> demands) {
        if (file == null) {
            return stored.now();
        }
        if (extract == null) {
            extract = new Extract(read(file, demands));
        }
        return extract.source();
    }

    void changed() {
        stored.changed();
    }

    private static Optional<Source> read(Path file, List<Demand> demands) {
        try {
            var map = WalkPlanner.read(file, demands);
            if (map.links() == 0) {
                log.error("{} has no street near the buildings of this city; ways are straight lines", file);
                return Optional.empty();
            }
            return Optional.of(new Source(map, String.valueOf(file.getFileName()), false));
        } catch (IOException broken) {
            log.error("The walking streets can't be read, ways are straight lines: {}", broken.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Source> load() {
        return jdbc.sql("select source, simulated, content from servicecircle.streets")
                .query((row, number) -> new Source(
                        WalkPlanner.unpack(row.getBytes("content")),
                        row.getString("source"),
                        row.getBoolean("simulated")))
                .optional();
    }
}
