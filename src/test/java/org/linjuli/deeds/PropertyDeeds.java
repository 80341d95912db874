package org.linjuli.deeds;

import java.util.UUID;

/** What a secretary and a resident do with the policy of a compound, in the order in which it can be done. */
final class PropertyDeeds extends Deeds {

    private static final String ALL = "/api/v1/property-policies";

    private final UUID policy = UUID.randomUUID();

    PropertyDeeds(DemoCity city) {
        super(city);
    }

    @Override
    void all() {
        deed("POST " + ALL, () -> post("secretary", ALL, """
                {"id": "%s", "compound": "%s", "mode": "COMPANY", "level": 3, "fee": 1.2, "months": 36, "promises": "每日清扫"}""".formatted(policy, compound())));
        deed("POST " + ALL + "/{id}/actions/{action}", () -> post("secretary", of("/actions/publish"), "0", "{}"));
        deed("PUT " + ALL + "/{id}/opinion", () -> put("resident", of("/opinion"), "{\"stance\": \"AGREE\"}"));
        deed("PUT " + ALL + "/{id}/decision", () -> {
            jdbc.sql("update property.policy set since = now() - interval '30 days' where id = :id")
                    .param("id", policy)
                    .update();
            voted();
            return put("secretary", of("/decision"), "1", """
                    {"topic": "%s", "answer": "已逐条答复"}""".formatted(policy));
        });
        deed(
                "GET /api/v1/property-figures/export.xlsx",
                () -> get(
                        "secretary",
                        "/api/v1/property-figures/export.xlsx?from=2026-01-01&to=2026-12-31&area=" + grid()));
        deed(
                "POST /api/v1/property-committees",
                () -> post("secretary", "/api/v1/property-committees", """
                {"id": "%s", "compound": "%s", "from": "1999-01-01", "ends": "2003-12-31", "seats": 5, "members": 2}""".formatted(UUID.randomUUID(), compound())));
        deed("POST /api/v1/property-modes", () -> post("city", "/api/v1/property-modes", """
                {"code": "TRIED_MODE", "name": "街道试管", "from": "2099-01-01"}"""));
        deed(
                "PUT /api/v1/property-modes/{code}",
                () -> put("city", "/api/v1/property-modes/STATE_OWNED", "0", "{\"name\": \"国企接管\"}"));
    }

    private String grid() {
        return jdbc.sql("select area::text from property.policy where id = :id")
                .param("id", policy)
                .query(String.class)
                .single();
    }

    private UUID compound() {
        return jdbc.sql("""
                        select b.compound_id from residence.residence r join identity.account a on a.id = r.account
                        join territory.building b on b.id = r.building
                        where a.username = 'resident' and upper_inf(r.validity)
                        """).query(UUID.class).single();
    }

    /** The owners agreed to it. */
    private void voted() {
        jdbc.sql("""
                        insert into deliberation.topic (id, compound, area, title, text, state, raised_at, since, due_at, talked_on,
                          meeting, options, costs, doers, decision, votes)
                        select id, compound, area, '管理方案', '一小区一策', 'DECIDED', now(), now(), now(), current_date,
                          id, '{同意,不同意}', '{无,无}', '{物业,物业}', '同意', 1 from property.policy where id = :id
                        """).param("id", policy).update();
        jdbc.sql("""
                        insert into deliberation.vote (id, topic, round, basis, opened_at, closes_at, rule, options, roll, voted, on_paper,
                          counts, outcome)
                        values (:id, :id, 1, 'HOUSEHOLD', now() - interval '8 days', now() - interval '1 day', 'OWNERS',
                          '{同意,不同意}', 10, 8, 0, '{6,2}', 'DECIDED')
                        """).param("id", policy).update();
    }

    private String of(String part) {
        return ALL + "/" + policy + part;
    }
}
