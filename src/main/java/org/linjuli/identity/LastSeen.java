package org.linjuli.identity;

import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * When each session was last used, kept in memory and written for all of them in one statement a minute. An update at
 * each request would make every read wait for a commit; what a crash loses is at most that minute of idle time.
 */
@Component
class LastSeen {

    private final JdbcClient jdbc;
    private final ConcurrentHashMap<UUID, Instant> touched = new ConcurrentHashMap<>();

    LastSeen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void touch(UUID session, Instant now) {
        touched.put(session, now);
    }

    /** The later of what is stored and what is remembered here. */
    Instant later(UUID session, Instant stored) {
        var here = touched.get(session);
        return here != null && here.isAfter(stored) ? here : stored;
    }

    @PreDestroy
    @Scheduled(fixedDelayString = "${linjuli.identity.last-seen-every:1m}")
    void write() {
        var batch = Map.copyOf(new HashMap<>(touched));
        if (batch.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update identity.session s set last_seen_at = greatest(s.last_seen_at, seen.at)
                        from unnest(:ids::uuid[], :times::timestamptz[]) as seen(id, at) where s.id = seen.id
                        """)
                .param("ids", batch.keySet().stream().map(UUID::toString).toArray(String[]::new))
                .param("times", batch.values().stream().map(Instant::toString).toArray(String[]::new))
                .update();
        batch.forEach(touched::remove);
    }
}
