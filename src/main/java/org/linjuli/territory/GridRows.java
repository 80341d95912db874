package org.linjuli.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.lifecycle.Step;
import org.linjuli.shared.Asker;
import org.linjuli.shared.Crs;
import org.linjuli.shared.NodePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of grids, their successors and the buildings in them. */
@Component
class GridRows {

    /** A shape with what was proposed for it. */
    record Draft(GridShape shape, GridProposal proposal) {}

    private final JdbcClient jdbc;

    GridRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void dropDrafts(NodePath community) {
        jdbc.sql("delete from territory.grid where state in ('PROPOSED', 'VALID') and path <@ :community::ltree")
                .param("community", community.value())
                .update();
    }

    /** Writes a shape in the first state of its life. */
    void insert(GridShape shape, GridProposal proposal, Crs source) {
        jdbc.sql("""
                        insert into territory.grid
                          (id, code, kind, boundary, source_crs, simulated, state, size_exception, name)
                        values (:id, :code, :kind, :boundary::jsonb, :source, false, :state, nullif(:exception, ''),
                                nullif(:name, ''))
                        """)
                .param("id", shape.id())
                .param("code", proposal.code())
                .param("kind", proposal.kind().name())
                .param("boundary", GeoJson.write(proposal.boundary()))
                .param("source", source.name())
                .param("state", shape.state().name())
                .param("exception", proposal.sizeException())
                .param("name", proposal.ownName())
                .update();
    }

    void dropDraft(UUID id) {
        jdbc.sql("delete from territory.grid where id = :id and state in ('PROPOSED', 'VALID')")
                .param("id", id)
                .update();
    }

    /** The shapes of a community in one state, locked until the transaction ends. */
    List<Draft> locked(NodePath community, GridState state) {
        return shapes(community, state, "for update");
    }

    /** The shapes of a community in one state. */
    List<Draft> of(NodePath community, GridState state) {
        return shapes(community, state, "");
    }

    private List<Draft> shapes(NodePath community, GridState state, String lock) {
        return jdbc.sql("""
                        select id, path::text, code, kind, boundary::text, coalesce(size_exception, '') as size_exception,
                               coalesce(name, '') as name, version
                        from territory.grid where path <@ :community::ltree and state = :state order by code
                        """ + lock)
                .param("community", community.value())
                .param("state", state.name())
                .query((row, number) -> draft(row, state))
                .list();
    }

    private static Draft draft(ResultSet row, GridState state) throws SQLException {
        return new Draft(
                new GridShape(
                        row.getObject("id", UUID.class),
                        NodePath.of(row.getString("path")),
                        state,
                        row.getLong("version")),
                new GridProposal(
                        row.getString("code"),
                        GridKind.valueOf(row.getString("kind")),
                        GeoJson.read(row.getString("boundary")),
                        Crs.WGS84,
                        row.getString("size_exception"),
                        row.getString("name")));
    }

    /** Writes a step of the life cycle; {@code validity} takes what the new state needs. */
    void write(Step<GridState, GridAction, GridShape> step, LocalDate today) {
        int written = jdbc.sql("""
                        update territory.grid
                        set state = :to, version = :after,
                            validity = case :to
                              when 'ACTIVE' then daterange(:today::date, null)
                              when 'SUPERSEDED' then daterange(lower(validity), :today::date)
                            end
                        where id = :id and version = :before
                        """)
                .param("to", step.to().name())
                .param("after", step.after().version())
                .param("today", today)
                .param("id", step.before().id())
                .param("before", step.before().version())
                .update();
        if (written == 0) {
            throw LifecycleProblem.VERSION_STALE.now();
        }
    }

    void succeed(UUID predecessor, UUID successor, LocalDate since) {
        jdbc.sql("insert into territory.grid_successor values (:predecessor, :successor, :since)")
                .param("predecessor", predecessor)
                .param("successor", successor)
                .param("since", since)
                .update();
    }

    /** Takes the buildings out of a grid as of a day; who came in on that very day was never in. */
    void leave(UUID grid, LocalDate today) {
        jdbc.sql("delete from territory.building_grid where grid_id = :grid and lower(validity) >= :today")
                .param("grid", grid)
                .param("today", today)
                .update();
        jdbc.sql("""
                        update territory.building_grid set validity = daterange(lower(validity), :today::date)
                        where grid_id = :grid and validity @> :today::date
                        """).param("grid", grid).param("today", today).update();
    }

    void enter(Map<UUID, UUID> gridOfBuilding, LocalDate today) {
        gridOfBuilding.forEach((building, grid) -> jdbc.sql("""
                        insert into territory.building_grid (building_id, grid_id, validity)
                        values (:building, :grid, daterange(:today::date, null))
                        """)
                .param("building", building)
                .param("grid", grid)
                .param("today", today)
                .update());
    }

    Map<UUID, Integer> householdsIn(List<UUID> buildings, LocalDate today) {
        return Asker.PRODUCT
                .ask(() -> jdbc.sql("""
                        select building_id, count(*) as households from territory.household
                        where building_id = any(:buildings) and validity @> :today::date group by building_id
                        """)
                        .param("buildings", buildings.toArray(UUID[]::new))
                        .param("today", today)
                        .query((row, number) ->
                                Map.entry(row.getObject("building_id", UUID.class), row.getInt("households")))
                        .list())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
