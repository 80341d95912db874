package org.linjuli.deeds;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.List;

/** Policies of sign-in, keys, and systems that sign in for themselves. */
final class ClientDeeds extends Deeds {

    ClientDeeds(DemoCity city) {
        super(city);
    }

    @Override
    void all() {
        deed(
                "POST /api/v1/policies/{policy}/change",
                () -> post("security", "/api/v1/policies/lock-after/change", """
                {"value": 4, "reason": "重要活动期间从严"}"""));
        deed("POST /api/v1/keys/rotation", () -> post("admin", "/api/v1/keys/rotation", ""));
        var client = new String[2];
        var until = LocalDate.now(clock).plusDays(30);
        deed("POST /api/v1/clients", () -> {
            var answer = post("admin", "/api/v1/clients", """
                    {"name": "热线", "until": "%s"}""".formatted(until));
            client[0] = JsonPath.read(text(answer), "$.id");
            client[1] = JsonPath.read(text(answer), "$.secret");
            return answer;
        });
        deed(
                "POST /oauth2/token",
                () -> mvc.post()
                        .uri("/oauth2/token")
                        .param("grant_type", "client_credentials")
                        .param("client_id", client[0])
                        .param("client_secret", client[1])
                        .exchange());
        deed(
                "PUT /api/v1/clients/{id}/allowances",
                () -> put("security", "/api/v1/clients/%s/allowances".formatted(client[0]), """
                        {"allowances": [{"permission": "FIGURE_READ", "node": "35.01.81"}]}"""));
        for (var act : List.of("renew-secret", "revoke")) {
            deed(
                    "POST /api/v1/clients/{id}/" + act,
                    () -> post("admin", "/api/v1/clients/%s/%s".formatted(client[0], act), "{}"));
        }
    }
}
