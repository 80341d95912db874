package org.linjuli.territory;

import org.linjuli.platform.Announcements;
import org.linjuli.shared.NodePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the changes of the territory, and has the memory of every node renewed as soon as one is committed. */
@Component
class Revisions {

    private static final String TOPIC = "territory";

    private final JdbcClient jdbc;
    private final Announcements announcements;

    Revisions(JdbcClient jdbc, TerritoryMemory memory, Announcements announcements) {
        this.jdbc = jdbc;
        this.announcements = announcements;
        announcements.hear(TOPIC, change -> takeOver(change, memory), memory::catchUp);
    }

    /** To be called last in the transaction of the change: everybody who changes waits here for his turn. */
    void changed() {
        announcements.announce(TOPIC, String.valueOf(count()));
    }

    /** The same for a change within one community. */
    void changed(NodePath community) {
        announcements.announce(TOPIC, count() + " " + community);
    }

    private static void takeOver(String change, TerritoryMemory memory) {
        var words = change.split(" ", -1);
        long revision = Long.parseLong(words[0]);
        if (words.length == 1) {
            memory.reload(revision);
        } else {
            memory.renew(NodePath.of(words[1]), revision);
        }
    }

    private long count() {
        return jdbc.sql("update territory.revision set number = number + 1 returning number")
                .query(Long.class)
                .single();
    }
}
