package org.linjuli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.linjuli.platform.Spreadsheet;
import org.linjuli.testing.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Files of grids and doors, and a round from door to door that is taken away. */
final class TerritoryDeeds {

    private final MockMvcTester mvc;
    private final JdbcClient jdbc;
    private final SignedIn officer;
    private final String community;

    TerritoryDeeds(MockMvcTester mvc, JdbcClient jdbc, SignedIn officer, String community) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.officer = officer;
        this.community = community;
    }

    Map<String, Supplier<MvcTestResult>> all() {
        var deeds = new LinkedHashMap<String, Supplier<MvcTestResult>>();
        deeds.put(
                "POST /api/v1/territory/imports/doors",
                () -> mvc.post()
                        .uri("/api/v1/territory/imports/doors")
                        .with(officer)
                        .contentType("application/octet-stream")
                        .content(oneMoreDoor())
                        .exchange());
        deeds.put(
                "GET /api/v1/territory/exports/grid-sheet.xlsx",
                () -> get("/api/v1/territory/exports/grid-sheet.xlsx?within=" + community));
        deeds.put(
                "GET /api/v1/door-rounds/export.xlsx",
                () -> get("/api/v1/door-rounds/export.xlsx?walkers=2&grid=" + community + ".004"));
        return deeds;
    }

    private byte[] oneMoreDoor() {
        var building = jdbc.sql("""
                        select c.name, b.number from territory.building b
                        join territory.compound c on c.id = b.compound_id
                        where c.community = :community::ltree order by c.name, b.number limit 1
                        """).param("community", community).query().singleRow();
        return Spreadsheet.of(
                "门牌",
                List.of(
                        List.of("社区编码", "小区", "楼号", "单元", "门牌号"),
                        List.of(
                                community.replace(".", ""),
                                String.valueOf(building.get("name")),
                                String.valueOf(building.get("number")),
                                "1",
                                "9901")));
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(uri).with(officer).exchange();
    }
}
