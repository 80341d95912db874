package org.linjuli.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linjuli.shared.Asker;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Point;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers how the territory was on a day, so that last year's figures don't move when a grid is redrawn. */
@Component
public class TerritoryHistory {

    private static final int MOST_GRIDS = 5000;
    private static final int MOST_SHAPES = 200;

    private final JdbcClient jdbc;

    TerritoryHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The grids in force under an area on a day, by code. */
    public List<Grid> grids(NodePath under, LocalDate on) {
        return jdbc.sql("""
                        select id, code, kind, boundary::text, simulated, coalesce(name, '') as name from territory.grid
                        where path <@ :under::ltree and validity @> :on::date order by code
                        """)
                .param("under", under.value())
                .param("on", on)
                .query((row, number) -> new Grid(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        GridKind.valueOf(row.getString("kind")),
                        GeoJson.read(row.getString("boundary")),
                        row.getBoolean("simulated"),
                        row.getString("name")))
                .list();
    }

    /** The grids under an area on a day, with their households of that day, by code. */
    public List<GridOn> gridsOn(NodePath within, LocalDate on) {
        return Asker.PRODUCT.ask(() -> jdbc.sql("""
                        select path::text, code, name, kind, lower(validity) as since, upper(validity) as until,
                               (select count(*) from territory.building_grid m
                                join territory.household h on h.building_id = m.building_id and h.validity @> :on::date
                                where m.grid_id = grid.id and m.validity @> :on::date) as households
                        from territory.grid
                        where path <@ :within::ltree and validity @> :on::date order by code limit :most
                        """)
                .param("within", within.value())
                .param("on", on)
                .param("most", MOST_GRIDS)
                .query((row, number) -> new GridOn(
                        NodePath.of(row.getString("path")),
                        row.getString("code"),
                        Grid.nameOf(row.getString("code"), row.getString("name")),
                        GridKind.valueOf(row.getString("kind")),
                        row.getInt("households"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)))
                .list());
    }

    /** All shapes that a grid ever had, the first one first, with what they came from and what became of them. */
    public List<GridShapeLife> lineage(NodePath grid) {
        return jdbc.sql("""
                        select id, code, name, kind, lower(validity) as since, upper(validity) as until
                        from territory.grid
                        where path = :path::ltree and validity is not null order by lower(validity) limit :most
                        """)
                .param("path", grid.value())
                .param("most", MOST_SHAPES)
                .query((row, number) -> new GridShapeLife(
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        Grid.nameOf(row.getString("code"), row.getString("name")),
                        GridKind.valueOf(row.getString("kind")),
                        kin(row.getObject("id", UUID.class), true),
                        kin(row.getObject("id", UUID.class), false)))
                .list();
    }

    private List<GridShapeLife.Kin> kin(UUID shape, boolean before) {
        return jdbc.sql("""
                        select g.path::text, g.code, g.name, s.since, plan.id, plan.reason
                        from territory.grid_successor s
                        join territory.grid g on g.id = case when :before then s.predecessor else s.successor end
                        left join lateral (
                          select a.id, a.reason from territory.adjustment a
                          where a.community = subpath(g.path, 0, 5) and a.state = 'IN_FORCE' and a.effective_on = s.since
                          order by a.id desc limit 1) plan on true
                        where (:before and s.successor = :shape or not :before and s.predecessor = :shape)
                        order by g.code, s.since limit :most
                        """)
                .param("shape", shape)
                .param("before", before)
                .param("most", MOST_SHAPES)
                .query((row, number) -> new GridShapeLife.Kin(
                        NodePath.of(row.getString("path")),
                        row.getString("code"),
                        Grid.nameOf(row.getString("code"), row.getString("name")),
                        row.getObject("since", LocalDate.class),
                        row.getObject("id", UUID.class),
                        row.getString("reason")))
                .list();
    }

    /** The buildings of an area on a day as they were then, by community, compound and number. */
    List<BuildingOn> buildingsOn(NodePath within, LocalDate on, int most) {
        return jdbc.sql("""
                        select c.community::text, c.name as compound, coalesce(k.kind, c.kind) as kind,
                               b.id, b.compound_id, b.number, coalesce(p.name, b.name) as name,
                               coalesce(p.lat, b.lat) as lat, coalesce(p.lng, b.lng) as lng,
                               coalesce(p.floors, b.floors) as floors, coalesce(p.units, b.units) as units
                        from territory.compound c
                        join territory.building b on b.compound_id = c.id and b.validity @> :on::date
                        left join territory.building_past p on p.building_id = b.id and p.validity @> :on::date
                        left join territory.compound_kind k on k.compound_id = c.id and k.validity @> :on::date
                        where c.community <@ :within::ltree and c.validity @> :on::date
                        order by c.community, c.name, b.number limit :most
                        """)
                .param("within", within.value())
                .param("on", on)
                .param("most", most)
                .query((row, number) -> new BuildingOn(
                        NodePath.of(row.getString("community")),
                        row.getString("compound"),
                        CompoundKind.valueOf(row.getString("kind")),
                        new Building(
                                row.getObject("id", UUID.class),
                                row.getObject("compound_id", UUID.class),
                                row.getInt("number"),
                                row.getString("name"),
                                new Point(row.getDouble("lat"), row.getDouble("lng")),
                                row.getInt("floors"),
                                row.getInt("units"))))
                .list();
    }

    /** Of what sorts the compounds of an area were on a day. */
    public List<KindOn> kindsOn(NodePath within, LocalDate on) {
        return jdbc.sql("""
                        select coalesce(k.kind, c.kind) as sort, count(*) as compounds, sum(houses.n) as buildings
                        from territory.compound c
                        left join territory.compound_kind k on k.compound_id = c.id and k.validity @> :on::date
                        cross join lateral (
                          select count(*) as n from territory.building b
                          where b.compound_id = c.id and b.validity @> :on::date) houses
                        where c.community <@ :within::ltree and c.validity @> :on::date
                        group by sort order by compounds desc, sort
                        """)
                .param("within", within.value())
                .param("on", on)
                .query((row, number) -> new KindOn(
                        CompoundKind.valueOf(row.getString("sort")), row.getInt("compounds"), row.getInt("buildings")))
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
