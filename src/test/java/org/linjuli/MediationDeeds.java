package org.linjuli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.linjuli.shared.CityTime;
import org.linjuli.testing.SignedIn;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What people do about a quarrel, in the order in which it can be done: each is one entry of the log, and so is each reading. */
final class MediationDeeds {

    private static final String ALL = "/api/v1/mediations";
    private static final String MEMBER = "/api/v1/mediation-groups/{compound}/members/{account}";
    private static final String OFFER = "/api/v1/me/mediation-group/offer";

    private final MockMvcTester mvc;
    private final JdbcClient jdbc;
    private final Map<String, SignedIn> browsers;
    private final UUID id = UUID.randomUUID();
    private final Map<String, Supplier<MvcTestResult>> deeds = new LinkedHashMap<>();

    MediationDeeds(MockMvcTester mvc, JdbcClient jdbc, Map<String, SignedIn> browsers) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.browsers = Map.copyOf(browsers);
    }

    Map<String, Supplier<MvcTestResult>> all() {
        var today = LocalDate.now(CityTime.ZONE);
        deeds.put("POST " + ALL, () -> send("resident", HttpMethod.POST, ALL, "", """
                {"id": "%s", "kind": "LEAK", "otherName": "楼上 602", "matter": "卫生间漏水"}""".formatted(id)));
        deeds.put("PUT " + OFFER, () -> send("neighbour", HttpMethod.PUT, OFFER, "", "{}"));
        deeds.put("PUT " + MEMBER, () -> send("secretary", HttpMethod.PUT, member(), "", "{}"));
        deeds.put(
                "PUT " + ALL + "/{id}/mediator",
                () -> send("secretary", HttpMethod.PUT, of("/mediator"), "\"0\"", """
                        {"account": "%s"}""".formatted(account("neighbour"))));
        deeds.put(
                "POST " + ALL + "/{id}/actions/{action}",
                () -> send("neighbour", HttpMethod.POST, of("/actions/declare"), "\"1\"", "{}"));
        deeds.put("PUT " + ALL + "/{id}/sessions/{session}", () -> {
            jdbc.sql("""
                            update mediation.mediation
                            set state = 'OPEN', other_agreed_at = now(), other_agreed_by = named_by where id = :id
                            """).param("id", id).update();
            return send("neighbour", HttpMethod.PUT, of("/sessions/" + UUID.randomUUID()), "", """
                    {"on": "%s", "asking": true, "other": true}""".formatted(today));
        });
        deeds.put(
                "PUT " + ALL + "/{id}/agreement",
                () -> send("neighbour", HttpMethod.PUT, of("/agreement"), "\"2\"", """
                        {"form": "ORAL", "owed": "ASKING", "fulfilOn": "%s", "text": "十日内修好防水"}""".formatted(today)));
        deeds.put("POST " + ALL + "/{id}/replacements", () -> {
            jdbc.sql("""
                            insert into mediation.group_seat (id, compound, account, since, put_by)
                            values (:id, :compound, :account, current_date, :account) on conflict do nothing
                            """)
                    .param("id", UUID.randomUUID())
                    .param("compound", compound())
                    .param("account", account("grid"))
                    .update();
            return send("secretary", HttpMethod.POST, of("/replacements"), "\"3\"", """
                    {"gone": "%s", "account": "%s", "why": "AWAY"}""".formatted(
                            account("neighbour"), account("grid")));
        });
        deeds.put("POST " + ALL + "/{id}/reading", () -> send("resident", HttpMethod.POST, of("/reading"), "", "{}"));
        deeds.put("DELETE " + MEMBER, () -> send("secretary", HttpMethod.DELETE, member(), "", "{}"));
        deeds.put("DELETE " + OFFER, () -> send("neighbour", HttpMethod.DELETE, OFFER, "", "{}"));
        deeds.put("GET " + ALL + "/export.xlsx", () -> {
            var grid = jdbc.sql("select area::text from mediation.mediation where id = :id")
                    .param("id", id)
                    .query(String.class)
                    .single();
            var file = ALL + "/export.xlsx?from=2026-01-01&to=2026-12-31&area=" + grid;
            return send("community", HttpMethod.GET, file, "", "{}");
        });
        var kinds = "/api/v1/mediation-kinds/";
        deeds.put(
                "PUT " + kinds + "{code}",
                () -> send("city", HttpMethod.PUT, kinds + "PET", "\"1\"", """
                {"name": "宠物扰民", "position": 40, "from": "%s"}""".formatted(today)));
        deeds.put(
                "DELETE " + kinds + "{code}",
                () -> send("city", HttpMethod.DELETE, kinds + "PARKING?from=" + today.plusDays(1), "\"1\"", ""));
        talks(today);
        return deeds;
    }

    private void talks(LocalDate today) {
        var all = "/api/v1/law-talks";
        var talk = UUID.randomUUID();
        var one = all + "/" + talk;
        deeds.put(
                "POST " + all,
                () -> send("secretary", HttpMethod.POST, all, "", """
                {"id": "%s", "area": "35.01.81", "compound": "%s", "title": "物业费与业主权利", "speaker": "法律援助中心",
                 "place": "党群服务站", "starts": "%sT02:00:00Z"}""".formatted(talk, compound(), today.plusDays(3))));
        deeds.put(
                "PUT " + all + "/{id}/listeners/me",
                () -> send("resident", HttpMethod.PUT, one + "/listeners/me", "", "{}"));
        deeds.put(
                "DELETE " + all + "/{id}/listeners/me",
                () -> send("resident", HttpMethod.DELETE, one + "/listeners/me", "", "{}"));
        deeds.put(
                "POST " + all + "/{id}/cancellation",
                () -> send("secretary", HttpMethod.POST, one + "/cancellation", "", "{\"reason\": \"主讲人有事\"}"));
        deeds.put("PUT " + all + "/{id}/attendance/me", () -> {
            jdbc.sql("""
                            update mediation.law_talk
                            set starts_at = now(), code = '123456', cancelled_at = null, why_cancelled = null where id = :id
                            """).param("id", talk).update();
            return send("resident", HttpMethod.PUT, one + "/attendance/me", "", "{\"code\": \"123456\"}");
        });
    }

    private UUID compound() {
        return jdbc.sql("select compound from mediation.mediation where id = :id")
                .param("id", id)
                .query(UUID.class)
                .single();
    }

    private String of(String part) {
        return ALL + "/" + id + part;
    }

    private String member() {
        return "/api/v1/mediation-groups/%s/members/%s".formatted(compound(), account("neighbour"));
    }

    private UUID account(String username) {
        return jdbc.sql("select id from identity.account where username = :name")
                .param("name", username)
                .query(UUID.class)
                .single();
    }

    private MvcTestResult send(String who, HttpMethod method, String uri, String version, String body) {
        var request = mvc.method(method)
                .uri(uri)
                .with(Objects.requireNonNull(browsers.get(who)))
                .contentType("application/json")
                .content(body);
        return (version.isEmpty() ? request : request.header("If-Match", version)).exchange();
    }
}
