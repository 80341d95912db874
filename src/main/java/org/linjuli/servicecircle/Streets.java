package org.linjuli.servicecircle;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linjuli.planning.Demand;
import org.linjuli.planning.StreetMap;
import org.linjuli.planning.WalkPlanner;
import org.linjuli.platform.Announcements;
import org.linjuli.platform.Memory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The streets on which people walk: of the extract that the settings name, else of the database, else none. */
@Component
class Streets {

    /** A map, where it comes from, and whether the sample city made it up. */
    record Source(StreetMap map, String source, boolean simulated) {}

    private final @Nullable StreetFile file;
    private final JdbcClient jdbc;
    private final Memory<Optional<Source>> stored;

    Streets(CircleSettings settings, JdbcClient jdbc, Clock clock, Announcements announcements) {
        this.file = settings.streets() == null ? null : new StreetFile(settings.streets(), clock);
        this.jdbc = jdbc;
        this.stored = announcements.remember("streets", this::load);
    }

    /** The same object until something changes. */
    Optional<Source> around(List<Demand> demands) {
        return file == null ? stored.now() : file.around(demands);
    }

    void changed() {
        stored.changed();
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
