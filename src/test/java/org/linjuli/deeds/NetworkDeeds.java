package org.linjuli.deeds;

import java.util.List;
import java.util.UUID;
import org.linjuli.organization.CreditCode;
import org.linjuli.organization.FieldSheet;
import org.linjuli.platform.Spreadsheet;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.Territory;

/** What a community does about who answers for its buildings and compounds, and about posts: each is one entry of the log. */
final class NetworkDeeds extends Deeds {

    private static final String FIELDS = "/api/v1/organization/responsibility-fields";
    private static final String POSTS = "/api/v1/organization/posts";

    private record Led(UUID building, String node, NodePath grid, UUID secretary, String branch) {}

    private final Territory territory;
    private final String area;
    private final UUID second = UUID.randomUUID();

    NetworkDeeds(DemoCity city) {
        super(city);
        this.territory = city.territory();
        this.area = hat("community");
    }

    @Override
    void all() {
        fields();
        posts();
        companies();
    }

    /** A building of the community with its group and the secretary of its branch. */
    private Led led() {
        return jdbc.sql("""
                        select n.building, n.name, n.area::text as grid, p.id as secretary, b.name as branch
                        from organization.node n
                        join organization.node b on b.id = n.parent
                        join organization.post p on p.node = b.id and p.title = 'BRANCH_SECRETARY' and p.ended_at is null
                        where n.level = 5 and n.state = 'ACTIVE' and n.area <@ :area::ltree order by n.id limit 1
                        """)
                .param("area", area)
                .query((row, number) -> new Led(
                        row.getObject("building", UUID.class),
                        row.getString("name"),
                        NodePath.of(row.getString("grid")),
                        row.getObject("secretary", UUID.class),
                        row.getString("branch")))
                .single();
    }

    private void fields() {
        deed("PUT " + FIELDS + "/{building}/posts/{post}", () -> {
            var led = led();
            return put(
                    "community",
                    "%s/%s/posts/%s".formatted(FIELDS, led.building, led.secretary),
                    "{\"answers\": true}");
        });
        deed("GET " + FIELDS + "/export.xlsx", () -> get("community", FIELDS + "/export.xlsx?area=" + area));
        deed("POST " + FIELDS + "/imports", () -> {
            var led = led();
            var building = territory.building(led.building).orElseThrow();
            var compound = territory.compound(building.compound()).orElseThrow().name();
            var grid = territory.name(led.grid);
            return upload(
                    "community",
                    FIELDS + "/imports",
                    Spreadsheet.of(
                            "责任田",
                            List.of(
                                    FieldSheet.heads(),
                                    List.of(grid, compound, building.name(), led.node, "楼栋长", "1"))));
        });
    }

    private void posts() {
        deed("POST " + POSTS, () -> post("community", POSTS, """
                {"id": "%s", "at": "%s", "title": "GRID_WORKER"}""".formatted(second, grid())));
        deed("POST " + POSTS + "/{id}/closing", () -> post("community", POSTS + "/" + second + "/closing", "0", ""));
    }

    private UUID grid() {
        return jdbc.sql("""
                        select id from organization.node
                        where level = 3 and state = 'ACTIVE' and area <@ :area::ltree order by area limit 1
                        """).param("area", area).query(UUID.class).single();
    }

    private void companies() {
        var id = UUID.randomUUID();
        deed("PUT /api/v1/units/{id}", () -> {
            jdbc.sql("""
                            insert into organization.unit (id, number, kind, name, credit_code, area)
                            values (:id, 999998, 'PROPERTY', '新物业', :code, :area::ltree)
                            """)
                    .param("id", id)
                    .param("code", CreditCode.completing("91350181M00000999").value())
                    .param("area", area)
                    .update();
            return put("community", "/api/v1/units/" + id, "0", """
                    {"name": "新来的物业", "area": "%s"}""".formatted(area));
        });
        deed("PUT /api/v1/units/{id}/compounds/{compound}", () -> {
            var compound = territory.compounds(NodePath.of(area)).getFirst().id();
            jdbc.sql("delete from organization.property_service where compound = :compound")
                    .param("compound", compound)
                    .update();
            return put("community", "/api/v1/units/%s/compounds/%s".formatted(id, compound), "{\"serves\": true}");
        });
    }
}
