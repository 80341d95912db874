package org.linjuli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.linjuli.platform.Spreadsheet;
import org.linjuli.shared.CityTime;
import org.linjuli.testing.SignedIn;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What an officer, a unit and a property company do in an alliance, in the order in which it can be done. */
final class AllianceDeeds {

    private static final String ALL = "/api/v1/alliances";
    private static final String PERIOD = "/api/v1/alliance-duties/{duty}/periods/{starts}/";

    private final MockMvcTester mvc;
    private final JdbcClient jdbc;
    private final SignedIn officer;
    private final SignedIn unit;
    private final SignedIn property;
    private final String grid;
    private final LocalDate today;
    private final UUID alliance = UUID.randomUUID();
    private final UUID seat = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final UUID duty = UUID.randomUUID();
    private final Map<String, Supplier<MvcTestResult>> deeds = new LinkedHashMap<>();

    AllianceDeeds(
            MockMvcTester mvc,
            JdbcClient jdbc,
            Clock clock,
            SignedIn officer,
            SignedIn unit,
            SignedIn property,
            String grid) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.officer = officer;
        this.unit = unit;
        this.property = property;
        this.grid = grid;
        this.today = LocalDate.ofInstant(clock.instant(), CityTime.ZONE);
    }

    Map<String, Supplier<MvcTestResult>> all() {
        table();
        duties();
        ending();
        files();
        end();
        return deeds;
    }

    private UUID memberOf(String username) {
        return jdbc.sql("""
                        select p.unit from organization.tenure t join organization.post p on p.id = t.post
                        join identity.account a on a.id = t.holder
                        where a.username = :name and upper_inf(t.validity) and p.unit is not null
                        """).param("name", username).query(UUID.class).single();
    }

    private void table() {
        deeds.put("POST " + ALL, () -> send(officer, HttpMethod.POST, ALL, "", """
                {"id": "%s", "kind": "FOUR_PARTY", "name": "四方联盟", "area": "%s"}""".formatted(alliance, grid)));
        deeds.put(
                "POST " + ALL + "/{id}/seats",
                () -> send(officer, HttpMethod.POST, of("/seats"), "", """
                        {"id": "%s", "role": "UNIT", "member": "%s"}""".formatted(seat, memberOf("unit"))));
        deeds.put(
                "PUT " + ALL + "/{id}/seats/{seat}/signature",
                () -> send(unit, HttpMethod.PUT, of("/seats/" + seat + "/signature"), "", "{}"));
    }

    private void duties() {
        deeds.put(
                "POST " + ALL + "/{id}/duties",
                () -> send(officer, HttpMethod.POST, of("/duties"), "", """
                        {"id": "%s", "seat": "%s", "title": "到社区服务一次", "rhythm": "MONTHLY", "since": "%s"}""".formatted(duty, seat, today)));
        deeds.put("PUT " + PERIOD + "report", () -> {
            jdbc.sql("""
                            insert into alliance.seat (id, alliance, role, place, member, name, signed_at, signed_by)
                            select :other, :id, 'PROPERTY', 1, :member, '物业', now(), a.id
                            from identity.account a where a.username = 'property'
                            """)
                    .param("other", other)
                    .param("id", alliance)
                    .param("member", memberOf("property"))
                    .update();
            jdbc.sql("""
                            insert into alliance.duty_period (duty, starts_on, due_on, closes_on, alliance, seat, area)
                            values (:duty, :starts, :starts, :starts, :id, :seat, :grid::ltree)
                            """)
                    .param("duty", duty)
                    .param("starts", today)
                    .param("id", alliance)
                    .param("seat", seat)
                    .param("grid", grid)
                    .update();
            return reported();
        });
        deeds.put(
                "POST " + PERIOD + "return",
                () -> send(property, HttpMethod.POST, period("return"), "", "{\"reason\": \"请写明人数\"}"));
        deeds.put("PUT " + PERIOD + "confirmation", () -> {
            jdbc.sql("""
                            update alliance.duty_period set done = '志愿者 6 人', done_at = now(), done_on = :today, done_by = :id
                            where duty = :duty
                            """)
                    .param("today", today)
                    .param("id", UUID.randomUUID())
                    .param("duty", duty)
                    .update();
            return send(property, HttpMethod.PUT, period("confirmation"), "", "{}");
        });
    }

    private void ending() {
        deeds.put(
                "POST " + ALL + "/{id}/duties/{duty}/ending",
                () -> send(officer, HttpMethod.POST, of("/duties/" + duty + "/ending"), "", """
                        {"on": "%s", "reason": "合同到期"}""".formatted(today)));
    }

    private MvcTestResult reported() {
        return send(unit, HttpMethod.PUT, period("report"), "", "{\"done\": \"志愿者到小区服务半天\"}");
    }

    private void files() {
        deeds.put("GET " + ALL + "/export.xlsx", () -> send(officer, HttpMethod.GET, ALL + "/export.xlsx", "", ""));
        deeds.put(
                "GET /api/v1/alliance-duties/export.xlsx",
                () -> send(
                        officer,
                        HttpMethod.GET,
                        "/api/v1/alliance-duties/export.xlsx?area=%s&from=%s&to=%s".formatted(grid, today, today),
                        "",
                        ""));
        deeds.put(
                "POST " + ALL + "/imports",
                () -> mvc.post()
                        .uri(ALL + "/imports")
                        .with(officer)
                        .contentType("application/octet-stream")
                        .content(workbook())
                        .exchange());
    }

    private byte[] workbook() {
        var name = jdbc.sql("select name from organization.unit where id = :id")
                .param("id", memberOf("unit"))
                .query(String.class)
                .single();
        var lines =
                List.of(List.of("联盟名称", "类型", "所在区域", "席位", "组织或单位"), List.of("三联共建一组", "“三联”共建", grid, "共建单位", name));
        return Spreadsheet.of("联盟", lines);
    }

    private void end() {
        deeds.put(
                "POST " + ALL + "/{id}/seats/{seat}/leaving",
                () -> send(officer, HttpMethod.POST, of("/seats/" + seat + "/leaving"), "2", """
                        {"on": "%s", "reason": "单位撤并"}""".formatted(today)));
        deeds.put(
                "POST " + ALL + "/{id}/actions/{action}",
                () -> send(officer, HttpMethod.POST, of("/actions/dissolve"), "3", "{\"reason\": \"小区撤并\"}"));
    }

    private String of(String part) {
        return ALL + "/" + alliance + part;
    }

    private String period(String part) {
        return "/api/v1/alliance-duties/%s/periods/%s/%s".formatted(duty, today, part);
    }

    private MvcTestResult send(SignedIn who, HttpMethod method, String uri, String version, String body) {
        var request = mvc.method(method).uri(uri).with(who);
        if (!version.isEmpty()) {
            request.header("If-Match", "\"" + version + "\"");
        }
        return body.isEmpty()
                ? request.exchange()
                : request.contentType("application/json").content(body).exchange();
    }
}
