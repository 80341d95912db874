package org.linjuli.deeds;

import java.util.UUID;

/** A station that is opened, moved and closed. */
final class StationDeeds extends Deeds {

    StationDeeds(DemoCity city) {
        super(city);
    }

    @Override
    void all() {
        var id = UUID.randomUUID();
        var building = jdbc.sql("select id from territory.building order by id limit 1")
                .query(UUID.class)
                .single();
        deed("POST /api/v1/stations", () -> post("city", "/api/v1/stations", """
                        {"id": "%s", "kind": "CLINIC", "name": "新设卫生服务站", "manager": "社区卫生服务中心",
                         "site": {"building": "%s"}, "opens": "2026-01-01"}""".formatted(id, building)));
        deed(
                "POST /api/v1/stations/{id}/move",
                () -> post("city", "/api/v1/stations/%s/move".formatted(id), "0", """
                        {"building": "%s"}""".formatted(building)));
        deed(
                "POST /api/v1/stations/{id}/close",
                () -> post("city", "/api/v1/stations/%s/close".formatted(id), "1", """
                        {"day": "2031-01-01", "reason": "并入街道中心"}"""));
        var export = "/api/v1/circles/export.xlsx";
        deed("GET " + export, () -> get("city", export + "?area=35.01.81&kind=CLINIC"));
    }
}
