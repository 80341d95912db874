package org.linjuli.organization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linjuli.organization.SmallNetwork.*;

import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.identity.Browser;
import org.linjuli.identity.Grants;
import org.linjuli.identity.IdentityImport;
import org.linjuli.identity.People;
import org.linjuli.organization.OrganizationTest;
import org.linjuli.organization.SmallNetwork;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.Role;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OrganizationTest
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
        return "{\"buildingId\":\"%s\"}".formatted(building);
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
    void manyMovesAtOnceLeaveOneHome() {
        try (var pool = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 16)
                    .mapToObj(i ->
                            pool.submit(() -> resident.put(at(i % 2 == 0 ? BUILDING : BUILDING_WITHOUT_LEADER), HOME)))
                    .toList()
                    .forEach(answer -> assertThat(HomeTests.join(answer)).hasStatusOk());
        }

        assertThat(jdbc.sql("select count(*) from organization.home where account = :account and upper_inf(validity)")
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
