package org.linjuli.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linjuli.shared.Asker;
import org.linjuli.shared.NodePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers how the territory was on a day, so that last year's figures don't move when a grid is redrawn. */
@Component
public class TerritoryHistory {

    private final JdbcClient jdbc;

    TerritoryHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The grids in force under an area on a day, by code. */
    public List<Grid> grids(NodePath under, LocalDate on) {
        return jdbc.sql("""
                        select id, code, kind, boundary::text, simulated from territory.grid
                        where path <@ :under::ltree and validity @> :on::date order by code
                        """)
                .param("under", under.value())
                .param("on", on)
                .query((row, number) -> new Grid(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        GridKind.valueOf(row.getString("kind")),
                        GeoJson.read(row.getString("boundary")),
                        row.getBoolean("simulated")))
                .list();
    }

    /** The grid in which a building lay on a day. */
    public Optional<NodePath> gridOf(UUID building, LocalDate on) {
        return jdbc.sql("""
                        select g.path::text from territory.building_grid m join territory.grid g on g.id = m.grid_id
                        where m.building_id = :building and m.validity @> :on::date
                        """)
                .param("building", building)
                .param("on", on)
                .query(String.class)
                .optional()
                .map(NodePath::of);
    }

    /** How many households lived under an area on a day. */
    public int households(NodePath under, LocalDate on) {
        return Asker.PRODUCT.ask(() -> jdbc.sql("""
                        select count(*) from territory.grid g
                        join territory.building_grid m on m.grid_id = g.id and m.validity @> :on::date
                        join territory.household h on h.building_id = m.building_id and h.validity @> :on::date
                        where g.path <@ :under::ltree
                        """)
                .param("under", under.value())
                .param("on", on)
                .query(Integer.class)
                .single());
    }
}
