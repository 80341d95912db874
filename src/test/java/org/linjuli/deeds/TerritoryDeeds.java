package org.linjuli.deeds;

import java.util.List;
import org.linjuli.platform.Spreadsheet;

/** Files of grids and doors, and a round from door to door that is taken away. */
final class TerritoryDeeds extends Deeds {

    private final String community;

    TerritoryDeeds(DemoCity city) {
        super(city);
        this.community = hat("community");
    }

    @Override
    void all() {
        deed(
                "POST /api/v1/territory/imports/doors",
                () -> upload("community", "/api/v1/territory/imports/doors", oneMoreDoor()));
        deed(
                "GET /api/v1/territory/exports/grid-sheet.xlsx",
                () -> get("community", "/api/v1/territory/exports/grid-sheet.xlsx?within=" + community));
        deed(
                "GET /api/v1/door-rounds/export.xlsx",
                () -> get("community", "/api/v1/door-rounds/export.xlsx?walkers=2&grid=" + community + ".004"));
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
}
