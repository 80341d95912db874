package org.linjuli.alliance;

import static org.linjuli.testing.WideCity.LIMIT;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linjuli.organization.Membership;
import org.linjuli.shared.Cursor;
import org.linjuli.shared.Page;
import org.linjuli.shared.Scope;
import org.linjuli.testing.WideCity;

/** A page of alliances reads no city, whoever asks for whichever. */
class BoundedAlliancesTests {

    private static final UUID MEMBER = UUID.fromString("0190a0b0-c0d0-7e0f-8123-000000000001");

    private static final String ALLIANCES = """
            insert into alliance.alliance (id, kind, name, area, state, due_at, founded_at, founded_by)
            select id, 'FOUR_PARTY', '联盟' || n, area, 'FORMING', now(), now(), id from :rows
            """;
    private static final String SEATS = """
            insert into alliance.seat (id, alliance, role, place, member, name)
            select id, id, 'PROPERTY', 1, ('0190a0b0-c0d0-7e0f-8123-' || lpad((n % 5000)::text, 12, '0'))::uuid, '物业' from :rows
            """;

    private static final String DUTIES = """
            insert into alliance.duty (id, alliance, seat, title, rhythm, since, given_by)
            select id, id, id, '每月巡查', 'MONTHLY', '2020-01-01', id from :rows
            """;

    /** Thirty a day. */
    private static final String PERIODS = """
            insert into alliance.duty_period (duty, starts_on, due_on, closes_on, alliance, seat, area)
            select id, '2020-01-01'::date + n / 30, '2020-01-11'::date + n / 30, '2020-01-21'::date + n / 30, id, id, area from :rows
            """;

    @Test
    void everyPageOfDutiesIsReadAlongAnIndex() {
        try (var city = new WideCity(ALLIANCES, SEATS, DUTIES, PERIODS)) {
            var store = new DutyStore(city.jdbc());

            city.fills((scope, mark) -> duties(store, scope, Standing.MISSED, mark));
            city.searches((scope, mark) -> duties(store, scope, Standing.KEPT, mark));
            city.sums("alliance.duty_period", "area", "due_on between '2020-02-01' and '2020-06-30'");
        }
    }

    private static Page<DutyPeriod> duties(DutyStore store, Scope scope, Standing standing, @Nullable Cursor mark) {
        var after = mark == null
                ? null
                : new Duties.After(
                        LocalDate.parse(mark.values().get(0)),
                        UUID.fromString(mark.values().get(1)),
                        LocalDate.parse(mark.values().get(2)));
        var from = LocalDate.of(2020, 1, 1);
        return store.page(
                new Duties.Query(scope.nodes().getLast(), from, from.plusYears(4), standing, after),
                LocalDate.of(2026, 11, 24),
                LIMIT);
    }

    @Test
    void everyPageIsReadAlongAnIndex() {
        try (var city = new WideCity(ALLIANCES, SEATS)) {
            var store = new AllianceStore(city.jdbc(), Membership.in(city.jdbc()));
            var all = new Alliances.Narrowed(null, null, null);

            city.fills((scope, mark) -> store.page(scope, Set.of(), all, WideCity.id(mark), LIMIT));
            city.fills((scope, mark) -> store.page(scope, Set.of(MEMBER), all, WideCity.id(mark), LIMIT));
            city.fills((scope, mark) -> store.page(
                    scope,
                    Set.of(),
                    new Alliances.Narrowed(null, AllianceKind.FOUR_PARTY, AllianceState.FORMING),
                    WideCity.id(mark),
                    LIMIT));
            city.searches((scope, mark) -> store.page(
                    scope,
                    Set.of(MEMBER),
                    new Alliances.Narrowed(null, null, AllianceState.ENDED),
                    WideCity.id(mark),
                    LIMIT));
            city.searches((scope, mark) -> store.publicPage(scope.nodes().getFirst(), WideCity.id(mark), LIMIT));
        }
    }
}
