package org.linjuli.property;

import static org.linjuli.platform.Columns.instant;
import static org.linjuli.platform.Columns.utc;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.cipher.Field;
import org.linjuli.cipher.FieldCipher;
import org.linjuli.cipher.SealedColumn;
import org.linjuli.cipher.SealedColumns;
import org.linjuli.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What households think of drafts on public notice; their words are sealed. */
@Repository
class OpinionStore implements SealedColumns {

    /** What somebody wants changed, 2 to 300 characters. */
    private static final Field WORDS = new Field("property.opinion", "words");

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    OpinionStore(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    @Override
    public List<SealedColumn> sealed() {
        return List.of(SealedColumn.of(WORDS));
    }

    /** The last word of a household counts. */
    void opine(UUID policy, UUID household, AccountId by, Opinion.Said said, Instant at) {
        var id = UUID.nameUUIDFromBytes((policy + "/" + household).getBytes(StandardCharsets.UTF_8));
        var words = said.words();
        jdbc.sql("""
                        insert into property.opinion (id, policy, household, account, stance, words, given_at)
                        values (:id, :policy, :household, :by, :stance, :words, :at)
                        on conflict (policy, household)
                        do update set account = excluded.account, stance = excluded.stance, words = excluded.words,
                          given_at = excluded.given_at
                        """)
                .param("id", id)
                .param("policy", policy)
                .param("household", household)
                .param("by", by.value())
                .param("stance", said.stance().name())
                .param("words", words == null ? null : cipher.seal(WORDS, id, words), java.sql.Types.BINARY)
                .param("at", utc(at))
                .update();
    }

    /** How many households think what of a draft. */
    Map<Stance, Integer> counts(UUID policy) {
        Map<Stance, Integer> counts = new EnumMap<>(Stance.class);
        jdbc.sql("select stance, count(*)::int as n from property.opinion where policy = :policy group by stance")
                .param("policy", policy)
                .query(row -> {
                    counts.put(Stance.valueOf(row.getString("stance")), row.getInt("n"));
                });
        return counts;
    }

    /** What this household said last. */
    Optional<Stance> of(UUID policy, UUID household) {
        return jdbc.sql("select stance from property.opinion where policy = :policy and household = :household")
                .param("policy", policy)
                .param("household", household)
                .query((row, number) -> Stance.valueOf(row.getString("stance")))
                .optional();
    }

    /** The latest first; without saying whose they are. */
    List<Opinion> page(UUID policy, Opinion.@Nullable Mark before, int limit) {
        return jdbc.sql("""
                        select id, stance, words, given_at from property.opinion
                        where policy = :policy and (:id::uuid is null or (given_at, id) < (:at::timestamptz, :id::uuid))
                        order by given_at desc, id desc limit :limit
                        """)
                .param("policy", policy)
                .param("at", before == null ? null : utc(before.at()))
                .param("id", before == null ? null : before.id())
                .param("limit", limit)
                .query((row, number) -> {
                    var id = row.getObject("id", UUID.class);
                    var words = row.getBytes("words");
                    return new Opinion(
                            new Opinion.Mark(instant(row, "given_at"), id),
                            new Opinion.Said(
                                    Stance.valueOf(row.getString("stance")),
                                    words == null ? null : cipher.open(WORDS, id, words)));
                })
                .list();
    }
}
