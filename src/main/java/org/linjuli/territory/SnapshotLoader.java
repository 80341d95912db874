package org.linjuli.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Point;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the territory that is in force today. */
@Component
class SnapshotLoader {

    private final JdbcClient jdbc;
    private final Clock clock;

    SnapshotLoader(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Snapshot load() {
        var areas = new ArrayList<>(divisions());
        areas.addAll(grids(NodePath.of("35")));
        return Snapshot.of(areas, Estate.of(compounds(), buildings(), gridOf(NodePath.of("35"))));
    }

    /** The snapshot with the grids of one community as they are now. */
    Snapshot renewed(Snapshot before, NodePath community) {
        return before.withGrids(community, grids(community), gridOf(community));
    }

    private List<Area> divisions() {
        return jdbc.sql("""
                        select path::text, code, name, boundary::text, simulated from territory.division
                        where validity @> :today::date and kind in ('COUNTY', 'STREET', 'COMMUNITY')
                        """).param("today", today()).query(SnapshotLoader::area).list();
    }

    private List<Area> grids(NodePath under) {
        return jdbc.sql("""
                        select path::text, code, coalesce(name, '第' || substr(code, 13)::int || '网格') as name, boundary::text, simulated
                        from territory.grid
                        where path <@ :under::ltree and state = 'ACTIVE' and validity @> :today::date
                        """)
                .param("under", under.value())
                .param("today", today())
                .query(SnapshotLoader::area)
                .list();
    }

    private static Area area(ResultSet row, int number) throws SQLException {
        var boundary = row.getString("boundary");
        return new Area(
                NodePath.of(row.getString("path")),
                row.getString("code"),
                row.getString("name"),
                boundary == null ? null : GeoJson.read(boundary),
                row.getBoolean("simulated"));
    }

    private List<Compound> compounds() {
        return jdbc.sql("""
                        select id, community::text, name, kind from territory.compound where validity @> :today::date
                        """)
                .param("today", today())
                .query((row, number) -> new Compound(
                        row.getObject("id", UUID.class),
                        NodePath.of(row.getString("community")),
                        row.getString("name"),
                        CompoundKind.valueOf(row.getString("kind"))))
                .list();
    }

    private List<Building> buildings() {
        return jdbc.sql("""
                        select id, compound_id, number, name, lat, lng, floors, units from territory.building
                        where validity @> :today::date
                        """)
                .param("today", today())
                .query((row, number) -> new Building(
                        row.getObject("id", UUID.class),
                        row.getObject("compound_id", UUID.class),
                        row.getInt("number"),
                        row.getString("name"),
                        new Point(row.getDouble("lat"), row.getDouble("lng")),
                        row.getInt("floors"),
                        row.getInt("units")))
                .list();
    }

    private Map<UUID, NodePath> gridOf(NodePath under) {
        var paths = new HashMap<String, NodePath>();
        var gridOf = new HashMap<UUID, NodePath>();
        jdbc.sql("""
                        select m.building_id, g.path::text
                        from territory.building_grid m join territory.grid g on g.id = m.grid_id
                        where g.path <@ :under::ltree and g.state = 'ACTIVE' and m.validity @> :today::date
                        """).param("under", under.value()).param("today", today()).query(row -> {
            var path = paths.computeIfAbsent(row.getString("path"), NodePath::of);
            gridOf.put(row.getObject("building_id", UUID.class), path);
        });
        return gridOf;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
