package org.linjuli.territory;

import java.time.LocalDate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.linjuli.platform.BulkCopy;
import org.linjuli.shared.Crs;
import org.linjuli.territory.TerritoryData.Bordered;
import org.linjuli.territory.TerritoryData.Placed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills an empty installation with a territory, all of it or nothing. */
@Component
public class TerritoryImport {

    private static final String WGS84 = Crs.WGS84.name();

    private final JdbcClient jdbc;
    private final BulkCopy bulk;
    private final Revisions revisions;

    TerritoryImport(JdbcClient jdbc, DataSource dataSource, Revisions revisions) {
        this.jdbc = jdbc;
        this.bulk = new BulkCopy(dataSource);
        this.revisions = revisions;
    }

    @Transactional
    public void load(TerritoryData data) {
        ground(data);
        households(data);
    }

    /** Divisions, grids, compounds and buildings; {@link #households} may follow when somebody else needs the ground. */
    @Transactional
    public void ground(TerritoryData data) {
        var validity = from(data.since());
        divisions(data, validity);
        grids(data, validity);
        compounds(data, validity);
        buildings(data, validity);
        revisions.changed();
    }

    /** The households of buildings that are there. */
    @Transactional
    public void households(TerritoryData data) {
        var validity = from(data.since());
        bulk.copy("territory.household (id, building_id, unit, room, validity)", data.households(), home ->
                new Object[] {home.id(), home.building(), home.unit(), home.room(), validity});
    }

    private static String from(LocalDate since) {
        return "[" + since + ",)";
    }

    private void divisions(TerritoryData data, String validity) {
        bulk.copy(
                "territory.division (path, code, official_name, name, kind, boundary, simulated, validity)",
                data.divisions(),
                (Bordered one) -> new @Nullable Object[] {
                    one.division().path(),
                    one.division().code(),
                    one.division().officialName(),
                    one.division().name(),
                    one.division().kind(),
                    one.boundary().map(GeoJson::write).orElse(null),
                    data.simulated(),
                    validity
                });
    }

    private void grids(TerritoryData data, String validity) {
        bulk.copy(
                "territory.grid (id, code, kind, boundary, source_crs, simulated, state, validity, name)",
                data.grids(),
                grid -> new @Nullable Object[] {
                    grid.id(),
                    grid.code(),
                    grid.kind(),
                    GeoJson.write(grid.boundary()),
                    WGS84,
                    grid.simulated(),
                    GridState.ACTIVE,
                    validity,
                    grid.ownName().isEmpty() ? null : grid.ownName()
                });
    }

    private void compounds(TerritoryData data, String validity) {
        bulk.copy(
                "territory.compound (id, community, name, kind, simulated, validity)",
                data.compounds(),
                compound -> new Object[] {
                    compound.id(), compound.community(), compound.name(), compound.kind(), data.simulated(), validity
                });
    }

    private void buildings(TerritoryData data, String validity) {
        bulk.copy(
                "territory.building (id, compound_id, number, name, lat, lng, source_crs, floors, units, simulated,"
                        + " validity)",
                data.buildings().stream().map(Placed::building).toList(),
                building -> new Object[] {
                    building.id(),
                    building.compound(),
                    building.number(),
                    building.name(),
                    building.point().lat(),
                    building.point().lng(),
                    WGS84,
                    building.floors(),
                    building.units(),
                    data.simulated(),
                    validity
                });
        var ids = data.grids().stream().collect(Collectors.toMap(Grid::path, Grid::id));
        bulk.copy("territory.building_grid (building_id, grid_id, validity)", data.buildings(), placed ->
                new @Nullable Object[] {placed.building().id(), ids.get(placed.grid()), validity});
    }

    /** Takes everything away again; for a sample city whose loading was broken off. */
    @Transactional
    public void clear() {
        for (var table : new String[] {
            "adjustment",
            "barrier",
            "household",
            "building_grid",
            "building",
            "compound",
            "grid_successor",
            "grid",
            "division"
        }) {
            jdbc.sql("delete from territory." + table).update();
        }
        revisions.changed();
    }

    public boolean isEmpty() {
        return jdbc.sql("select not exists (select from territory.division)")
                .query(Boolean.class)
                .single();
    }
}
