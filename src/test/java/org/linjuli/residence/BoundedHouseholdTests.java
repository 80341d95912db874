package org.linjuli.residence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.testing.FreshDatabase;
import org.linjuli.testing.RowsRead;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who answers for a grid of sixty buildings reads their residents alone, among 100,000. */
class BoundedHouseholdTests {

    private static final int BUILDINGS = 5_000;
    private static final int IN_EACH = 20;
    private static final int IN_A_GRID = 60;

    private static final FreshDatabase database = new FreshDatabase();
    private static final RowsRead rowsRead = new RowsRead();

    private final HouseholdRows rows = new HouseholdRows(JdbcClient.create(rowsRead.through(database.asApp())));
    private final ResidenceStore store = new ResidenceStore(JdbcClient.create(rowsRead.through(database.asApp())));
    private final List<UUID> mine = IntStream.rangeClosed(1, IN_A_GRID)
            .mapToObj(BoundedHouseholdTests::building)
            .toList();
    private final Asker leader = Asker.of(new Actor(new AccountId(UUID.randomUUID()), "网格长", List.of()))
            .answeringFor(mine);

    private static UUID building(int n) {
        return UUID.fromString("00000000-0000-4000-8000-%012d".formatted(n));
    }

    @BeforeAll
    static void aCity() {
        database.jdbc()
                .sql("""
                        insert into residence.residence (id, account, building, household, door, kind, state, validity, stated_at,
                          decided_at, decided_by)
                        select gen_random_uuid(), gen_random_uuid(),
                               ('00000000-0000-4000-8000-' || lpad(b::text, 12, '0'))::uuid,
                               gen_random_uuid(), '1单元' || n, 'OWNED', case when n % 5 = 0 then 'STATED' else 'VERIFIED' end,
                               tstzrange(now(), null), now(), now(), gen_random_uuid()
                        from generate_series(1, :buildings) b, generate_series(1, :inEach) n
                        """)
                .param("buildings", BUILDINGS)
                .param("inEach", IN_EACH)
                .update();
        database.analyze();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @AfterEach
    void noStatementReadMoreThanTheGrid() {
        assertThat(rowsRead.all())
                .isNotEmpty()
                .allSatisfy(query ->
                        assertThat(query.rows()).as(query.toString()).isLessThanOrEqualTo(IN_A_GRID * IN_EACH));
        rowsRead.forget();
    }

    @Test
    void aPageOfHouseholdsReadsTheGridAlone() {
        var first = leader.ask(() -> rows.page(mine, "", false, null, 30));
        var last = first.getLast();
        var after = new HouseholdRows.After(last.waits(), last.building(), String.valueOf(last.door()), last.part());

        assertThat(first).hasSize(30).allMatch(HouseholdLine::waits);
        assertThat(leader.ask(() -> rows.page(mine, "1单元1", true, after, 30)))
                .hasSize(30)
                .doesNotContainAnyElementsOf(first);
    }

    @Test
    void theCountsReadTheGridAlone() {
        assertThat(leader.ask(() -> rows.counts(mine)))
                .hasSize(IN_A_GRID)
                .allSatisfy((building, counts) -> assertThat(counts.stated()).isEqualTo(IN_EACH / 5));
    }

    @Test
    void thoseBehindADoorAreFoundByIt() {
        var one = leader.ask(() -> rows.page(mine, "", false, null, 1)).getFirst();

        assertThat(leader.ask(() -> store.livingIn(one.part(), mine, 10))).hasSize(1);
    }
}
