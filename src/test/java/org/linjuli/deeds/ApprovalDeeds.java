package org.linjuli.deeds;

import java.util.UUID;
import org.linjuli.identity.People;

/** One proposes and another decides; each does it under a name of their own. */
final class ApprovalDeeds extends Deeds {

    ApprovalDeeds(DemoCity city) {
        super(city);
    }

    @Override
    void all() {
        var because = "{\"reason\": \"测试\"}";
        var name = People.freshName();
        var somebody = new People(city.importer(), clock).somebody(name);
        var one = "/api/v1/accounts/" + somebody;
        deed(
                "POST /api/v1/accounts",
                () -> post("admin", "/api/v1/accounts", "{\"username\": \"new.account\", \"name\": \"陈测试\"}"));
        deed("POST /api/v1/accounts/{id}/unlock", () -> post("admin", one + "/unlock", ""));
        deed("POST /api/v1/accounts/{id}/grants", () -> post("security", one + "/grants", """
                {"role": "CITY_LEADER", "node": "35.01.81", "reason": "测试"}"""));
        deed(
                "POST /api/v1/approvals/{id}/approve",
                () -> post("second", "/api/v1/approvals/" + proposed() + "/approve", "{}"));
        deed("DELETE /api/v1/accounts/{id}/grants/{grant}", () -> {
            var grant = jdbc.sql("select id from identity.role_grant where account = :id")
                    .param("id", somebody.value())
                    .query(UUID.class)
                    .single();
            return delete("security", one + "/grants/" + grant);
        });
        deed("POST /api/v1/accounts/{id}/close", () -> post("admin", one + "/close", because));
        deed(
                "POST /api/v1/approvals/{id}/refuse",
                () -> post("security", "/api/v1/approvals/" + proposed() + "/refuse", because));
        deed("POST /api/v1/accounts/{id}/reset-second-factor", () -> {
            jdbc.sql("""
                            insert into identity.second_factor (account, secret, begun_at, confirmed_at)
                            values (:id, '\\x00', now(), now())
                            """).param("id", somebody.value()).update();
            return post("admin", one + "/reset-second-factor", because);
        });
        deed(
                "POST /api/v1/approvals/{id}/withdraw",
                () -> post("admin", "/api/v1/approvals/" + proposed() + "/withdraw", ""));
        deed("POST /api/v1/accounts/{id}/renew-password", () -> {
            jdbc.sql("update identity.account set simulated = false where id = :id")
                    .param("id", somebody.value())
                    .update();
            return post("admin", one + "/renew-password", "");
        });
        deed("POST /api/v1/accounts/{id}/reopen", () -> {
            jdbc.sql("update identity.account set state = 'CLOSED' where id = :id")
                    .param("id", somebody.value())
                    .update();
            return post("admin", one + "/reopen", "");
        });
    }

    /** What was proposed last; others of the sample city wait too. */
    private UUID proposed() {
        return jdbc.sql("""
                        select id from identity.approval where state = 'PROPOSED' order by proposed_at desc limit 1
                        """).query(UUID.class).single();
    }
}
