package org.linjuli.mediation;

import static org.linjuli.platform.Columns.utc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linjuli.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When the sides of a mediation sat together. */
@Repository
class SessionStore {

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By day. */
    List<MediationSession> of(UUID mediation) {
        return jdbc.sql("""
                        select id, held_on, asking, other from mediation.session where mediation = :mediation
                        order by held_on, id
                        """)
                .param("mediation", mediation)
                .query((row, number) -> new MediationSession(
                        row.getObject("id", UUID.class),
                        row.getObject("held_on", LocalDate.class),
                        row.getBoolean("asking"),
                        row.getBoolean("other")))
                .list();
    }

    /** Whether it is new; the same again is the same. */
    boolean note(UUID mediation, MediationSession session, AccountId by, Instant now) {
        return jdbc.sql("""
                        insert into mediation.session (id, mediation, held_on, asking, other, noted_by, noted_at)
                        values (:id, :mediation, :on, :asking, :other, :by, :now) on conflict (id) do nothing
                        """)
                        .param("id", session.id())
                        .param("mediation", mediation)
                        .param("on", session.on())
                        .param("asking", session.asking())
                        .param("other", session.other())
                        .param("by", by.value())
                        .param("now", utc(now))
                        .update()
                == 1;
    }
}
