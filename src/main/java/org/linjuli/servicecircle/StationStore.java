package org.linjuli.servicecircle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Point;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stations as they stand in the database. */
@Component
class StationStore {

    private static final String COLUMNS = """
            id, version, kind, name, node::text as node, lat, lng, building, manager, lower(validity) as opens,
            upper(validity) as closes, simulated""";

    private final JdbcClient jdbc;

    StationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StationKind> kinds() {
        return jdbc.sql("select code, name from servicecircle.station_kind order by rank")
                .query((row, number) -> new StationKind(row.getString("code"), row.getString("name")))
                .list();
    }

    /** All that have not been closed long ago, by name. */
    List<Station> since(LocalDate day) {
        return jdbc.sql("select " + COLUMNS + """

                        from servicecircle.station
                        where upper_inf(validity) or upper(validity) > :day::date order by kind, name, id
                        """)
                .param("day", day)
                .query(StationStore::read)
                .list();
    }

    /** Those that stand in an area, also what is closed. */
    List<Station> within(NodePath area) {
        return jdbc.sql("select " + COLUMNS + " from servicecircle.station where node <@ :area::ltree")
                .param("area", area.value())
                .query(StationStore::read)
                .list();
    }

    /** Says in which grid a station lies now. */
    void lies(UUID id, NodePath grid) {
        jdbc.sql(
                        "update servicecircle.station set node = :grid::ltree, version = version + 1 where id = :id and node <> :grid::ltree")
                .param("grid", grid.value())
                .param("id", id)
                .update();
    }

    Optional<Station> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from servicecircle.station where id = :id")
                .param("id", id)
                .query(StationStore::read)
                .optional();
    }

    /** Says whether the id was free. */
    boolean insert(Station station) {
        try {
            return jdbc.sql("""
                            insert into servicecircle.station
                              (id, kind, name, node, lat, lng, building, manager, validity, simulated)
                            values (:id, :kind, :name, :node::ltree, :lat, :lng, :building, :manager,
                              daterange(:opens::date, :closes::date), :simulated)
                            on conflict (id) do nothing
                            """)
                            .param("id", station.id())
                            .param("kind", station.kind())
                            .param("name", station.name())
                            .param("node", station.grid().value())
                            .param("lat", station.at().lat())
                            .param("lng", station.at().lng())
                            .param("building", station.building())
                            .param("manager", station.manager())
                            .param("opens", station.opens())
                            .param("closes", station.closes())
                            .param("simulated", station.simulated())
                            .update()
                    == 1;
        } catch (DataIntegrityViolationException violated) {
            throw refusal(station, violated);
        }
    }

    /** What the database refused in the words of the street; what is no fault of a person stays what it is. */
    private static RuntimeException refusal(Station station, DataIntegrityViolationException violated) {
        return switch (violatedBy(violated)) {
            case "station_name" ->
                ServiceCircleProblem.STATION_NAME_TAKEN
                        .because("同类站点里，这段时间已有“%s”".formatted(station.name()))
                        .field("name", "请换一个名称");
            case "station_kind_fkey" ->
                ServiceCircleProblem.NO_SUCH_STATION_KIND
                        .because("没有服务类型“%s”".formatted(station.kind()))
                        .field("kind", "请从服务类型里选择");
            default -> violated;
        };
    }

    /** The name of the constraint; empty where the database doesn't say. */
    private static String violatedBy(DataIntegrityViolationException violated) {
        return violated.getMostSpecificCause() instanceof PSQLException refused
                ? Optional.ofNullable(refused.getServerErrorMessage())
                        .map(ServerErrorMessage::getConstraint)
                        .orElse("")
                : "";
    }

    /** Says whether the station still had its version. */
    boolean write(Station after) {
        try {
            return update(after) == 1;
        } catch (DataIntegrityViolationException violated) {
            throw refusal(after, violated);
        }
    }

    private int update(Station after) {
        return jdbc.sql("""
                        update servicecircle.station
                        set node = :node::ltree, lat = :lat, lng = :lng, building = :building,
                            validity = daterange(:opens::date, :closes::date), version = version + 1
                        where id = :id and version = :version
                        """)
                .param("node", after.grid().value())
                .param("lat", after.at().lat())
                .param("lng", after.at().lng())
                .param("building", after.building())
                .param("opens", after.opens())
                .param("closes", after.closes())
                .param("id", after.id())
                .param("version", after.version())
                .update();
    }

    private static Station read(ResultSet row, int number) throws SQLException {
        return new Station(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("kind"),
                row.getString("name"),
                NodePath.of(row.getString("node")),
                new Point(row.getDouble("lat"), row.getDouble("lng")),
                row.getObject("building", UUID.class),
                row.getString("manager"),
                row.getObject("opens", LocalDate.class),
                row.getObject("closes", LocalDate.class),
                row.getBoolean("simulated"));
    }
}
