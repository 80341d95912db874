package org.linjuli.permission;

import static org.linjuli.permission.Outcome.*;
import static org.linjuli.permission.Row.route;
import static org.linjuli.shared.Role.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.linjuli.organization.SmallNetwork;
import org.linjuli.permission.Thing.Area;
import org.linjuli.permission.Thing.Led;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Asker;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Projects: whoever looks after the area and its members see them, who sets, leads, joins and accepts has a part each. */
record ProjectRows(Town town) {

    private static final String ALL = "/api/v1/projects";
    private static final Set<Role> SETTERS = Set.of(BRANCH_SECRETARY, COMMUNITY_OFFICER);
    private static final Set<Role> ACCEPTERS = Set.of(BRANCH_SECRETARY, COMMUNITY_OFFICER, STREET_OFFICER);
    private static final Set<Role> MEMBERS = Set.of(PARTY_MEMBER, BRANCH_SECRETARY);

    private static LocalDate today() {
        return LocalDate.now(CityTime.ZONE);
    }

    List<Row> all() {
        var today = today();
        return List.of(
                route("GET " + ALL)
                        .about(town.led, one -> Call.of("GET " + ALL + "?limit=100"))
                        .lists(ProjectRows::reads),
                route("POST " + ALL)
                        .about(
                                List.of(new Area(Town.GRID)),
                                area -> Call.of("POST " + ALL).json(set(UUID.randomUUID(), area.path())))
                        .allowedTo((who, area) -> who.is(SETTERS) && who.isOver(area.path())),
                route("GET " + ALL + "/export.xlsx")
                        .about(
                                List.of(new Area(Town.GRID)),
                                area -> Call.of("GET " + ALL + "/export.xlsx?area=" + area.path()))
                        .allowedTo((who, area) -> readsIn(who, area.path())),
                route("GET " + ALL + "/{id}")
                        .about(town.led, one -> of(one, "GET", ""))
                        .seenBy(ProjectRows::reads),
                part(
                        "POST",
                        "/actions/{action}",
                        one -> of(one, "POST", "/actions/withdraw").at(0).json("{\"reason\": \"改由街道统一实施\"}"),
                        ProjectRows::sets),
                part("PUT", "/team/me", one -> of(one, "PUT", "/team/me"), (who, one) -> who.is(MEMBERS)),
                route("DELETE " + ALL + "/{id}/team/me")
                        .about(town.led, one -> of(one, "DELETE", "/team/me"))
                        .signedIn((who, one) -> !reads(who, one) ? HIDDEN : leads(who, one) ? TOO_LATE : ALLOWED),
                part(
                        "PUT",
                        "/criteria",
                        one -> of(one, "PUT", "/criteria")
                                .at(0)
                                .json("{\"reason\": \"写得更清楚\", \"criteria\": [\"巷道路面平整\"]}"),
                        ProjectRows::sets),
                part(
                        "PUT",
                        "/evidence/{evidence}",
                        one -> of(one, "PUT", "/evidence/" + UUID.randomUUID())
                                .json("{\"criterion\": \"%s\", \"note\": \"路面已经铺好\"}".formatted(one.criterion())),
                        ProjectRows::leads),
                part(
                        "PUT",
                        "/milestones/{milestone}",
                        one -> of(one, "PUT", "/milestones/" + one.milestone())
                                .json("{\"title\": \"路面完工\", \"due\": \"%s\"}".formatted(today.plusDays(10))),
                        ProjectRows::leads),
                part(
                        "PUT",
                        "/milestones/{milestone}/slips/{slip}",
                        one -> of(one, "PUT", "/milestones/%s/slips/%s".formatted(one.milestone(), UUID.randomUUID()))
                                .json("{\"due\": \"%s\", \"reason\": \"连续下雨\"}".formatted(today.plusDays(20))),
                        ProjectRows::leads),
                part(
                        "PUT",
                        "/milestones/{milestone}/done",
                        one -> of(one, "PUT", "/milestones/%s/done".formatted(one.milestone()))
                                .json("{}"),
                        ProjectRows::leads),
                part(
                        "PUT",
                        "/rota/{day}/me",
                        one -> of(one, "PUT", "/rota/%s/me".formatted(today)),
                        ProjectRows::leads),
                part(
                        "PUT",
                        "/rota/{day}/me/check-in",
                        one -> of(one, "PUT", "/rota/%s/me/check-in".formatted(today))
                                .json("{}"),
                        ProjectRows::leads),
                part(
                        "PUT",
                        "/inspections/{inspection}",
                        one -> of(one, "PUT", "/inspections/" + UUID.randomUUID())
                                .json("{\"note\": \"看了路面\"}"),
                        (who, one) -> leads(who, one) || accepts(who, one)),
                route("POST " + ALL + "/{id}/findings/{finding}/actions/{action}")
                        .about(
                                town.led,
                                one -> of(one, "POST", "/findings/%s/actions/pass".formatted(one.finding()))
                                        .at(0)
                                        .json("{\"note\": \"井盖已换\"}"))
                        .signedIn((who, one) -> !reads(who, one)
                                ? HIDDEN
                                : leads(who, one) ? TOO_LATE : accepts(who, one) ? ALLOWED : FORBIDDEN),
                route("GET /api/v1/public/projects")
                        .asked(Call.of("GET /api/v1/public/projects?area=" + Town.GRID))
                        .everybody(),
                route("GET /api/v1/public/projects/{id}")
                        .about(town.led, one -> Call.of("GET /api/v1/public/projects/" + one.id()))
                        .everybody(),
                figures("GET /api/v1/project-figures"),
                figures("GET /api/v1/project-figures/milestones"));
    }

    private Row part(String method, String path, Function<Led, Call> call, BiPredicate<Somebody, Led> may) {
        return route("%s %s/{id}%s".formatted(method, ALL, path))
                .about(town.led, call)
                .signedIn((who, one) -> !reads(who, one) ? HIDDEN : may.test(who, one) ? ALLOWED : FORBIDDEN);
    }

    private Row figures(String route) {
        return route(route)
                .about(town.areas(), area -> Call.of(route + "?from=2026-01-01&to=2026-12-31&area=" + area.path()))
                .allowedTo((who, area) -> readsIn(who, area.path()));
    }

    private static Call of(Led one, String method, String part) {
        return Call.of("%s %s/%s%s".formatted(method, ALL, one.id(), part));
    }

    private static boolean readsIn(Somebody who, String area) {
        return who.looksOver(area) || (who.is(MEMBERS) && who.isOver(area));
    }

    private static boolean reads(Somebody who, Led one) {
        return readsIn(who, one.grid());
    }

    private static boolean leads(Somebody who, Led one) {
        return who.account().equals(one.lead());
    }

    private static boolean sets(Somebody who, Led one) {
        return who.is(SETTERS) && who.isOver(one.grid());
    }

    private static boolean accepts(Somebody who, Led one) {
        return who.is(ACCEPTERS) && who.isOver(one.grid());
    }

    private static String set(UUID id, String area) {
        return """
                {"id": "%s", "title": "巷道改造", "area": "%s", "buildings": ["%s"], "goal": "巷道平整不积水",
                 "starts": "%s", "ends": "%s", "criteria": ["巷道路面平整"]}""".formatted(id, area, SmallNetwork.BUILDING, today(), today().plusDays(60));
    }

    /** A project under way with one criterion, one milestone, a day on the rota and a finding that its lead has fixed. */
    static Led store(JdbcClient jdbc, String grid, AccountId lead) {
        var led = new Led(
                UUID.randomUUID(),
                SmallNetwork.BUILDING,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                grid,
                lead);
        var parts = List.of(
                """
                insert into project.project (id, title, area, buildings, goal, starts_on, ends_on, frozen_version, state,
                  lead, set_at, due_at)
                values (:id, '巷道改造', :grid::ltree, array[:building::uuid], '巷道平整不积水', :today, :today + 60, 1, 'RUNNING',
                  :lead, now(), now() + interval '60 days')
                """,
                "insert into project.criteria_change (project, version, at) values (:id, 1, now())",
                """
                insert into project.criterion (id, project, slot, text, since) values (:criterion, :id, 1, '路面平整不积水', 1)
                """,
                "insert into project.team_member (project, account, joined_at) values (:id, :lead, now())",
                """
                insert into project.milestone (id, project, area, title, promised_on, due_on)
                values (:milestone, :id, :grid::ltree, '路面完工', :today + 10, :today + 10)
                """,
                "insert into project.shift (project, day, account) values (:id, :today, :lead)",
                "insert into project.inspection (id, project, note, at) values (:id, :id, '看了路面', now())",
                """
                insert into project.finding (id, inspection, project, text, severity, fix_due, state, due_at, fixed_by)
                values (:finding, :id, :id, '井盖松动', 'MAJOR', :today, 'FIXED', now(), :lead)
                """);
        Asker.PRODUCT.run(() -> parts.forEach(sql -> jdbc.sql(sql)
                .param("id", led.id())
                .param("building", led.building())
                .param("criterion", led.criterion())
                .param("milestone", led.milestone())
                .param("finding", led.finding())
                .param("grid", grid)
                .param("lead", lead.value())
                .param("today", today())
                .update()));
        return led;
    }
}
