package org.linjuli.deeds;

import java.util.UUID;

/** Consents, and what people ask of their own data. */
final class OwnDataDeeds extends Deeds {

    OwnDataDeeds(DemoCity city) {
        super(city);
    }

    @Override
    void all() {
        var consent = "/api/v1/me/consents/location";
        deed("DELETE /api/v1/me/consents/{purpose}", () -> delete("resident", consent));
        deed("PUT /api/v1/me/consents/{purpose}", () -> put("resident", consent, "{\"version\": 2}"));
        jdbc.sql("""
                        with born as (
                          insert into identity.person
                            (id, name, citizen_number, citizen_number_index, needs_guardian, bound_at, how)
                          values (gen_random_uuid(), 'x', 'x', 'child', true, now(), 'PHONE_CODE') returning id)
                        update identity.account set person = born.id from born where username = 'neighbour'
                        """).update();
        jdbc.sql("""
                        update privacy.consent set withdrawn_at = greatest(now(), given_at)
                        where withdrawn_at is null and purpose = 'LOCATION'
                          and account = (select id from identity.account where username = 'neighbour')
                        """).update();
        deed(
                "POST /api/v1/privacy/guardian-consents",
                () -> post("security", "/api/v1/privacy/guardian-consents", """
                {"username": "neighbour", "purpose": "location", "version": 2, "guardian": "PARENT"}"""));
        var copy = UUID.randomUUID();
        var rights = "/api/v1/me/rights-requests";
        post("resident", rights, "{\"id\": \"%s\", \"kind\": \"COPY\"}".formatted(copy));
        deed(
                "GET /api/v1/me/rights-requests/{id}/export.zip",
                () -> get("resident", rights + "/" + copy + "/export.zip"));
        var correction = UUID.randomUUID();
        deed("POST /api/v1/me/rights-requests", () -> post("resident", rights, """
                {"id": "%s", "kind": "CORRECT", "part": "NAME", "value": "陈小测"}""".formatted(correction)));
        var office = "/api/v1/privacy/rights-requests/" + correction;
        deed("POST /api/v1/privacy/rights-requests/{id}/wanted", () -> post("security", office + "/wanted", ""));
        deed(
                "POST /api/v1/privacy/rights-requests/{id}/actions/{action}",
                () -> post("security", office + "/actions/accept", "0", "{}"));
        deed(
                "POST /api/v1/me/rights-requests/{id}/withdrawal",
                () -> post("resident", rights + "/" + correction + "/withdrawal", ""));
    }
}
