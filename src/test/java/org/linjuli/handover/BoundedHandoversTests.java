package org.linjuli.handover;

import static org.linjuli.testing.WideCity.LIMIT;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Scope;
import org.linjuli.testing.WideCity;

/** A page of hand-overs reads no city, whoever asks for whichever. */
class BoundedHandoversTests {

    private static final AccountId SOMEBODY = new AccountId(UUID.fromString("0190a0b0-c0d0-7e0f-8123-000000000007"));

    /** A thousand go from and come to the same account. */
    private static final String HANDOVERS = """
            insert into handover.handover (id, state, post, member, title, name, desk, place, outgoing, incoming, ground, prepared_by,
              prepared_at, due_at)
            select id, 'PREPARED', id, id, 'GRID_WORKER', '网格员', area, area,
              ('0190a0b0-c0d0-7e0f-8123-' || lpad((n % 50)::text, 12, '0'))::uuid,
              ('0190a0b0-c0d0-7e0f-8123-' || lpad((50 + n % 50)::text, 12, '0'))::uuid, 'ROTATION', id, now(), now() from :rows
            """;

    @Test
    void everyPageIsReadAlongAnIndex() {
        try (var city = new WideCity(HANDOVERS)) {
            var store = new HandoverStore(city.jdbc());

            city.fills((scope, mark) ->
                    store.page(scope, new Handovers.Query(false, null, true, WideCity.id(mark)), SOMEBODY, LIMIT));
            city.searches((scope, mark) ->
                    store.page(scope, new Handovers.Query(false, null, false, WideCity.id(mark)), SOMEBODY, LIMIT));
            store.page(new Scope(List.of(WideCity.CITY)), new Handovers.Query(true, null, null, null), SOMEBODY, LIMIT);
            city.readLittle();
        }
    }
}
