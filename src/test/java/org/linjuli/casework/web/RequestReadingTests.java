package org.linjuli.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linjuli.casework.Filed;
import org.linjuli.casework.RequestState;
import org.linjuli.shared.Role;

/** Who sees a request, and how much of it. */
class RequestReadingTests extends OverHttp {

    private static final String GRID = "35.01.81.007.010.004";
    private static final String COMMUNITY = "35.01.81.007.010";
    private static final String STREET = "35.01.81.007";
    private static final String OTHER_GRID = "35.01.81.003.001.001";

    @Test
    void theGridWorkerOfThePlaceReadsItWithButtonsAndTimeLine() {
        var resident = somebody();
        var id = Filed.in(GRID).by(resident.account()).store(jdbc);

        var answer = read(somebody(Role.GRID_WORKER, GRID), id);

        assertThat(answer).hasStatusOk();
        path(answer, "$.no").asString().matches("FQ-2026-\\d{6}");
        path(answer, "$.state").isEqualTo("ASSIGNED");
        path(answer, "$.timeline.length()").isEqualTo(2);
        path(answer, "$.timeline[0].actorName").isEqualTo("陈测试");
        path(answer, "$.availableActions[*].action").asInstanceOf(LIST).contains("accept", "transfer", "raise");
        path(answer, "$.myRole").asInstanceOf(LIST).containsExactly("OWNER");
    }

    @Test
    void aGridWorkerOfAnotherStreetDoesNotSeeIt() {
        var id = Filed.in(GRID).store(jdbc);
        var other = somebody(Role.GRID_WORKER, OTHER_GRID);

        assertThat(read(other, id)).hasStatus(404);
        assertThat(read(other, UUID.randomUUID())).hasStatus(404);
        assertThat(act(other, id, "accept")).hasStatus(404);
    }

    @Test
    void everyLevelAboveSeesItAndTheNeighbourDoesNot() {
        var id = Filed.in(GRID).store(jdbc);

        assertThat(read(somebody(Role.COMMUNITY_OFFICER, COMMUNITY), id)).hasStatusOk();
        assertThat(read(somebody(Role.STREET_OFFICER, STREET), id)).hasStatusOk();
        assertThat(read(somebody(Role.CITY_LEADER, "35.01.81"), id)).hasStatusOk();
        assertThat(read(somebody(Role.RESIDENT, GRID), id)).hasStatus(404);
    }

    @Test
    void aPrivateRequestIsSeenByTheDeskInChargeAndTheLevelsAboveOnly() {
        var id = Filed.in(GRID).privately().ownedBy(STREET).answeredBy(STREET).store(jdbc);

        assertThat(read(somebody(Role.STREET_OFFICER, STREET), id)).hasStatusOk();
        assertThat(read(somebody(Role.CITY_OFFICER, "35.01.81"), id)).hasStatusOk();
        assertThat(read(somebody(Role.GRID_WORKER, GRID), id)).hasStatus(404);
        assertThat(read(somebody(Role.CITY_LEADER, "35.01.81"), id)).hasStatus(404);
        assertThat(list(somebody(Role.GRID_WORKER, GRID), ""))
                .bodyJson()
                .extractingPath("$.items[*].id")
                .asArray()
                .doesNotContain(id.toString());
    }

    @Test
    void anAnonymousReporterIsNamedToTheHandlingDeskAlone() {
        var resident = somebody();
        var id = Filed.in(GRID).by(resident.account()).anonymously().store(jdbc);

        path(read(somebody(Role.GRID_LEADER, GRID), id), "$.timeline[0].actorName")
                .isEqualTo("陈测试");
        path(read(somebody(Role.STREET_OFFICER, STREET), id), "$.timeline[0].actorName")
                .isEqualTo("匿名");
        path(read(resident, id), "$.timeline[0].actorName").isEqualTo("陈测试");
    }

    @Test
    void otherStaffReadAReportersNameMasked() {
        var id = Filed.in(GRID).by(somebody().account()).store(jdbc);

        path(read(somebody(Role.CITY_OFFICER, "35.01.81"), id), "$.timeline[0].actorName")
                .isEqualTo("陈*");
    }

    @Test
    void itIsFoundByItsNumberAndNotByOneOfAnotherYear() {
        var worker = somebody(Role.GRID_WORKER, GRID);
        var id = Filed.in(GRID).store(jdbc);
        var number = read(worker, id);
        var seq = jdbc.sql("select seq from casework.request where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();

        assertThat(number).hasStatusOk();
        assertThat(get(worker, "/api/v1/requests/by-no/FQ-2026-%06d".formatted(seq)))
                .hasStatusOk();
        assertThat(get(worker, "/api/v1/requests/by-no/FQ-2025-%06d".formatted(seq)))
                .hasStatus(404);
    }

    @Test
    void aListOfAnotherStreetIsEmptyHoweverItIsAskedFor() {
        var id = Filed.in(GRID).store(jdbc);
        var other = somebody(Role.GRID_WORKER, OTHER_GRID);

        for (var query :
                new String[] {"", "?area=" + GRID, "?owner=" + GRID, "?area=35", "?q=%E8%B7%AF%E7%81%AF", "?sort=due"
                }) {
            assertThat(list(other, query))
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.items[*].id")
                    .asArray()
                    .doesNotContain(id.toString());
        }
    }

    @Test
    void mineShowsWhatWaitsForMyRating() {
        var resident = somebody();
        Filed.in(GRID).by(resident.account()).in(RequestState.RESOLVED).store(jdbc);

        var mine = get(resident, "/api/v1/requests/mine");

        path(mine, "$.items.length()").isEqualTo(1);
        path(mine, "$.items[0].needsRating").isEqualTo(true);
    }

    @Test
    void theToDoListIsByDeadline() {
        var worker = somebody(Role.GRID_WORKER, "35.01.81.007.010.009");
        var later = Filed.in("35.01.81.007.010.009")
                .due(Filed.NOON.plusSeconds(7200))
                .store(jdbc);
        var sooner = Filed.in("35.01.81.007.010.009")
                .due(Filed.NOON.plusSeconds(3600))
                .store(jdbc);

        path(get(worker, "/api/v1/requests/todo"), "$.items[*].id")
                .asInstanceOf(LIST)
                .containsExactly(sooner.toString(), later.toString());
        path(get(worker, "/api/v1/requests/counts"), "$.all").isEqualTo(2);
    }

    @Test
    void aWrongFilterSaysTheWayOut() {
        var worker = somebody(Role.GRID_WORKER, GRID);

        for (var query : new String[] {"?area=../x", "?state=nonsense", "?sort=random", "?cursor=abc", "?limit=0"}) {
            var answer = list(worker, query);
            assertThat(answer).hasStatus(400);
            path(answer, "$.errors[0].message").asString().isNotBlank();
        }
    }

    @Test
    void actingNeedsTheVersionThatWasSeen() {
        var worker = somebody(Role.GRID_WORKER, GRID);
        var id = Filed.in(GRID).store(jdbc);

        assertThat(mvc.post()
                        .uri("/api/v1/requests/" + id + "/actions/accept")
                        .with(worker.browser())
                        .exchange())
                .hasStatus(428);
        assertThat(act(worker, id, "accept")).hasStatusOk();
        assertThat(act(worker, id, "accept")).hasStatus(412);
    }
}
