package org.linjuli.deeds;

import java.util.UUID;

/** What is done when the contact of a unit hands the post over. */
final class HandoverDeeds extends Deeds {

    private static final String ALL = "/api/v1/handovers";

    private final UUID id = UUID.randomUUID();

    HandoverDeeds(DemoCity city) {
        super(city);
    }

    @Override
    void all() {
        deed("POST " + ALL, () -> post("city", ALL, """
                {"id": "%s", "post": "%s", "username": "neighbour", "ground": "ROTATION"}""".formatted(id, post())));
        deed("POST " + ALL + "/{id}/actions/{action}", () -> post("unit", ALL + "/" + id + "/actions/sign", "{}"));
        deed("GET " + ALL + "/{id}/export.xlsx", () -> get("city", ALL + "/" + id + "/export.xlsx"));
    }

    private UUID post() {
        return jdbc.sql("""
                        select t.post from organization.tenure t join identity.account a on a.id = t.holder
                        where a.username = 'unit' and upper_inf(t.validity)
                        """).query(UUID.class).single();
    }
}
