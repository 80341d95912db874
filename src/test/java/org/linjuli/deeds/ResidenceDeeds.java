package org.linjuli.deeds;

import java.util.UUID;

/** The neighbour waits to be verified, and may be called. */
final class ResidenceDeeds extends Deeds {

    ResidenceDeeds(DemoCity city) {
        super(city);
    }

    @Override
    void all() {
        var waiting = jdbc.sql("""
                        select r.id from residence.residence r join identity.account a on a.id = r.account
                        where a.username = 'neighbour' and r.state = 'STATED'
                        """).query(UUID.class).single();
        jdbc.sql("""
                        insert into privacy.consent (id, account, purpose, statement, given_at, how)
                        select gen_random_uuid(), id, 'CONTACT', 1, now(), 'SELF' from identity.account
                        where username = 'neighbour'
                        """).update();
        var one = "/api/v1/residences/" + waiting;
        deed("POST /api/v1/residences/{id}/phone", () -> post("grid", one + "/phone", """
                {"purpose": "VERIFY"}"""));
        deed(
                "POST /api/v1/residences/{id}/actions/{action}",
                () -> post("building", one + "/actions/verify", "0", "{}"));
    }
}
