package org.linjuli.deeds;

import java.time.LocalDate;
import org.linjuli.shared.CityTime;

/** Categories, dispatch, the calendar and the check of the log. */
final class SettingDeeds extends Deeds {

    SettingDeeds(DemoCity city) {
        super(city);
    }

    @Override
    void all() {
        var tomorrow = LocalDate.now(clock.withZone(CityTime.ZONE)).plusDays(1);
        deed("PUT /api/v1/categories/{code}", () -> put("city", "/api/v1/categories/90", "0", """
                {"name": "测试类别", "kind": "EVENT", "from": "%s", "handledAt": "GRID", "acceptance": "1wd", "resolution": "7wd"}""".formatted(tomorrow)));
        deed(
                "DELETE /api/v1/categories/{code}",
                () -> mvc.delete()
                        .uri("/api/v1/categories/%s?from=%s".formatted(plainCategory(), tomorrow))
                        .header("If-Match", "\"0\"")
                        .with(as("city"))
                        .exchange());
        deed("PUT /api/v1/dispatch-rules", () -> {
            var version = jdbc.sql("select version::text from casework.dispatch_version")
                    .query(String.class)
                    .single();
            return put("city", "/api/v1/dispatch-rules", version, "{\"rules\": []}");
        });
        var year = "/api/v1/calendar/years/2030";
        deed(
                "PUT /api/v1/calendar/years/{year}",
                () -> mvc.put()
                        .uri(year + "?source=测试通知")
                        .with(as("city"))
                        .contentType("text/csv")
                        .content(text(get("city", year + "/days.csv")) + "2030-02-04,休,春节\n")
                        .exchange());
        var hours = "/api/v1/calendar/office-hours/35.01.81.007";
        deed("PUT /api/v1/calendar/office-hours/{node}", () -> put("city", hours, """
                {"days": ["MONDAY"], "spans": ["09:00-12:00"], "keepsHolidays": true}"""));
        deed("DELETE /api/v1/calendar/office-hours/{node}", () -> delete("city", hours, "1"));
        deed("POST /api/v1/audit/check", () -> post("auditor", "/api/v1/audit/check", "{}"));
    }
}
