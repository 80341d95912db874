package org.linjuli.meeting;

import static org.linjuli.platform.Columns.instantOrNull;
import static org.linjuli.platform.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Items of agendas as they stand in the database. */
@Repository
class AgendaStore {

    private static final String COLUMNS =
            " i.id, i.kind, i.request, i.follows, i.matter, i.title, i.since, i.outcome, i.note, i.resolution ";

    /** An item of a meeting, for who asks about a request. */
    record Stood(UUID meeting, Item item) {}

    private final JdbcClient jdbc;

    AgendaStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Item> of(UUID meeting) {
        return jdbc.sql("select" + COLUMNS + "from meeting.item i where i.meeting = :meeting order by i.slot, i.id")
                .param("meeting", meeting)
                .query(AgendaStore::read)
                .list();
    }

    Optional<Item> find(UUID meeting, UUID id) {
        return jdbc.sql("select" + COLUMNS + "from meeting.item i where i.meeting = :meeting and i.id = :id")
                .param("meeting", meeting)
                .param("id", id)
                .query(AgendaStore::read)
                .optional();
    }

    /** The item, which nobody else decides on until the transaction ends. */
    Optional<Item> locked(UUID meeting, UUID id) {
        return jdbc.sql("select" + COLUMNS + "from meeting.item i where i.meeting = :meeting and i.id = :id for update")
                .param("meeting", meeting)
                .param("id", id)
                .query(AgendaStore::read)
                .optional();
    }

    /** On which agendas a request stood, the latest first. */
    List<Stood> about(UUID request, int most) {
        return jdbc.sql("select i.meeting," + COLUMNS + """
                        from meeting.item i where i.request = :request order by i.meeting desc limit :most
                        """)
                .param("request", request)
                .param("most", most)
                .query((row, number) -> new Stood(row.getObject("meeting", UUID.class), read(row, number)))
                .list();
    }

    /** False where the id, the request or the resolution stands on the agenda already. */
    boolean add(UUID meeting, Item item, int slot) {
        return jdbc.sql("""
                        insert into meeting.item (id, meeting, slot, kind, request, follows, matter, title, since)
                        values (:id, :meeting, :slot, :kind, :request, :follows, :matter, :title, :since) on conflict do nothing
                        """).params(values(meeting, item)).param("slot", slot).update() == 1;
    }

    private static Map<String, @Nullable Object> values(UUID meeting, Item item) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", Objects.requireNonNull(item.id()));
        values.put("meeting", meeting);
        values.put("kind", item.kind().name());
        values.put("request", item.request());
        values.put("follows", item.follows());
        values.put("matter", item.matter());
        values.put("title", item.title());
        values.put("since", utc(item.since()));
        return values;
    }

    /** Says whether the item had no resolution yet; what was noted or carried may be decided anew, a topic only if it was carried. */
    boolean decide(UUID id, Item.Outcome outcome, @Nullable String note, @Nullable UUID resolution, Instant at) {
        return jdbc.sql("""
                        update meeting.item set outcome = :outcome, note = :note, resolution = :resolution, decided_at = :at
                        where id = :id and resolution is null
                          and (kind <> 'TOPIC' or outcome is null or outcome = 'CARRIED')
                        """)
                        .param("id", id)
                        .param("outcome", outcome.name())
                        .param("note", note)
                        .param("resolution", resolution)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    private static Item read(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        return new Item(
                row.getObject("id", UUID.class),
                Item.Kind.valueOf(row.getString("kind")),
                row.getObject("request", UUID.class),
                row.getObject("follows", UUID.class),
                row.getObject("matter", UUID.class),
                row.getString("title"),
                instantOrNull(row, "since"),
                outcome == null ? null : Item.Outcome.valueOf(outcome),
                row.getString("note"),
                row.getObject("resolution", UUID.class));
    }
}
