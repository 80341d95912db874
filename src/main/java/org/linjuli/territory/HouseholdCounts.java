package org.linjuli.territory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.linjuli.shared.Asker;
import org.linjuli.shared.NodePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many households live in each area, counted when first asked for after a change. */
@Component
class HouseholdCounts {

    private record Counted(long revision, LocalDate on, Map<NodePath, Integer> under, Map<UUID, Integer> in) {}

    private final JdbcClient jdbc;
    private final TerritoryMemory memory;
    private final Clock clock;
    private volatile Counted counted = new Counted(-1, LocalDate.MIN, Map.of(), Map.of());

    HouseholdCounts(JdbcClient jdbc, TerritoryMemory memory, Clock clock) {
        this.jdbc = jdbc;
        this.memory = memory;
        this.clock = clock;
    }

    int under(NodePath area) {
        return known().under().getOrDefault(area, 0);
    }

    Map<UUID, Integer> inBuildings() {
        return known().in();
    }

    private Counted known() {
        long revision = memory.revision();
        var today = LocalDate.now(clock);
        var known = counted;
        if (known.revision() != revision || !known.on().equals(today)) {
            known = Asker.PRODUCT.ask(() -> count(revision, today));
            counted = known;
        }
        return known;
    }

    private Counted count(long revision, LocalDate today) {
        var estate = memory.now().estate();
        var under = new HashMap<NodePath, Integer>();
        var in = new HashMap<UUID, Integer>();
        jdbc.sql("""
                        select building_id, count(*) as households
                        from territory.household where validity @> :today::date group by building_id
                        """).param("today", today).query(row -> {
            var building = row.getObject("building_id", UUID.class);
            int households = row.getInt("households");
            in.put(building, households);
            var area = estate.gridOf(building);
            while (area.isPresent()) {
                under.merge(area.get(), households, Integer::sum);
                area = area.get().parent();
            }
        });
        return new Counted(revision, today, under, Map.copyOf(in));
    }
}
