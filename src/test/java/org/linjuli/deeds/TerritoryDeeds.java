package org.linjuli.deeds;

import java.util.List;
import org.linjuli.platform.Spreadsheet;

/** Files of grids and doors, and rounds from door to door and matchings that are taken away. */
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
        deed(
                "POST /api/v1/matchings/export.xlsx",
                () -> upload("community", "/api/v1/matchings/export.xlsx?area=" + community, oneNeed()));
    }

    private byte[] oneNeed() {
        var at = jdbc.sql("select lat, lng from territory.building b join territory.compound c on c.id = b.compound_id"
                        + " where c.community = :community::ltree order by b.id limit 1")
                .param("community", community)
                .query()
                .singleRow();
        return Spreadsheet.of(
                "需求和志愿者",
                List.of(
                        List.of("类别", "名称", "纬度", "经度", "技能"),
                        List.of("需求", "送一餐", String.valueOf(at.get("lat")), String.valueOf(at.get("lng")), "送餐")));
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
