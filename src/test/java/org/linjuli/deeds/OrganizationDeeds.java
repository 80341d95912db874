package org.linjuli.deeds;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.linjuli.platform.Spreadsheet;

/** Adjustments of grids, files of places, organizations, posts and units. */
final class OrganizationDeeds extends Deeds {

    private static final String GRID_OF_NOBODY = "35.01.81.007.010.990";

    OrganizationDeeds(DemoCity city) {
        super(city);
    }

    @Override
    void all() {
        var node = UUID.randomUUID();
        var plan = UUID.randomUUID();
        var plans = "/api/v1/adjustments";
        deed("POST " + plans, () -> post("community", plans, """
                {"id": "%s", "community": "%s", "reason": "新建楼盘"}""".formatted(plan, hat("community"))));
        deed(
                "POST " + plans + "/{id}/strokes",
                () -> post("community", plans + "/" + plan + "/strokes", "0", """
                {"kind": "DESCRIBE", "grid": "%s001", "gridKind": "URBAN", "sizeException": "学校在内"}""".formatted(
                                hat("community").replace(".", ""))));
        deed(
                "PUT " + plans + "/{id}/grids",
                () -> put("community", plans + "/" + plan + "/grids", "1", """
                {"grids": [{"code": "%s001", "kind": "URBAN", "boundary": {"type": "MultiPolygon",
                  "coordinates": [[[[119, 25], [119.1, 25], [119, 25.1], [119, 25]]]]}}]}""".formatted(
                                hat("community").replace(".", ""))));
        deed(
                "POST " + plans + "/{id}/actions/{action}",
                () -> post("community", plans + "/" + plan + "/actions/withdraw", "2", "{}"));
        var files = "/api/v1/territory";
        var grids = exported("grids.geojson", hat("community"));
        var buildings = exported("buildings.geojson", hat("community"))
                .replaceFirst("\"floors\":\"[0-9]+\"", "\"floors\":\"77\"");
        List.of("grids.geojson", "grids.xlsx", "buildings.geojson", "buildings.xlsx")
                .forEach(file -> deed(
                        "GET " + files + "/exports/" + file,
                        () -> get("community", files + "/exports/" + file + "?within=" + hat("community"))));
        deed("POST " + files + "/imports/grids", () -> {
            var query = "?id=%s&community=%s&reason=survey".formatted(UUID.randomUUID(), hat("community"));
            return post("community", files + "/imports/grids" + query, grids);
        });
        deed("POST " + files + "/imports/buildings", () -> post("community", files + "/imports/buildings", buildings));
        deed(
                "POST /api/v1/organization/nodes",
                () -> post("community", "/api/v1/organization/nodes", """
                {"id": "%s", "level": "GRID", "area": "%s", "parent": "%s", "name": "测试网格党总支", "areaName": "测试网格"}""".formatted(node, GRID_OF_NOBODY, parent())));
        deed(
                "POST /api/v1/organization/nodes/{id}/actions/{action}",
                () -> post("community", "/api/v1/organization/nodes/%s/actions/approve".formatted(node), "0", "{}"));
        deed("PUT /api/v1/organization/posts/{id}/holder", () -> {
            var post = jdbc.sql("select id from organization.post where node = :node limit 1")
                    .param("node", node)
                    .query(UUID.class)
                    .single();
            return put(
                    "community",
                    "/api/v1/organization/posts/%s/holder".formatted(post),
                    "0",
                    "{\"username\": \"resident\"}");
        });
        deed("POST /api/v1/organization/posts/{id}/term", () -> {
            var post = jdbc.sql("""
                            update organization.tenure t set ends_on = current_date
                            from organization.post p where p.id = t.post and p.node = :node and upper_inf(t.validity) returning p.id
                            """).param("node", node).query(UUID.class).single();
            return post("community", "/api/v1/organization/posts/%s/term".formatted(post), "1", "");
        });
        deed(
                "POST /api/v1/organization/nodes/imports",
                () -> upload("community", "/api/v1/organization/nodes/imports", appointing(node)));
        for (var file : List.of(
                "/api/v1/organization/nodes/export.xlsx",
                "/api/v1/organization/vacancies/export.xlsx",
                "/api/v1/units/export.xlsx")) {
            deed("GET " + file, () -> get("community", file + "?area=" + hat("community")));
        }
        var units = Spreadsheet.of(
                "单位",
                List.of(
                        List.of("名称", "类型", "统一社会信用代码", "所在区域"),
                        List.of("测试药店", "商铺", "11350181MB0000033M", hat("community"))));
        deed("POST /api/v1/units/imports", () -> upload("community", "/api/v1/units/imports", units));
        deed(
                "POST /api/v1/units",
                () -> post("community", "/api/v1/units", """
                {"id": "%s", "kind": "SHOP", "name": "测试便利店", "creditCode": "11350181MB00000170", "area": "%s"}""".formatted(UUID.randomUUID(), hat("community"))));
    }

    private UUID parent() {
        return jdbc.sql("select id from organization.node where area = :area::ltree order by level limit 1")
                .param("area", hat("community"))
                .query(UUID.class)
                .single();
    }

    private String exported(String file, String within) {
        var answer = get("community", "/api/v1/territory/exports/" + file + "?within=" + within);
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** A line that fills the one post of a standing organization that is vacant; each appointment is an entry of its own. */
    private byte[] appointing(UUID beside) {
        var vacant = jdbc.sql("""
                        select n.level || ' ' || n.area::text from organization.post p
                        join organization.node n on n.id = p.node and n.state = 'ACTIVE' and n.level = 3
                        where p.title = 'GRID_WORKER' and p.vacant_since is not null and p.ended_at is null and n.id <> :beside
                          and n.area <@ :area::ltree limit 1
                        """)
                .param("beside", beside)
                .param("area", hat("community"))
                .query(String.class)
                .optional()
                .orElseGet(() -> vacated());
        var area = vacant.substring(vacant.indexOf(' ') + 1);
        return Spreadsheet.of(
                "组织和岗位",
                List.of(
                        List.of("组织名称", "层级", "所在区域", "小区", "楼栋", "服务范围叫法", "岗位", "任职人用户名"),
                        List.of("", "网格党总支", area, "", "", "", "网格员", "neighbour")));
    }

    private String vacated() {
        return jdbc.sql("""
                        with gone as (
                          update organization.tenure t set validity = tstzrange(lower(t.validity), now())
                          from organization.post p, organization.node n
                          where t.post = p.id and n.id = p.node and p.title = 'GRID_WORKER' and upper_inf(t.validity)
                            and n.area = :grid::ltree and n.level = 3
                          returning n.level || ' ' || n.area::text as found)
                        select found from gone limit 1
                        """).param("grid", hat("grid")).query(String.class).single();
    }
}
