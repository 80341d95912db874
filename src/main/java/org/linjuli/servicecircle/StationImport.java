package org.linjuli.servicecircle;

import static org.linjuli.platform.Columns.utc;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.linjuli.planning.StreetMap;
import org.linjuli.planning.WalkPlanner;
import org.linjuli.platform.BulkCopy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills an installation with stations and with streets to walk on. */
@Component
public class StationImport {

    private final JdbcClient jdbc;
    private final BulkCopy bulk;
    private final Stations stations;
    private final Streets streets;
    private final Clock clock;

    StationImport(JdbcClient jdbc, DataSource dataSource, Stations stations, Streets streets, Clock clock) {
        this.jdbc = jdbc;
        this.bulk = new BulkCopy(dataSource);
        this.stations = stations;
        this.streets = streets;
        this.clock = clock;
    }

    @Transactional
    public void stations(List<Station> all) {
        bulk.copy(
                "servicecircle.station (id, kind, name, node, lat, lng, building, manager, validity, simulated)",
                all,
                one -> new @Nullable Object[] {
                    one.id(),
                    one.kind(),
                    one.name(),
                    one.grid(),
                    one.at().lat(),
                    one.at().lng(),
                    one.building(),
                    one.manager(),
                    "[%s,%s)".formatted(one.opens(), one.closes() == null ? "" : one.closes()),
                    one.simulated()
                });
        stations.changed();
    }

    /** Takes the place of what there was. */
    @Transactional
    public void streets(StreetMap map, String source, boolean simulated) {
        jdbc.sql("""
                        insert into servicecircle.streets (source, simulated, content, loaded_at)
                        values (:source, :simulated, :content, :now)
                        on conflict (single) do update set source = excluded.source, simulated = excluded.simulated,
                          content = excluded.content, loaded_at = excluded.loaded_at
                        """)
                .param("source", source)
                .param("simulated", simulated)
                .param("content", WalkPlanner.pack(map))
                .param("now", utc(clock.instant()))
                .update();
        streets.changed();
    }

    @Transactional
    public void clear() {
        jdbc.sql("delete from servicecircle.station").update();
        jdbc.sql("delete from servicecircle.streets").update();
        stations.changed();
        streets.changed();
    }
}
