package org.linjuli.mediation;

import static org.linjuli.testing.WideCity.LIMIT;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linjuli.shared.Scope;
import org.linjuli.testing.WideCity;

/** A page of mediations or of law talks reads no city, whoever asks for whichever. */
class BoundedMediationsTests {

    private static final UUID COMPOUND = UUID.fromString("0190a0b0-c0d0-7e0f-8123-000000000007");

    private static final String MEDIATIONS = """
            insert into mediation.mediation (id, kind, area, compound, state, due_at, requested_at, account, other)
            select id, 'NOISE', area, ('0190a0b0-c0d0-7e0f-8123-' || lpad((n % 50)::text, 12, '0'))::uuid, 'REQUESTED', now(), now(), id,
              '0190a0b0-c0d0-7e0f-8123-999999999999' from :rows
            """;
    private static final String TALKS = """
            insert into mediation.law_talk (id, area, title, speaker, place, starts_at, code, planned_by, planned_at)
            select id, area, '普法', '陈律师', '架空层', now(), '123456', id, now() from :rows
            """;

    @Test
    void everyPageIsReadAlongAnIndex() {
        try (var city = new WideCity(MEDIATIONS, TALKS)) {
            var store = new MediationStore(city.jdbc());
            var talks = new LawTalkStore(city.jdbc());

            city.fills((scope, mark) -> store.page(scope, MediationsNarrowed.ALL, WideCity.id(mark), LIMIT));
            city.fills((scope, mark) -> store.page(scope, kind(null, MediationKind.NOISE), WideCity.id(mark), LIMIT));
            city.searches((scope, mark) -> store.page(scope, kind(null, MediationKind.PET), WideCity.id(mark), LIMIT));
            store.page(new Scope(List.of(WideCity.CITY)), kind(COMPOUND, MediationKind.PET), null, LIMIT);
            city.readLittle();
            var now = Instant.parse("2026-11-27T04:00:00Z");
            var given = new LawTalksNarrowed(null, now, null, true);
            city.fills((scope, mark) -> talks.page(scope, LawTalksNarrowed.ALL, now, WideCity.id(mark), LIMIT));
            city.searches((scope, mark) -> talks.page(scope, given, now, WideCity.id(mark), LIMIT));
        }
    }

    private static MediationsNarrowed kind(@Nullable UUID compound, MediationKind kind) {
        return new MediationsNarrowed(null, compound, Set.of(kind), Set.of(), null, null);
    }
}
