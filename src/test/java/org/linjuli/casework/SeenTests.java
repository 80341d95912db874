package org.linjuli.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may see a request is said twice, to the database and of a request that is at hand: both say the same. */
@SpringBootTest
@AutoConfigureMockMvc
class SeenTests {

    private static final String GRID = "35.01.81.007.010.002";
    private static final String OTHER = "35.01.81.008.001.001";
    private static final String UNIT = "unit.000100";

    @Autowired
    private RequestStore requests;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theDatabaseAndTheMemoryAgreeOnWhoSeesARequest() {
        var reporter = Staff.resident(UUID.randomUUID());
        var agreed = new ArrayList<Boolean>();
        for (var id : someRequests(reporter)) {
            var filed = requests.get(id, Actor.system());
            for (var actor : everybody(reporter)) {
                var mine = new Request.Mine(actor.equals(reporter), false);
                boolean inMemory = RequestStore.sees(actor, filed.seen(mine));
                boolean inDatabase =
                        Asker.of(actor).ask(() -> requests.find(id, actor)).isPresent();
                assertThat(inMemory).as("%s of %s", actor, filed).isEqualTo(inDatabase);
                agreed.add(inMemory);
            }
        }
        assertThat(agreed).contains(true, false);
    }

    private List<UUID> someRequests(Actor reporter) {
        return List.of(
                Filed.in(GRID).by(reporter.account()).store(jdbc),
                Filed.in(GRID).by(reporter.account()).privately().store(jdbc),
                Filed.in(GRID)
                        .by(reporter.account())
                        .privately()
                        .ownedBy(UNIT)
                        .answeredBy("35.01.81.007")
                        .store(jdbc),
                Filed.in(GRID)
                        .by(reporter.account())
                        .ownedBy(OTHER)
                        .answeredBy(OTHER)
                        .store(jdbc),
                Filed.in(GRID)
                        .by(reporter.account())
                        .privately()
                        .in(RequestState.RESOLVED)
                        .store(jdbc));
    }

    private static List<Actor> everybody(Actor reporter) {
        return List.of(
                reporter,
                Staff.resident(UUID.randomUUID()),
                Staff.gridWorker(GRID),
                Staff.gridWorker("35.01.81.007.010.003"),
                Staff.gridWorker(OTHER),
                Staff.communityOfficer("35.01.81.007.010"),
                Staff.streetOfficer("35.01.81.007"),
                Staff.streetOfficer("35.01.81.008"),
                Staff.cityOfficer(),
                Staff.cityLeader(),
                Staff.unitContact(UNIT),
                Staff.with(new Grant(Role.BUILDING_LEADER, NodePath.of(GRID))));
    }
}
