package org.linjuli.deeds;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linjuli.platform.Spreadsheet;
import org.linjuli.shared.CityTime;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What an officer, a unit and a property company do in an alliance, in the order in which it can be done. */
final class AllianceDeeds extends Deeds {

    private static final String ALL = "/api/v1/alliances";
    private static final String PERIOD = "/api/v1/alliance-duties/{duty}/periods/{starts}/";

    private final String grid;
    private final LocalDate today;
    private final UUID alliance = UUID.randomUUID();
    private final UUID seat = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final UUID duty = UUID.randomUUID();

    AllianceDeeds(DemoCity city) {
        super(city);
        this.grid = hat("grid");
        this.today = LocalDate.ofInstant(clock.instant(), CityTime.ZONE);
    }

    @Override
    void all() {
        table();
        duties();
        ending();
        files();
        end();
    }

    private UUID memberOf(String username) {
        return jdbc.sql("""
                        select p.unit from organization.tenure t join organization.post p on p.id = t.post
                        join identity.account a on a.id = t.holder
                        where a.username = :name and upper_inf(t.validity) and p.unit is not null
                        """).param("name", username).query(UUID.class).single();
    }

    private void table() {
        deed("POST " + ALL, () -> post("city", ALL, """
                {"id": "%s", "kind": "FOUR_PARTY", "name": "四方联盟", "area": "%s"}""".formatted(alliance, grid)));
        deed("POST " + ALL + "/{id}/seats", () -> post("city", of("/seats"), """
                        {"id": "%s", "role": "UNIT", "member": "%s"}""".formatted(seat, memberOf("unit"))));
        deed(
                "PUT " + ALL + "/{id}/seats/{seat}/signature",
                () -> put("unit", of("/seats/" + seat + "/signature"), "{}"));
    }

    private void duties() {
        deed("POST " + ALL + "/{id}/duties", () -> post("city", of("/duties"), """
                        {"id": "%s", "seat": "%s", "title": "到社区服务一次", "rhythm": "MONTHLY", "since": "%s"}""".formatted(duty, seat, today)));
        deed("PUT " + PERIOD + "report", () -> {
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
        deed("POST " + PERIOD + "return", () -> post("property", period("return"), "{\"reason\": \"请写明人数\"}"));
        deed("PUT " + PERIOD + "confirmation", () -> {
            jdbc.sql("""
                            update alliance.duty_period set done = '志愿者 6 人', done_at = now(), done_on = :today, done_by = :id
                            where duty = :duty
                            """)
                    .param("today", today)
                    .param("id", UUID.randomUUID())
                    .param("duty", duty)
                    .update();
            return put("property", period("confirmation"), "{}");
        });
    }

    private void ending() {
        deed(
                "POST " + ALL + "/{id}/duties/{duty}/ending",
                () -> post("city", of("/duties/" + duty + "/ending"), """
                        {"on": "%s", "reason": "合同到期"}""".formatted(today)));
    }

    private MvcTestResult reported() {
        return put("unit", period("report"), "{\"done\": \"志愿者到小区服务半天\"}");
    }

    private void files() {
        deed("GET " + ALL + "/export.xlsx", () -> get("city", ALL + "/export.xlsx"));
        deed(
                "GET /api/v1/alliance-duties/export.xlsx",
                () -> get(
                        "city",
                        "/api/v1/alliance-duties/export.xlsx?area=%s&from=%s&to=%s".formatted(grid, today, today)));
        deed("POST " + ALL + "/imports", () -> upload("city", ALL + "/imports", workbook()));
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
        deed(
                "POST " + ALL + "/{id}/seats/{seat}/leaving",
                () -> post("city", of("/seats/" + seat + "/leaving"), "2", """
                        {"on": "%s", "reason": "单位撤并"}""".formatted(today)));
        deed(
                "POST " + ALL + "/{id}/actions/{action}",
                () -> post("city", of("/actions/dissolve"), "3", "{\"reason\": \"小区撤并\"}"));
    }

    private String of(String part) {
        return ALL + "/" + alliance + part;
    }

    private String period(String part) {
        return "/api/v1/alliance-duties/%s/periods/%s/%s".formatted(duty, today, part);
    }
}
