package org.linjuli.territory;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what a building was before it is written anew, so that lists of an earlier day stay as they were. */
@Component
class BuildingPast {

    private final JdbcClient jdbc;

    BuildingPast(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** To be called in the transaction of the change, before it; two changes of one day keep the day before once. */
    void keep(UUID building, LocalDate today) {
        jdbc.sql("select from territory.building where id = :id for update")
                .param("id", building)
                .query()
                .listOfRows();
        jdbc.sql("""
                        insert into territory.building_past
                          (building_id, name, lat, lng, source_crs, floors, units, validity)
                        select b.id, b.name, b.lat, b.lng, b.source_crs, b.floors, b.units,
                               daterange(begun.day, :today::date)
                        from territory.building b
                        cross join lateral (
                          select coalesce(max(upper(p.validity)), lower(b.validity)) as day
                          from territory.building_past p where p.building_id = b.id) begun
                        where b.id = :id and begun.day < :today::date
                        """).param("id", building).param("today", today).update();
    }
}
