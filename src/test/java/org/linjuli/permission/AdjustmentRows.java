package org.linjuli.permission;

import static org.linjuli.permission.Outcome.*;
import static org.linjuli.permission.Row.route;
import static org.linjuli.shared.Role.*;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.linjuli.permission.Thing.Area;
import org.linjuli.permission.Thing.Plan;
import org.linjuli.platform.Spreadsheet;
import org.linjuli.shared.Role;

/** Plans to redraw grids: who works on the grids of a community from its desk or from above. */
record AdjustmentRows(Town town) {

    private static final String PLANS = "/api/v1/adjustments";

    private static final String FILES = "/api/v1/territory";
    private static final String NOTHING = "{\"type\": \"FeatureCollection\", \"features\": []}";
    private static final byte[] NO_DOORS = Spreadsheet.of("门牌", List.of(List.of("社区编码", "小区", "楼号", "单元", "门牌号")));
    private static final Set<Role> REDRAWING = Set.of(COMMUNITY_OFFICER, STREET_OFFICER, CITY_OFFICER);

    List<Row> all() {
        return Stream.concat(plans().stream(), files().stream()).toList();
    }

    /** Files of grids and buildings, on their way in and out. */
    private List<Row> files() {
        var community = List.of(new Area(Town.COMMUNITY));
        return List.of(
                route("POST " + FILES + "/imports/grids")
                        .about(
                                community,
                                area -> Call.of("POST %s/imports/grids?id=%s&community=%s&reason=%s"
                                                .formatted(FILES, UUID.randomUUID(), area.path(), "survey"))
                                        .json(NOTHING))
                        .signedIn((who, area) -> redraws(who, area.path()) ? TOO_LATE : FORBIDDEN),
                route("POST " + FILES + "/imports/grids/preview")
                        .about(
                                community,
                                area -> Call.of("POST %s/imports/grids/preview?community=%s"
                                                .formatted(FILES, area.path()))
                                        .json(NOTHING))
                        .allowedTo((who, area) -> redraws(who, area.path())),
                route("POST " + FILES + "/imports/buildings")
                        .asked(Call.of("POST " + FILES + "/imports/buildings").json(NOTHING))
                        .only(REDRAWING),
                route("POST " + FILES + "/imports/buildings/preview")
                        .asked(Call.of("POST " + FILES + "/imports/buildings/preview")
                                .json(NOTHING))
                        .only(REDRAWING),
                route("POST " + FILES + "/imports/doors")
                        .asked(Call.of("POST " + FILES + "/imports/doors").workbook(NO_DOORS))
                        .only(REDRAWING),
                route("POST " + FILES + "/imports/doors/preview")
                        .asked(Call.of("POST " + FILES + "/imports/doors/preview")
                                .workbook(NO_DOORS))
                        .only(REDRAWING),
                out("grid-sheet.xlsx", community),
                out("grids.geojson", community),
                out("grids.xlsx", community),
                out("buildings.geojson", community),
                out("buildings.xlsx", community),
                route("GET " + FILES + "/exports/template-doors.xlsx").plain().whoeverIsSignedIn(),
                route("GET " + FILES + "/exports/template.xlsx").plain().whoeverIsSignedIn());
    }

    private static Row out(String file, List<Area> community) {
        var path = FILES + "/exports/" + file;
        return route("GET " + path)
                .about(community, area -> Call.of("GET " + path + "?within=" + area.path()))
                .allowedTo((who, area) -> redraws(who, area.path()));
    }

    private List<Row> plans() {
        return List.of(
                route("GET " + PLANS).plain().whoeverIsSignedIn(),
                route("POST " + PLANS)
                        .about(
                                List.of(new Area(Town.COMMUNITY)),
                                area -> Call.of("POST " + PLANS).json(begun(area)))
                        .signedIn((who, area) -> redraws(who, area.path()) ? TOO_LATE : FORBIDDEN),
                route("GET " + PLANS + "/{id}")
                        .about(town.adjustments, plan -> Call.of("GET %s/%s".formatted(PLANS, plan.id())))
                        .seenBy((who, plan) -> redraws(who, plan.community())),
                route("GET " + PLANS + "/{id}/buildings")
                        .about(town.adjustments, plan -> Call.of("GET %s/%s/buildings".formatted(PLANS, plan.id())))
                        .seenBy((who, plan) -> redraws(who, plan.community())),
                route("POST " + PLANS + "/{id}/strokes")
                        .about(
                                town.adjustments,
                                plan -> Call.of("POST %s/%s/strokes".formatted(PLANS, plan.id()))
                                        .at(0)
                                        .json(described(plan)))
                        .seenBy((who, plan) -> redraws(who, plan.community())),
                route("PUT " + PLANS + "/{id}/grids")
                        .about(
                                town.adjustments,
                                plan -> Call.of("PUT %s/%s/grids".formatted(PLANS, plan.id()))
                                        .at(0)
                                        .json(drawn(plan)))
                        .seenBy((who, plan) -> redraws(who, plan.community())),
                route("POST " + PLANS + "/{id}/actions/{action}", "withdraw")
                        .about(
                                town.adjustments,
                                plan -> Call.of("POST %s/%s/actions/withdraw".formatted(PLANS, plan.id()))
                                        .at(0))
                        .seenBy((who, plan) -> redraws(who, plan.community())));
    }

    private static boolean redraws(Somebody who, String community) {
        return who.is(REDRAWING) && who.isOver(community);
    }

    private static String begun(Area area) {
        return "{\"id\": \"%s\", \"community\": \"%s\", \"reason\": \"道路改线\"}"
                .formatted(UUID.randomUUID(), area.path());
    }

    private static String described(Plan plan) {
        return "{\"kind\": \"DESCRIBE\", \"grid\": \"%s\", \"gridKind\": \"URBAN\", \"sizeException\": \"学校在内\"}"
                .formatted(first(plan));
    }

    private static String drawn(Plan plan) {
        return """
                {"grids": [{"code": "%s", "kind": "URBAN", "sizeException": "", "boundary": {"type": "MultiPolygon",
                  "coordinates": [[[[119, 25], [119.1, 25], [119, 25.1], [119, 25]]]]}}]}""".formatted(first(plan));
    }

    private static String first(Plan plan) {
        return plan.community().replace(".", "") + "001";
    }
}
