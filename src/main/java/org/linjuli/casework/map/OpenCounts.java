package org.linjuli.casework.map;

import static org.linjuli.platform.Columns.utc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.linjuli.territory.AreaLoad;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How much is open and late in each area, counted anew when somebody asks and the last count is half a minute old. One
 * count reads the index of open requests once, for all areas and all who ask.
 */
@Component
class OpenCounts implements AreaLoad {

    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final Load NOTHING = new Load(0, 0);

    private record Counted(Instant at, Map<NodePath, Load> loads) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ReentrantLock counting = new ReentrantLock();
    private volatile Counted counted = new Counted(Instant.MIN, Map.of());

    OpenCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Map<NodePath, Load> of(Collection<NodePath> areas, Actor actor) {
        var scope = actor.scope(Permission.REQUEST_READ_AREA);
        var loads = new HashMap<NodePath, Load>();
        for (var area : areas) {
            if (scope.covers(area)) {
                loads.put(area, now().getOrDefault(area, NOTHING));
            }
        }
        return loads;
    }

    private Map<NodePath, Load> now() {
        if (isStale() && (counted.at.equals(Instant.MIN) ? lock() : counting.tryLock())) {
            try {
                if (isStale()) {
                    counted = new Counted(clock.instant(), Asker.PRODUCT.ask(this::count));
                }
            } finally {
                counting.unlock();
            }
        }
        return counted.loads;
    }

    private boolean isStale() {
        return counted.at.isBefore(clock.instant().minus(FRESH));
    }

    /** The first one to ask has to wait for the first count; later ones are served by the last. */
    private boolean lock() {
        counting.lock();
        return true;
    }

    private Map<NodePath, Load> count() {
        var loads = new HashMap<NodePath, Load>();
        jdbc.sql("""
                        select area, count(*) as open, count(*) filter (where due_at < :now) as overdue
                        from casework.request
                        where owes is not null
                        group by area
                        """).param("now", utc(clock.instant())).query(row -> {
            var load = new Load(row.getInt("open"), row.getInt("overdue"));
            var area = NodePath.of(row.getString("area"));
            while (area.depth() > NodePath.COUNTY_DEPTH) {
                loads.merge(area, load, OpenCounts::sum);
                area = area.parent().orElseThrow();
            }
            loads.merge(area, load, OpenCounts::sum);
        });
        return Map.copyOf(loads);
    }

    private static Load sum(Load a, Load b) {
        return new Load(a.open() + b.open(), a.overdue() + b.overdue());
    }
}
