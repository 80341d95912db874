package org.linjuli.deliberation;

import static org.linjuli.platform.Columns.account;
import static org.linjuli.platform.Columns.instant;
import static org.linjuli.platform.Columns.utc;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.linjuli.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Votes on paper until they are counted in. */
@Repository
class PaperStore {

    /** What one person read off the papers, sealed for the id of the entry. */
    @SuppressWarnings("ArrayRecordComponent") // Opened at once and never compared.
    record Entry(UUID id, AccountId account, byte[] content) {}

    /** A pack that waits, how many and who have entered it. */
    record Waiting(UUID id, Instant opened, int entries, boolean mine, List<AccountId> enteredBy) {}

    private final JdbcClient jdbc;

    PaperStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isOf(UUID pack, UUID vote) {
        return jdbc.sql("select exists (select from deliberation.paper_pack where id = :pack and vote = :vote)")
                .param("pack", pack)
                .param("vote", vote)
                .query(Boolean.class)
                .single();
    }

    /** Says whether the id was free. */
    boolean begin(UUID pack, UUID vote, Instant at) {
        return jdbc.sql("""
                        insert into deliberation.paper_pack (id, vote, opened_at) values (:pack, :vote, :at)
                        on conflict (id) do nothing
                        """)
                        .param("pack", pack)
                        .param("vote", vote)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    void add(UUID pack, Entry entry) {
        jdbc.sql(
                        "insert into deliberation.paper_entry (id, pack, account, content) values (:id, :pack, :account, :content)")
                .param("id", entry.id())
                .param("pack", pack)
                .param("account", entry.account().value())
                .param("content", entry.content())
                .update();
    }

    List<Entry> entries(UUID pack) {
        return jdbc.sql("select id, account, content from deliberation.paper_entry where pack = :pack")
                .param("pack", pack)
                .query((row, number) ->
                        new Entry(row.getObject("id", UUID.class), account(row, "account"), row.getBytes("content")))
                .list();
    }

    void end(UUID pack) {
        jdbc.sql("delete from deliberation.paper_pack where id = :pack")
                .param("pack", pack)
                .update();
    }

    List<UUID> packs(UUID vote) {
        return jdbc.sql("select id from deliberation.paper_pack where vote = :vote order by id")
                .param("vote", vote)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** The oldest first. */
    List<Waiting> waiting(UUID vote, AccountId reader) {
        return jdbc.sql("""
                        select k.id, k.opened_at, count(e.id)::int as entries,
                               coalesce(bool_or(e.account = :reader), false) as mine,
                               coalesce(array_agg(e.account) filter (where e.account is not null), '{}') as entered_by
                        from deliberation.paper_pack k left join deliberation.paper_entry e on e.pack = k.id
                        where k.vote = :vote group by k.id, k.opened_at order by k.opened_at, k.id limit 100
                        """)
                .param("vote", vote)
                .param("reader", reader.value())
                .query((row, number) -> new Waiting(
                        row.getObject("id", UUID.class),
                        instant(row, "opened_at"),
                        row.getInt("entries"),
                        row.getBoolean("mine"),
                        Arrays.stream((UUID[]) row.getArray("entered_by").getArray())
                                .map(AccountId::new)
                                .toList()))
                .list();
    }
}
