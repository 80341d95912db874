package org.linjuli.permission;

import static org.linjuli.permission.Outcome.*;
import static org.linjuli.permission.Row.route;
import static org.linjuli.shared.Role.*;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linjuli.permission.Thing.Area;
import org.linjuli.permission.Thing.Plan;
import org.linjuli.platform.Spreadsheet;

/** Attempts of the engine and the lines that it minds: for whoever redraws the grids of the area. */
record PlanningRows(Town town) {

    private static final String RUNS = "/api/v1/plan-runs";
    private static final String ROUNDS = "/api/v1/door-rounds";
    private static final String MATCHINGS = "/api/v1/matchings";
    private static final String BARRIERS = "/api/v1/barriers";

    /** A file with one need and nobody to serve it. */
    private static final byte[] ONE_NEED =
            Spreadsheet.of("需求", List.of(List.of("类别", "名称", "地址", "技能"), List.of("需求", "送一餐", "冠发小区1号楼", "送餐")));

    List<Row> all() {
        return List.of(
                route("GET " + RUNS).plain().whoeverIsSignedIn(),
                route("GET " + RUNS + "/ground")
                        .about(
                                List.of(new Area(Town.COMMUNITY)),
                                area -> Call.of("GET %s/ground?area=%s".formatted(RUNS, area.path())))
                        .signedIn((who, area) -> redraws(who, area.path()) ? ALLOWED : FORBIDDEN),
                route("POST " + RUNS)
                        .about(
                                List.of(new Area(Town.COMMUNITY)),
                                area -> Call.of("POST " + RUNS).json(asked(area)))
                        .signedIn((who, area) -> redraws(who, area.path()) ? ALLOWED : FORBIDDEN),
                route("GET " + RUNS + "/{id}")
                        .about(town.runs, run -> Call.of("GET %s/%s".formatted(RUNS, run.id())))
                        .seenBy((who, run) -> redraws(who, run.community())),
                route("GET " + RUNS + "/{id}/progress")
                        .about(town.runs, run -> Call.of("GET %s/%s/progress".formatted(RUNS, run.id())))
                        .seenBy((who, run) -> redraws(who, run.community())),
                route("POST " + RUNS + "/{id}/stop")
                        .about(town.runs, run -> Call.of("POST %s/%s/stop".formatted(RUNS, run.id())))
                        .seenBy((who, run) -> redraws(who, run.community())),
                route("DELETE " + RUNS + "/{id}")
                        .about(town.runs, run -> Call.of("DELETE %s/%s".formatted(RUNS, run.id())))
                        .seenBy((who, run) -> redraws(who, run.community())),
                route("POST " + RUNS + "/{id}/adjustments")
                        .about(
                                town.runs,
                                run -> Call.of("POST %s/%s/adjustments".formatted(RUNS, run.id()))
                                        .json(handedOver(run)))
                        .signedIn((who, run) -> redraws(who, run.community()) ? TOO_LATE : HIDDEN),
                route("GET " + ROUNDS)
                        .about(
                                List.of(new Area(Town.GRID)),
                                grid -> Call.of("GET %s?grid=%s&walkers=2".formatted(ROUNDS, grid.path())))
                        .signedIn((who, grid) -> redraws(who, grid.path()) ? ALLOWED : FORBIDDEN),
                route("GET " + ROUNDS + "/export.xlsx")
                        .about(
                                List.of(new Area(Town.GRID)),
                                grid -> Call.of("GET %s/export.xlsx?grid=%s&walkers=2".formatted(ROUNDS, grid.path())))
                        .signedIn((who, grid) -> redraws(who, grid.path()) ? ALLOWED : FORBIDDEN),
                route("POST " + MATCHINGS)
                        .about(
                                List.of(new Area(Town.COMMUNITY)),
                                area -> Call.of("POST %s?area=%s".formatted(MATCHINGS, area.path()))
                                        .workbook(ONE_NEED))
                        .signedIn((who, area) -> redraws(who, area.path()) ? ALLOWED : FORBIDDEN),
                route("POST " + MATCHINGS + "/export.xlsx")
                        .about(
                                List.of(new Area(Town.COMMUNITY)),
                                area -> Call.of("POST %s/export.xlsx?area=%s".formatted(MATCHINGS, area.path()))
                                        .workbook(ONE_NEED))
                        .signedIn((who, area) -> redraws(who, area.path()) ? ALLOWED : FORBIDDEN),
                route("GET " + MATCHINGS + "/template.xlsx")
                        .about(
                                List.of(new Area(Town.COMMUNITY)),
                                area -> Call.of("GET %s/template.xlsx?area=%s".formatted(MATCHINGS, area.path())))
                        .signedIn((who, area) -> redraws(who, area.path()) ? ALLOWED : FORBIDDEN),
                route("GET " + BARRIERS)
                        .about(
                                List.of(new Area(Town.COMMUNITY)),
                                area -> Call.of("GET %s?area=%s".formatted(BARRIERS, area.path())))
                        .signedIn((who, area) -> redraws(who, area.path()) ? ALLOWED : FORBIDDEN),
                route("PUT " + BARRIERS)
                        .about(
                                List.of(new Area(Town.COMMUNITY)),
                                area -> Call.of("PUT " + BARRIERS).json(drawn(area)))
                        .signedIn((who, area) -> redraws(who, area.path()) ? ALLOWED : FORBIDDEN),
                route("DELETE " + BARRIERS + "/{id}")
                        .about(town.barriers, line -> Call.of("DELETE %s/%s".formatted(BARRIERS, line.id())))
                        .seenBy((who, line) -> redraws(who, line.community())));
    }

    private static boolean redraws(Somebody who, String area) {
        return who.is(Set.of(COMMUNITY_OFFICER, STREET_OFFICER, CITY_OFFICER)) && who.isOver(area);
    }

    private static String asked(Area area) {
        return """
                {"id": "%s", "area": "%s", "size": 350, "least": 300, "most": 500, "profile": "GOVERNANCE",
                  "origin": "IN_FORCE", "keepExclusive": true, "seconds": 1, "seed": 1}""".formatted(UUID.randomUUID(), area.path());
    }

    private static String handedOver(Plan run) {
        return "{\"adjustment\": \"%s\", \"community\": \"%s\", \"reason\": \"道路改线\"}"
                .formatted(UUID.randomUUID(), run.community());
    }

    private static String drawn(Area area) {
        return """
                {"area": "%s", "items": [{"id": "%s", "kind": "RIVER", "name": "小溪", "line": [[119, 25], [119.1, 25]]}]}""".formatted(area.path(), UUID.randomUUID());
    }
}
