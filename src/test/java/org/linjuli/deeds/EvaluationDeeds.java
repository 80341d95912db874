package org.linjuli.deeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;

/** One evaluation that is judged, and one that is withdrawn. */
final class EvaluationDeeds extends Deeds {

    EvaluationDeeds(DemoCity city) {
        super(city);
    }

    @Override
    void all() {
        var all = "/api/v1/evaluations";
        var judged = UUID.randomUUID();
        var withdrawn = UUID.randomUUID();
        var home = verifiedHome();
        deed("POST " + all, () -> post("city", all, evaluation(withdrawn)));
        deed(
                "POST " + all + "/{id}/actions/{action}",
                () -> post("city", "%s/%s/actions/withdraw".formatted(all, withdrawn), "0", """
                        {"reason": "范围选错了"}"""));
        assertThat(post("city", all, evaluation(judged))).hasStatus(201);
        deed(
                "PUT " + all + "/{id}/roll/{household}/ballot",
                () -> put("city", "%s/%s/roll/%s/ballot".formatted(all, judged, home), """
                        {"origin": "DOOR", "rating": "SATISFIED"}"""));
        deed("PUT " + all + "/{id}/call-backs/{household}", () -> {
            jdbc.sql("insert into evaluation.call_back (evaluation, household) values (:id, :home)")
                    .param("id", judged)
                    .param("home", home)
                    .update();
            return put("community", "%s/%s/call-backs/%s".formatted(all, judged, home), """
                    {"said": "SATISFIED"}""");
        });
        deed("PUT " + all + "/{id}/ballot", () -> put("resident", "%s/%s/ballot".formatted(all, judged), """
                {"rating": "FAIR"}"""));
    }

    /** The household of the resident, verified. */
    private UUID verifiedHome() {
        return jdbc.sql("""
                        update residence.residence r
                        set household = h.id, door = h.unit || '单元' || h.room, state = 'VERIFIED',
                            decided_at = r.stated_at, decided_by = r.account
                        from territory.household h
                        where h.id = (select min(n.id::text)::uuid from territory.household n where n.building_id = r.building)
                          and r.account = (select id from identity.account where username = 'resident')
                          and upper_inf(r.validity)
                        returning h.id
                        """).query(UUID.class).single();
    }

    private String evaluation(UUID id) {
        var grid = jdbc.sql("""
                        select node::text from identity.role_grant g join identity.account a on a.id = g.account
                        where a.username = 'resident' and g.role = 'RESIDENT' and upper_inf(g.validity)
                        """).query(String.class).single();
        return """
                {"id": "%s", "kind": "SERVICE", "title": "网格服务评议", "area": "%s", "closes": "%s",
                 "minimum": 30, "needed": 80}""".formatted(id, grid, LocalDate.now(clock).plusDays(10));
    }
}
