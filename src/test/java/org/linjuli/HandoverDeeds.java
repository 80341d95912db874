package org.linjuli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.linjuli.testing.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is done when the contact of a unit hands the post over. */
final class HandoverDeeds {

    private static final String ALL = "/api/v1/handovers";

    private final MockMvcTester mvc;
    private final JdbcClient jdbc;
    private final SignedIn officer;
    private final SignedIn unit;
    private final UUID id = UUID.randomUUID();

    HandoverDeeds(MockMvcTester mvc, JdbcClient jdbc, SignedIn officer, SignedIn unit) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.officer = officer;
        this.unit = unit;
    }

    Map<String, Supplier<MvcTestResult>> all() {
        var deeds = new LinkedHashMap<String, Supplier<MvcTestResult>>();
        deeds.put("POST " + ALL, () -> post(officer, ALL, """
                {"id": "%s", "post": "%s", "username": "neighbour", "ground": "ROTATION"}""".formatted(id, post())));
        deeds.put("POST " + ALL + "/{id}/actions/{action}", () -> post(unit, ALL + "/" + id + "/actions/sign", "{}"));
        deeds.put(
                "GET " + ALL + "/{id}/export.xlsx",
                () -> mvc.get()
                        .uri(ALL + "/" + id + "/export.xlsx")
                        .with(officer)
                        .exchange());
        return deeds;
    }

    private UUID post() {
        return jdbc.sql("""
                        select t.post from organization.tenure t join identity.account a on a.id = t.holder
                        where a.username = 'unit' and upper_inf(t.validity)
                        """).query(UUID.class).single();
    }

    private MvcTestResult post(SignedIn who, String uri, String body) {
        return mvc.post()
                .uri(uri)
                .with(who)
                .contentType("application/json")
                .content(body)
                .exchange();
    }
}
