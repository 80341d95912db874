package org.linjuli.deeds;

import java.time.LocalDate;
import java.util.UUID;
import org.linjuli.shared.CityTime;

/** What people do about a quarrel, in the order in which it can be done: each is one entry of the log, and so is each reading. */
final class MediationDeeds extends Deeds {

    private static final String ALL = "/api/v1/mediations";
    private static final String MEMBER = "/api/v1/mediation-groups/{compound}/members/{account}";
    private static final String OFFER = "/api/v1/me/mediation-group/offer";

    private final UUID id = UUID.randomUUID();

    MediationDeeds(DemoCity city) {
        super(city);
    }

    @Override
    void all() {
        var today = LocalDate.now(CityTime.ZONE);
        deed("POST " + ALL, () -> post("resident", ALL, """
                {"id": "%s", "kind": "LEAK", "otherName": "楼上 602", "matter": "卫生间漏水"}""".formatted(id)));
        deed("PUT " + OFFER, () -> put("neighbour", OFFER, "{}"));
        deed("PUT " + MEMBER, () -> put("secretary", member(), "{}"));
        deed(
                "PUT " + ALL + "/{id}/mediator",
                () -> put("secretary", of("/mediator"), "0", """
                        {"account": "%s"}""".formatted(account("neighbour"))));
        deed("POST " + ALL + "/{id}/actions/{action}", () -> post("neighbour", of("/actions/declare"), "1", "{}"));
        deed("PUT " + ALL + "/{id}/sessions/{session}", () -> {
            jdbc.sql("""
                            update mediation.mediation
                            set state = 'OPEN', other_agreed_at = now(), other_agreed_by = named_by where id = :id
                            """).param("id", id).update();
            return put("neighbour", of("/sessions/" + UUID.randomUUID()), """
                    {"on": "%s", "asking": true, "other": true}""".formatted(today));
        });
        deed("PUT " + ALL + "/{id}/agreement", () -> put("neighbour", of("/agreement"), "2", """
                        {"form": "ORAL", "owed": "ASKING", "fulfilOn": "%s", "text": "十日内修好防水"}""".formatted(today)));
        deed("POST " + ALL + "/{id}/replacements", () -> {
            jdbc.sql("""
                            insert into mediation.group_seat (id, compound, account, since, put_by)
                            values (:id, :compound, :account, current_date, :account) on conflict do nothing
                            """)
                    .param("id", UUID.randomUUID())
                    .param("compound", compound())
                    .param("account", account("grid"))
                    .update();
            return post("secretary", of("/replacements"), "3", """
                    {"gone": "%s", "account": "%s", "why": "AWAY"}""".formatted(account("neighbour"), account("grid")));
        });
        deed("POST " + ALL + "/{id}/reading", () -> post("resident", of("/reading"), "{}"));
        deed("DELETE " + MEMBER, () -> delete("secretary", member()));
        deed("DELETE " + OFFER, () -> delete("neighbour", OFFER));
        deed("GET " + ALL + "/export.xlsx", () -> {
            var grid = jdbc.sql("select area::text from mediation.mediation where id = :id")
                    .param("id", id)
                    .query(String.class)
                    .single();
            var file = ALL + "/export.xlsx?from=2026-01-01&to=2026-12-31&area=" + grid;
            return get("community", file);
        });
        var kinds = "/api/v1/mediation-kinds/";
        deed("PUT " + kinds + "{code}", () -> put("city", kinds + "PET", "1", """
                {"name": "宠物扰民", "position": 40, "from": "%s"}""".formatted(today)));
        deed("DELETE " + kinds + "{code}", () -> delete("city", kinds + "PARKING?from=" + today.plusDays(1), "1"));
        talks(today);
    }

    private void talks(LocalDate today) {
        var all = "/api/v1/law-talks";
        var talk = UUID.randomUUID();
        var one = all + "/" + talk;
        deed("POST " + all, () -> post("secretary", all, """
                {"id": "%s", "area": "35.01.81", "compound": "%s", "title": "物业费与业主权利", "speaker": "法律援助中心",
                 "place": "党群服务站", "starts": "%sT02:00:00Z"}""".formatted(talk, compound(), today.plusDays(3))));
        deed("PUT " + all + "/{id}/listeners/me", () -> put("resident", one + "/listeners/me", "{}"));
        deed("DELETE " + all + "/{id}/listeners/me", () -> delete("resident", one + "/listeners/me"));
        deed(
                "POST " + all + "/{id}/cancellation",
                () -> post("secretary", one + "/cancellation", "{\"reason\": \"主讲人有事\"}"));
        deed("PUT " + all + "/{id}/attendance/me", () -> {
            jdbc.sql("""
                            update mediation.law_talk
                            set starts_at = now(), code = '123456', cancelled_at = null, why_cancelled = null where id = :id
                            """).param("id", talk).update();
            return put("resident", one + "/attendance/me", "{\"code\": \"123456\"}");
        });
    }

    private UUID compound() {
        return jdbc.sql("select compound from mediation.mediation where id = :id")
                .param("id", id)
                .query(UUID.class)
                .single();
    }

    private String of(String part) {
        return ALL + "/" + id + part;
    }

    private String member() {
        return "/api/v1/mediation-groups/%s/members/%s".formatted(compound(), account("neighbour"));
    }

    private UUID account(String username) {
        return jdbc.sql("select id from identity.account where username = :name")
                .param("name", username)
                .query(UUID.class)
                .single();
    }
}
