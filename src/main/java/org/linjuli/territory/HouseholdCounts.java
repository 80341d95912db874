package org.linjuli.territory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.linjuli.shared.NodePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many households live in each area, counted when first asked for after a change. */
@Component
class HouseholdCounts {

    private record Counted(long revision, LocalDate on, Map<NodePath, Integer> under) {}

    private final JdbcClient jdbc;
    private final TerritoryMemory memory;
    private final Clock clock;
    private volatile Counted counted = new Counted(-1, LocalDate.MIN, Map.of());

    HouseholdCounts(JdbcClient jdbc, TerritoryMemory memory, Clock clock) {
        this.jdbc = jdbc;
        this.memory = memory;
        this.clock = clock;
    }

    int under(NodePath area) {
        long revision = memory.revision();
        var today = LocalDate.now(clock);
        var known = counted;
        if (known.revision() != revision || !known.on().equals(today)) {
            known = new Counted(revision, today, count(today));
            counted = known;
        }
        return known.under().getOrDefault(area, 0);
    }

    private Map<NodePath, Integer> count(LocalDate today) {
        var under = new HashMap<NodePath, Integer>();
        jdbc.sql("""
                        select g.path::text, count(*) as households
                        from territory.household h
                        join territory.building_grid m on m.building_id = h.building_id and m.validity @> :today::date
                        join territory.grid g on g.id = m.grid_id
                        where h.validity @> :today::date
                        group by g.path
                        """).param("today", today).query(row -> {
            int households = row.getInt("households");
            var area = Optional.of(NodePath.of(row.getString("path")));
            while (area.isPresent()) {
                under.merge(area.get(), households, Integer::sum);
                area = area.get().parent();
            }
        });
        return under;
    }
}
