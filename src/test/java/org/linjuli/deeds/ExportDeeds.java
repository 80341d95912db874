package org.linjuli.deeds;

import com.jayway.jsonpath.JsonPath;
import java.util.Map;

/** Data that leaves in a file is noted like a change. */
final class ExportDeeds extends Deeds {

    ExportDeeds(DemoCity city) {
        super(city);
    }

    @Override
    void all() {
        var order = new String[1];
        deed("POST /api/v1/export-orders", () -> {
            var answer = post("city", "/api/v1/export-orders", "{\"purpose\": \"年终总结\"}");
            order[0] = JsonPath.read(text(answer), "$.id");
            return answer;
        });
        deed("POST /api/v1/export-orders/{id}/collect", () -> {
            jdbc.sql("""
                            update identity.approval set state = 'APPROVED', ended_at = now(),
                              decided_by = (select id from identity.account where username = 'admin')
                            where id = :id::uuid
                            """).param("id", order[0]).update();
            return post("city", "/api/v1/export-orders/%s/collect".formatted(order[0]), "");
        });
        Map.of(
                        "/api/v1/requests/export.xlsx",
                        "unit",
                        "/api/v1/figures/casework/export.xlsx",
                        "city",
                        "/api/v1/audit/export.zip",
                        "auditor")
                .forEach((uri, who) -> deed("GET " + uri, () -> get(who, uri)));
    }
}
