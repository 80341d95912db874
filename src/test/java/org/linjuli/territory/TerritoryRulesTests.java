package org.linjuli.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.shared.Ids;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.transaction.support.TransactionTemplate;

@OwnDatabase
@ApplicationModuleTest(BootstrapMode.ALL_DEPENDENCIES)
class TerritoryRulesTests {

    private static final int AT_ONCE = 5;
    private static final int TIMES = 20;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private UUID compound = new UUID(0, 0);
    private int number;

    @BeforeEach
    void aCompound() {
        compound = Ids.next(clock);
        number = new SecureRandom().nextInt(500_000_000);
        jdbc.sql("""
                        insert into territory.compound (id, community, name, kind, simulated, validity)
                        values (:id, '35.01.82.001.001', :name, 'OLD_ESTATE', true, '[2024-01-01,)')
                        """).param("id", compound).param("name", "小区" + compound).update();
    }

    @Test
    void ofManyGridsActivatedAtOnceUnderOneCodeOneWins() throws Exception {
        for (int time = 0; time < TIMES; time++) {
            var code = freshCode();

            int won = together(i -> grid(code, "[2024-01-01,)"));

            assertThat(won).isEqualTo(1);
        }
    }

    @Test
    void ofManyGridsThatABuildingIsPutIntoAtOnceOneWins() throws Exception {
        var grids = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> grid(freshCode(), "[2024-01-01,)"))
                .toArray(UUID[]::new);
        for (int time = 0; time < TIMES; time++) {
            var building = builtIn(grids[0], "[2024-01-01,)");

            int won = together(i -> {
                transaction.executeWithoutResult(status -> {
                    jdbc.sql("""
                                    update territory.building_grid set validity = '[2024-01-01,2024-06-01)'
                                    where building_id = :id and upper_inf(validity) and grid_id = :first
                                    """).param("id", building).param("first", grids[0]).update();
                    member(building, grids[i], "[2024-06-01,)");
                });
                return building;
            });

            assertThat(won).isEqualTo(1);
        }
    }

    @Test
    void aBuildingOutsideAllGridsIsRefused() {
        var grid = grid(freshCode(), "[2024-01-01,)");

        assertThatThrownBy(() -> builtIn(grid, "[2024-02-01,)", "[2024-01-01,)"))
                .hasMessageContaining("not in a grid");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> building("[2024-01-01,)")))
                .hasMessageContaining("not in a grid");
        var built = builtIn(grid, "[2024-01-01,)");
        assertThatThrownBy(() -> jdbc.sql("delete from territory.building_grid where building_id = :id")
                        .param("id", built)
                        .update())
                .hasMessageContaining("not in a grid");
    }

    @Test
    void aBuildingInAGridThatIsNotInForceIsRefused() {
        var ended = grid(freshCode(), "[2024-01-01,2024-06-01)");

        assertThatThrownBy(() -> builtIn(ended, "[2024-01-01,)")).hasMessageContaining("not in force");
        assertThatCode(() -> builtIn(ended, "[2024-01-01,2024-06-01)")).doesNotThrowAnyException();
    }

    @Test
    void aDoorHasOneHouseholdAtATime() {
        var building = builtIn(grid(freshCode(), "[2024-01-01,)"), "[2024-01-01,)");
        household(building, "[2024-01-01,2024-06-01)");
        household(building, "[2024-06-01,)");

        assertThatThrownBy(() -> household(building, "[2024-07-01,)")).isInstanceOf(DataAccessException.class);
    }

    @FunctionalInterface
    private interface Attempt {
        UUID by(int who);
    }

    /** How many of the attempts, all begun at the same moment, the database lets pass. */
    private static int together(Attempt attempt) throws Exception {
        var start = new CyclicBarrier(AT_ONCE);
        int won = 0;
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> people.submit((Callable<UUID>) () -> {
                        start.await();
                        return attempt.by(i);
                    }))
                    .toList();
            for (var one : tries) {
                try {
                    one.get();
                    won++;
                } catch (ExecutionException refused) {
                    assertThat(refused).hasCauseInstanceOf(DataAccessException.class);
                }
            }
        }
        return won;
    }

    private String freshCode() {
        return "350182" + "%09d".formatted(++number);
    }

    private UUID grid(String code, String validity) {
        var id = Ids.next(clock);
        jdbc.sql("""
                        insert into territory.grid (id, code, kind, boundary, source_crs, simulated, state, validity)
                        values (:id, :code, 'URBAN', :boundary::jsonb, 'WGS84', true,
                                case when upper_inf(:validity::daterange) then 'ACTIVE' else 'SUPERSEDED' end,
                                :validity::daterange)
                        """)
                .param("id", id)
                .param("code", code)
                .param("boundary", "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,0]]]}")
                .param("validity", validity)
                .update();
        return id;
    }

    private UUID builtIn(UUID grid, String validity) {
        return builtIn(grid, validity, validity);
    }

    private UUID builtIn(UUID grid, String inGrid, String standing) {
        return transaction.<UUID>execute(status -> {
            var building = building(standing);
            member(building, grid, inGrid);
            return building;
        });
    }

    private UUID building(String validity) {
        var id = Ids.next(clock);
        jdbc.sql("""
                        insert into territory.building (id, compound_id, number, name, lat, lng, source_crs, floors,
                                                        units, simulated, validity)
                        values (:id, :compound, :number, '楼', 25.7, 119.4, 'WGS84', 6, 2, true, :validity::daterange)
                        """)
                .param("id", id)
                .param("compound", compound)
                .param("number", ++number)
                .param("validity", validity)
                .update();
        return id;
    }

    private void member(UUID building, UUID grid, String validity) {
        jdbc.sql("""
                        insert into territory.building_grid (building_id, grid_id, validity)
                        values (:building, :grid, :validity::daterange)
                        """)
                .param("building", building)
                .param("grid", grid)
                .param("validity", validity)
                .update();
    }

    private void household(UUID building, String validity) {
        jdbc.sql("""
                        insert into territory.household (id, building_id, unit, room, validity)
                        values (:id, :building, 1, '501', :validity::daterange)
                        """)
                .param("id", Ids.next(clock))
                .param("building", building)
                .param("validity", validity)
                .update();
    }
}
