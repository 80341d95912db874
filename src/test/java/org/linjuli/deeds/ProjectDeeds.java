package org.linjuli.deeds;

import java.time.LocalDate;
import java.util.UUID;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.NodePath;

/** One project, from being set to a finding that is cleared; what a test of the module shows is skipped by hand. */
final class ProjectDeeds extends Deeds {

    ProjectDeeds(DemoCity city) {
        super(city);
    }

    @Override
    void all() {
        var all = "/api/v1/projects";
        var id = UUID.randomUUID();
        var one = "%s/%s".formatted(all, id);
        var milestone = UUID.randomUUID();
        var finding = UUID.randomUUID();
        var today = LocalDate.now(CityTime.ZONE);
        deed("GET " + all + "/export.xlsx", () -> get("city", all + "/export.xlsx?area=35.01.81"));
        deed("POST " + all, () -> post("secretary", all, project(id, today)));
        deed("POST " + all + "/{id}/actions/{action}", () -> post("member", one + "/actions/claim", "0", "{}"));
        deed("PUT " + all + "/{id}/team/me", () -> put("secretary", one + "/team/me", ""));
        deed("DELETE " + all + "/{id}/team/me", () -> delete("secretary", one + "/team/me"));
        deed(
                "PUT " + all + "/{id}/milestones/{milestone}",
                () -> put("member", "%s/milestones/%s".formatted(one, milestone), """
                        {"title": "路面完工", "due": "%s"}""".formatted(today.plusDays(10))));
        deed("PUT " + all + "/{id}/criteria", () -> put("member", one + "/criteria", "4", """
                {"reason": "写得更清楚", "criteria": ["巷道路面平整不积水"]}"""));
        deed("PUT " + all + "/{id}/evidence/{evidence}", () -> {
            jdbc.sql("update project.project set state = 'RUNNING' where id = :id")
                    .param("id", id)
                    .update();
            var criterion = jdbc.sql("select id from project.criterion where project = :id and until is null")
                    .param("id", id)
                    .query(UUID.class)
                    .single();
            return put("member", "%s/evidence/%s".formatted(one, UUID.randomUUID()), """
                    {"criterion": "%s", "note": "路面已经铺好"}""".formatted(criterion));
        });
        deed(
                "PUT " + all + "/{id}/milestones/{milestone}/slips/{slip}",
                () -> put(
                        "member",
                        "%s/milestones/%s/slips/%s".formatted(one, milestone, UUID.randomUUID()),
                        """
                        {"due": "%s", "reason": "连续下雨"}""".formatted(today.plusDays(20))));
        deed(
                "PUT " + all + "/{id}/milestones/{milestone}/done",
                () -> put("member", "%s/milestones/%s/done".formatted(one, milestone), ""));
        deed("PUT " + all + "/{id}/rota/{day}/me", () -> put("member", "%s/rota/%s/me".formatted(one, today), ""));
        deed(
                "PUT " + all + "/{id}/rota/{day}/me/check-in",
                () -> put("member", "%s/rota/%s/me/check-in".formatted(one, today), "{}"));
        deed(
                "PUT " + all + "/{id}/inspections/{inspection}",
                () -> put("community", "%s/inspections/%s".formatted(one, UUID.randomUUID()), """
                        {"note": "看了路面", "findings": [{"id": "%s", "text": "井盖松动", "severity": "MAJOR",
                          "fixDue": "%s"}]}""".formatted(
                                finding, today.plusDays(3))));
        deed("POST " + all + "/{id}/findings/{finding}/actions/{action}", () -> {
            jdbc.sql("update project.finding set state = 'FIXED' where id = :id")
                    .param("id", finding)
                    .update();
            return post("community", "%s/findings/%s/actions/pass".formatted(one, finding), "0", """
                    {"note": "井盖已换"}""");
        });
    }

    private String project(UUID id, LocalDate today) {
        var grid = jdbc.sql("""
                        select node::text from identity.role_grant g join identity.account a on a.id = g.account
                        where a.username = 'member' and g.role = 'PARTY_MEMBER' and upper_inf(g.validity)
                        """).query(String.class).single();
        var building =
                city.territory().buildingsIn(NodePath.of(grid)).getFirst().id();
        return """
                {"id": "%s", "title": "巷道改造", "area": "%s", "buildings": ["%s"], "goal": "巷道平整不积水",
                 "starts": "%s", "ends": "%s", "criteria": ["巷道路面平整"]}""".formatted(id, grid, building, today, today.plusDays(60));
    }
}
