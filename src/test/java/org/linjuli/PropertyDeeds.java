package org.linjuli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.linjuli.testing.SignedIn;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a secretary and a resident do with the policy of a compound, in the order in which it can be done. */
final class PropertyDeeds {

    private static final String ALL = "/api/v1/property-policies";

    private final MockMvcTester mvc;
    private final JdbcClient jdbc;
    private final SignedIn secretary;
    private final SignedIn resident;
    private final SignedIn city;
    private final UUID policy = UUID.randomUUID();
    private final Map<String, Supplier<MvcTestResult>> deeds = new LinkedHashMap<>();

    PropertyDeeds(MockMvcTester mvc, JdbcClient jdbc, SignedIn secretary, SignedIn resident, SignedIn city) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.secretary = secretary;
        this.resident = resident;
        this.city = city;
    }

    Map<String, Supplier<MvcTestResult>> all() {
        deeds.put("POST " + ALL, () -> send(secretary, HttpMethod.POST, ALL, "", """
                {"id": "%s", "compound": "%s", "mode": "COMPANY", "level": 3, "fee": 1.2, "months": 36, "promises": "每日清扫"}""".formatted(policy, compound())));
        deeds.put(
                "POST " + ALL + "/{id}/actions/{action}",
                () -> send(secretary, HttpMethod.POST, of("/actions/publish"), "0", "{}"));
        deeds.put(
                "PUT " + ALL + "/{id}/opinion",
                () -> send(resident, HttpMethod.PUT, of("/opinion"), "", "{\"stance\": \"AGREE\"}"));
        deeds.put("PUT " + ALL + "/{id}/decision", () -> {
            jdbc.sql("update property.policy set since = now() - interval '30 days' where id = :id")
                    .param("id", policy)
                    .update();
            voted();
            return send(secretary, HttpMethod.PUT, of("/decision"), "1", """
                    {"topic": "%s", "answer": "已逐条答复"}""".formatted(policy));
        });
        deeds.put(
                "GET /api/v1/property-figures/export.xlsx",
                () -> mvc.get()
                        .uri("/api/v1/property-figures/export.xlsx?from=2026-01-01&to=2026-12-31&area=" + grid())
                        .with(secretary)
                        .exchange());
        deeds.put(
                "POST /api/v1/property-committees",
                () -> send(secretary, HttpMethod.POST, "/api/v1/property-committees", "", """
                {"id": "%s", "compound": "%s", "from": "1999-01-01", "ends": "2003-12-31", "seats": 5, "members": 2}""".formatted(
                                UUID.randomUUID(), compound())));
        deeds.put("POST /api/v1/property-modes", () -> send(city, HttpMethod.POST, "/api/v1/property-modes", "", """
                {"code": "TRIED_MODE", "name": "街道试管", "from": "2099-01-01"}"""));
        deeds.put(
                "PUT /api/v1/property-modes/{code}",
                () -> send(city, HttpMethod.PUT, "/api/v1/property-modes/STATE_OWNED", "0", "{\"name\": \"国企接管\"}"));
        return deeds;
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

    private MvcTestResult send(SignedIn who, HttpMethod method, String uri, String version, String body) {
        var request = mvc.method(method)
                .uri(uri)
                .with(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return (version.isEmpty() ? request : request.header("If-Match", "\"" + version + "\"")).exchange();
    }
}
