package org.linjuli.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.linjuli.shared.Asker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The doors of a building: what stands on them, not who lives behind. */
@Component
public class Doors {

    private static final int MOST = 2000;

    private final JdbcClient jdbc;
    private final Clock clock;

    Doors(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By entrance and from the ground up; none where the place is no building. */
    public List<Household> of(Place place) {
        var building = place.building();
        return building == null
                ? List.of()
                : Asker.PRODUCT.ask(() -> jdbc.sql("""
                        select id, building_id, unit, room from territory.household
                        where building_id = :building and validity @> :today::date
                        order by unit, length(room), room limit :most
                        """)
                        .param("building", building.id())
                        .param("today", LocalDate.now(clock))
                        .param("most", MOST)
                        .query(Doors::household)
                        .list());
    }

    /** This door, if it is one of the building. */
    public Optional<Household> find(Place place, UUID id) {
        var building = place.building();
        return building == null
                ? Optional.empty()
                : Asker.PRODUCT.ask(() -> jdbc.sql("""
                        select id, building_id, unit, room from territory.household
                        where id = :id and building_id = :building and validity @> :today::date
                        """)
                        .param("id", id)
                        .param("building", building.id())
                        .param("today", LocalDate.now(clock))
                        .query(Doors::household)
                        .optional());
    }

    /** Those of several buildings, at most so many. */
    public List<Household> in(Collection<UUID> buildings, int most) {
        return Asker.PRODUCT.ask(() -> jdbc.sql("""
                        select id, building_id, unit, room from territory.household
                        where building_id = any(:buildings) and validity @> :today::date
                        order by building_id, unit, length(room), room limit :most
                        """)
                .param("buildings", buildings.toArray(UUID[]::new))
                .param("today", LocalDate.now(clock))
                .param("most", most)
                .query(Doors::household)
                .list());
    }

    /** How many households each staircase of some buildings has, by its number. */
    public Map<UUID, Map<Integer, Integer>> byStaircase(Collection<UUID> buildings) {
        var counted = new HashMap<UUID, Map<Integer, Integer>>();
        Asker.PRODUCT.run(() -> jdbc.sql("""
                        select building_id, unit, count(*) as doors from territory.household
                        where building_id = any(:buildings) and validity @> :today::date
                        group by building_id, unit
                        """)
                .param("buildings", buildings.toArray(UUID[]::new))
                .param("today", LocalDate.now(clock))
                .query(row -> {
                    counted.computeIfAbsent(row.getObject("building_id", UUID.class), any -> new TreeMap<>())
                            .put(row.getInt("unit"), row.getInt("doors"));
                }));
        return counted;
    }

    private static Household household(ResultSet row, int n) throws SQLException {
        return new Household(
                row.getObject("id", UUID.class),
                row.getObject("building_id", UUID.class),
                row.getInt("unit"),
                row.getString("room"));
    }
}
