package org.linjuli.mediation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linjuli.cipher.FieldCipher;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Asker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said in mediations, sealed, each piece with those who ever read it. */
@Repository
class ContentStore {

    /** A piece of what was said. */
    enum Part {
        MATTER,
        OTHER_NAME,
        TERMS,
        REASON,
        REFERRAL
    }

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    ContentStore(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** What whoever asks may read of it; the database leaves out the rest. */
    Map<Part, String> of(UUID mediation) {
        var said = new EnumMap<Part, String>(Part.class);
        jdbc.sql("select id, part, content from mediation.content where mediation = :mediation")
                .param("mediation", mediation)
                .query(row -> {
                    var id = row.getObject("id", UUID.class);
                    var text = cipher.open(MediationSealed.CONTENT, id, row.getBytes("content"));
                    said.put(Part.valueOf(row.getString("part")), text);
                });
        return said;
    }

    /** Seals a piece anew, in place of what it said before. */
    void put(UUID id, Mediation one, Part part, String text) {
        Asker.PRODUCT.run(() -> {
            jdbc.sql("delete from mediation.content where mediation = :mediation and part = :part")
                    .param("mediation", one.id())
                    .param("part", part.name())
                    .update();
            jdbc.sql("""
                            insert into mediation.content (id, mediation, part, readers, content)
                            values (:id, :mediation, :part, :readers, :content)
                            """)
                    .param("id", id)
                    .param("mediation", one.id())
                    .param("part", part.name())
                    .param("readers", ids(one.readers()))
                    .param("content", cipher.seal(MediationSealed.CONTENT, id, text))
                    .update();
        });
    }

    /** Who mediates now reads what was said before, and who does no more does not. */
    void readBy(Mediation one) {
        Asker.PRODUCT.run(() -> jdbc.sql("update mediation.content set readers = :readers where mediation = :mediation")
                .param("readers", ids(one.readers()))
                .param("mediation", one.id())
                .update());
    }

    private static UUID[] ids(List<AccountId> accounts) {
        return accounts.stream().map(AccountId::value).toArray(UUID[]::new);
    }
}
