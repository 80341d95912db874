package org.linjuli.residence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linjuli.organization.SmallNetwork.*;

import com.jayway.jsonpath.JsonPath;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.identity.Browser;
import org.linjuli.identity.Grants;
import org.linjuli.identity.IdentityImport;
import org.linjuli.identity.People;
import org.linjuli.organization.SmallNetwork;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.Role;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(properties = "linjuli.database.pool-size=20")
@AutoConfigureMockMvc
@OwnDatabase
class HomeTests {

    private static final String HOME = "/api/v1/me/home";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Grants grants;

    @Autowired
    private JdbcClient jdbc;

    private AccountId account = Actor.anonymous().account();
    private Browser resident = Browser.of(mvc);

    @BeforeEach
    void aResident(@Autowired BeanFactory program) {
        SmallNetwork.loadInto(program);
        var name = People.freshName();
        account = new People(program.getBean(IdentityImport.class), program.getBean(java.time.Clock.class))
                .somebody(name);
        resident = Browser.of(mvc).signedIn(name);
    }

    private static String at(UUID building) {
        return "{\"buildingId\":\"%s\",\"kind\":\"OWNED\"}".formatted(building);
    }

    @Test
    void whoHasNotSaidWhereTheyLiveIsTold() {
        assertThat(resident.get(HOME)).hasStatus(404);
        assertThat(Browser.of(mvc).get(HOME)).hasStatus(401);
    }

    @Test
    void whoSettlesSeesWhoIsResponsible() {
        assertThat(resident.put(at(BUILDING), HOME)).hasStatusOk();

        var home = resident.get(HOME);
        assertThat(home).bodyJson().extractingPath("$.building.id").isEqualTo(BUILDING.toString());
        assertThat(home).bodyJson().extractingPath("$.compound.name").isEqualTo("冠发小区");
        assertThat(home).bodyJson().extractingPath("$.area").isEqualTo(GRID.value());
        assertThat(home).bodyJson().extractingPath("$.responsible[0].post").isEqualTo("BUILDING_LEADER");
        assertThat(home).bodyJson().extractingPath("$.responsible[0].name").isEqualTo("楼栋长测试");
        assertThat(grants.of(account)).containsExactly(new Grant(Role.RESIDENT, GRID));
    }

    @Test
    void aVacantPostIsShownWithoutAName() {
        resident.put(at(BUILDING_WITHOUT_LEADER), HOME);

        var home = resident.get(HOME);

        assertThat(home).bodyJson().extractingPath("$.responsible[0].title").isEqualTo("楼栋长");
        assertThat(home).bodyJson().doesNotHavePath("$.responsible[0].name");
    }

    @Test
    void whoMovesHasOneHome() {
        resident.put(at(BUILDING), HOME);
        resident.put(at(BUILDING_WITHOUT_LEADER), HOME);

        assertThat(resident.get(HOME))
                .bodyJson()
                .extractingPath("$.building.id")
                .isEqualTo(BUILDING_WITHOUT_LEADER.toString());
        assertThat(grants.of(account)).hasSize(1);
    }

    @Test
    void aBuildingThatIsNotThereIsNoHome() {
        assertThat(resident.put(at(UUID.randomUUID()), HOME)).hasStatus(404);
        assertThat(resident.put("{}", HOME)).hasStatus(400);
    }

    @Test
    void whoNamesTheDoorIsToldThatItWaitsToBeVerified() {
        var door = doors(BUILDING).getFirst();

        assertThat(resident.put(at(BUILDING, "RENTED", door), HOME)).hasStatusOk();

        var said = resident.get(HOME + "/residence");
        assertThat(said).bodyJson().extractingPath("$.kind").isEqualTo("RENTED");
        assertThat(said).bodyJson().extractingPath("$.state").isEqualTo("STATED");
        assertThat(said).bodyJson().extractingPath("$.household").isEqualTo(door);
        assertThat(said).bodyJson().extractingPath("$.door").asString().matches("\\d+单元\\d+");
        assertThat(said).bodyJson().extractingPath("$.contact").isEqualTo(false);
    }

    @Test
    void aDoorOfAnotherBuildingIsRefusedByName() {
        var elsewhere = doors(BUILDING_WITHOUT_LEADER).getFirst();

        var refused = resident.put(at(BUILDING, "OWNED", elsewhere), HOME);

        assertThat(refused).hasStatus(400);
        assertThat(refused).bodyJson().extractingPath("$.errors[0].field").isEqualTo("household");
        assertThat(resident.put("{\"buildingId\":\"%s\"}".formatted(BUILDING), HOME))
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("kind");
    }

    @Test
    void whoMovesOutHasNoHomeAndNoRole() {
        resident.put(at(BUILDING), HOME);

        assertThat(resident.delete(HOME)).hasStatus(204);

        assertThat(resident.get(HOME)).hasStatus(404);
        assertThat(resident.delete(HOME)).hasStatus(404);
        assertThat(grants.of(account)).isEmpty();
    }

    private java.util.List<String> doors(UUID building) {
        return JsonPath.read(body(resident.get(HOME + "/doors?building={id}", building)), "$.items[*].id");
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String at(UUID building, String kind, String household) {
        return "{\"buildingId\":\"%s\",\"kind\":\"%s\",\"household\":\"%s\"}".formatted(building, kind, household);
    }

    @Test
    void manyMovesAtOnceLeaveOneHome() {
        try (var pool = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 16)
                    .mapToObj(i ->
                            pool.submit(() -> resident.put(at(i % 2 == 0 ? BUILDING : BUILDING_WITHOUT_LEADER), HOME)))
                    .toList()
                    .forEach(answer -> assertThat(HomeTests.join(answer)).hasStatusOk());
        }

        assertThat(jdbc.sql("select count(*) from residence.residence where account = :account and upper_inf(validity)")
                        .param("account", account.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(grants.of(account)).hasSize(1);
    }

    private static <T> T join(java.util.concurrent.Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
