package org.linjuli.residence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Households as those who answer for them list and count them. */
@Repository
class HouseholdRows {

    /** The last household that was read. */
    record After(boolean waits, UUID building, String door, UUID part) {}

    private final JdbcClient jdbc;

    HouseholdRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those in which somebody waits come first, then by building as they are given, and by door.
     *
     * @param door what has to stand on the door; empty for any
     */
    List<HouseholdLine> page(List<UUID> buildings, String door, boolean waiting, @Nullable After after, int limit) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("buildings", buildings.toArray(UUID[]::new));
        values.put("door", door);
        values.put("waiting", waiting);
        values.put("rank", after == null ? null : after.waits() ? 0 : 1);
        values.put("building", after == null ? null : after.building());
        values.put("afterDoor", after == null ? null : after.door());
        values.put("part", after == null ? null : after.part());
        values.put("limit", limit);
        return jdbc.sql("""
                        with household as (
                          select building, part, max(door) as door,
                                 count(*) filter (where state = 'VERIFIED') as verified,
                                 count(*) filter (where state = 'STATED') as stated,
                                 count(*) filter (where state = 'REFUSED') as refused,
                                 min(stated_at) filter (where state = 'STATED') as waiting_since,
                                 case when bool_or(state = 'STATED') then 0 else 1 end as rank,
                                 array_position(:buildings, building) as place
                          from residence.residence
                          where building = any(:buildings) and upper_inf(validity)
                            and (:door = '' or strpos(door, :door) > 0)
                          group by building, part)
                        select * from household
                        where (not :waiting or rank = 0)
                          and (:rank::int is null
                               or (rank, place, coalesce(door, ''), part)
                                  > (:rank, array_position(:buildings, :building::uuid), :afterDoor::text, :part::uuid))
                        order by rank, place, coalesce(door, ''), part limit :limit
                        """).params(values).query(HouseholdRows::line).list();
    }

    private static HouseholdLine line(ResultSet row, int n) throws SQLException {
        var waiting = row.getObject("waiting_since", OffsetDateTime.class);
        return new HouseholdLine(
                row.getObject("building", UUID.class),
                row.getObject("part", UUID.class),
                row.getString("door"),
                row.getInt("verified"),
                row.getInt("stated"),
                row.getInt("refused"),
                waiting == null ? null : waiting.toInstant());
    }

    /** For each of the buildings in which somebody lives, without the number of its households. */
    Map<UUID, ResidenceCounts> counts(Collection<UUID> buildings) {
        var counts = new HashMap<UUID, ResidenceCounts>();
        jdbc.sql("""
                        select building, count(distinct household) filter (where state = 'VERIFIED') as households,
                               count(*) filter (where state = 'VERIFIED') as verified,
                               count(*) filter (where state = 'STATED') as stated,
                               count(*) filter (where state = 'REFUSED') as refused
                        from residence.residence where building = any(:buildings) and upper_inf(validity)
                        group by building
                        """).param("buildings", buildings.toArray(UUID[]::new)).query(row -> {
            counts.put(
                    Objects.requireNonNull(row.getObject("building", UUID.class)),
                    new ResidenceCounts(
                            0,
                            row.getInt("households"),
                            row.getInt("verified"),
                            row.getInt("stated"),
                            row.getInt("refused")));
        });
        return counts;
    }

    /** Removes those that ended before. */
    int purge(OffsetDateTime before, int most) {
        return jdbc.sql("""
                        delete from residence.residence where id in (
                          select id from residence.residence
                          where not upper_inf(validity) and upper(validity) < :before limit :most)
                        """).param("before", before).param("most", most).update();
    }
}
