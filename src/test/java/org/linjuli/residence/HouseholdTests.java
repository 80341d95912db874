package org.linjuli.residence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linjuli.organization.SmallNetwork.*;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.identity.Browser;
import org.linjuli.identity.Grants;
import org.linjuli.identity.IdentityImport;
import org.linjuli.identity.People;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.organization.SmallNetwork;
import org.linjuli.residence.Households.Asked;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.Grant;
import org.linjuli.shared.Problem;
import org.linjuli.shared.ProblemException;
import org.linjuli.shared.Role;
import org.linjuli.territory.Territory;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(properties = "linjuli.database.pool-size=20")
@AutoConfigureMockMvc
@OwnDatabase
class HouseholdTests {

    private static final String HOME = "/api/v1/me/home";
    private static final String RESIDENCES = "/api/v1/residences";
    private static final String PHONE = "13912345678";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Homes homes;

    @Autowired
    private Households households;

    @Autowired
    private HouseholdRows rows;

    @Autowired
    private Grants grants;

    @Autowired
    private Territory territory;

    @Autowired
    private IdentityImport importer;

    @Autowired
    private Clock clock;

    private AccountId account = Actor.anonymous().account();
    private Browser resident = Browser.of(mvc);
    private Browser leader = Browser.of(mvc);
    private Browser grid = Browser.of(mvc);

    @BeforeEach
    void aResidentBehindADoor(@Autowired BeanFactory program) {
        SmallNetwork.loadInto(program);
        jdbc.sql("delete from residence.residence").update();
        var people = new People(importer, clock);
        var name = People.freshName();
        account = people.reachable(name, PHONE);
        resident = Browser.of(mvc).signedIn(name);
        leader = Browser.of(mvc).signedIn("building");
        grid = Browser.of(mvc).signedIn("grid");
        settle(resident, BUILDING, 0);
    }

    private void settle(Browser who, UUID building, int door) {
        var doors = read(who.get(HOME + "/doors?building={id}", building)).get("items");
        assertThat(who.put("""
                {"buildingId": "%s", "kind": "OWNED", "household": "%s"}""".formatted(building, doors.get(door).get("id").asString()), HOME))
                .hasStatusOk();
    }

    private static JsonNode read(MvcTestResult answer) {
        try {
            return JsonMapper.shared().readTree(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(MvcTestResult page) {
        return read(page).get("items").get(0).get("part").asString();
    }

    private UUID residence() {
        return jdbc.sql("select id from residence.residence where account = :account and upper_inf(validity)")
                .param("account", account.value())
                .query(UUID.class)
                .single();
    }

    private MvcTestResult act(Browser who, String action, long version, String body) {
        return who.post(version, body, RESIDENCES + "/{id}/actions/{action}", residence(), action);
    }

    private static Actor holder(String username, Role role) {
        return new Actor(SmallNetwork.account(username), username, List.of(new Grant(role, GRID)));
    }

    private static void refused(Problem problem, Runnable attempt) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(attempt::run)
                .satisfies(thrown -> assertThat(thrown.problem()).isEqualTo(problem));
    }

    @Test
    void whoAnswersForTheBuildingSeesTheHouseholdAndVerifiesIt() {
        var page = leader.get(RESIDENCES + "/households");
        assertThat(page).bodyJson().extractingPath("$.items[0].stated").isEqualTo(1);
        assertThat(page).bodyJson().extractingPath("$.items[0].building").isEqualTo("冠发小区1号楼");
        var part = part(page);

        var inside = leader.get(RESIDENCES + "/households/{part}", part);
        assertThat(inside).bodyJson().extractingPath("$.items[0].name").isEqualTo("陈*");
        assertThat(inside).bodyJson().doesNotHavePath("$.items[0].phone");

        assertThat(act(leader, "verify", 0, "{}"))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("VERIFIED");
        assertThat(resident.get(HOME + "/residence"))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("VERIFIED");
        assertThat(resident.get("/api/v1/notices"))
                .bodyJson()
                .extractingPath("$.items[0].text")
                .isEqualTo("您在冠发小区1号楼的住处已核实。");
        assertThat(grants.of(account)).containsExactly(new Grant(Role.RESIDENT, GRID));
    }

    @Test
    void whoIsRefusedIsToldWhyAndMaySayItAnew() {
        assertThat(act(grid, "refuse", 0, "{}")).hasStatus(400);

        assertThat(act(grid, "refuse", 0, "{\"ground\":\"WRONG_DOOR\",\"note\":\"是2单元\"}"))
                .hasStatusOk();

        var said = resident.get(HOME + "/residence");
        assertThat(said).bodyJson().extractingPath("$.ground").isEqualTo("门牌不对");
        assertThat(said).bodyJson().extractingPath("$.note").isEqualTo("是2单元");
        settle(resident, BUILDING, 0);
        assertThat(resident.get(HOME + "/residence"))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("STATED");
        assertThat(grants.of(account)).hasSize(1);
    }

    @Test
    void whoHasMovedAwayIsNoResidentAnyMore() {
        assertThat(act(leader, "move-out", 0, "{}"))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("MOVED_OUT");

        assertThat(resident.get(HOME)).hasStatus(404);
        assertThat(grants.of(account)).isEmpty();
    }

    @Test
    void thePhoneIsShownOnlyWhileThePersonConsents() {
        var reveal = "{\"purpose\":\"APPOINT\"}";
        var phone = RESIDENCES + "/{id}/phone";
        assertThat(leader.post(reveal, phone, residence())).hasStatus(409);

        assertThat(resident.put("{\"version\":1}", "/api/v1/me/consents/contact"))
                .hasStatus2xxSuccessful();

        assertThat(resident.get(HOME + "/residence"))
                .bodyJson()
                .extractingPath("$.contact")
                .isEqualTo(true);
        var part = part(leader.get(RESIDENCES + "/households"));
        assertThat(leader.get(RESIDENCES + "/households/{part}", part))
                .bodyJson()
                .extractingPath("$.items[0].phone")
                .isEqualTo("139****5678");
        assertThat(leader.post(reveal, phone, residence()))
                .bodyJson()
                .extractingPath("$.phone")
                .isEqualTo(PHONE);
        assertThat(resident.get("/api/v1/me/looks"))
                .bodyJson()
                .extractingPath("$.items[0].facts.purpose")
                .isEqualTo("APPOINT");

        assertThat(resident.delete("/api/v1/me/consents/contact")).hasStatus2xxSuccessful();

        assertThat(leader.post(reveal, phone, residence())).hasStatus(409);
        assertThat(leader.get(RESIDENCES + "/households/{part}", part))
                .bodyJson()
                .doesNotHavePath("$.items[0].phone");
    }

    @Test
    void whoAnswersForAnotherPlaceFindsNothing() {
        var name = People.freshName();
        new People(importer, clock).somebody(name, new Grant(Role.GRID_LEADER, VACANT_GRID));
        var elsewhere = Browser.of(mvc).signedIn(name);

        assertThat(elsewhere.get(RESIDENCES + "/households"))
                .bodyJson()
                .extractingPath("$.items")
                .isEqualTo(List.of());
        assertThat(act(elsewhere, "verify", 0, "{}")).hasStatus(404);
        assertThat(elsewhere.post("{\"purpose\":\"VERIFY\"}", RESIDENCES + "/{id}/phone", residence()))
                .hasStatus(404);
        assertThat(Browser.of(mvc).signedIn("secretary").get(RESIDENCES + "/households"))
                .hasStatus(403);
        assertThat(resident.get(RESIDENCES + "/households")).hasStatus(403);
    }

    @Test
    void aBuildingLeaderAnswersForTheirOwnBuildingOnlyAndTheGridLeaderForAll() {
        var neighbour = People.freshName();
        new People(importer, clock).somebody(neighbour);
        settle(Browser.of(mvc).signedIn(neighbour), BUILDING_WITHOUT_LEADER, 0);

        assertThat(read(leader.get(RESIDENCES + "/households")).get("items")).hasSize(1);
        assertThat(read(grid.get(RESIDENCES + "/households")).get("items")).hasSize(2);
    }

    @Test
    void nobodyVerifiesThemselves() {
        settle(leader, BUILDING, 1);
        var own = homes.residence(holder("building", Role.BUILDING_LEADER));

        assertThat(leader.post(0, "{}", RESIDENCES + "/{id}/actions/verify", own.id()))
                .hasStatus(403);
        assertThat(grid.post(0, "{}", RESIDENCES + "/{id}/actions/verify", own.id()))
                .hasStatusOk();
    }

    @Test
    void theDatabaseShowsNobodyElseEvenToAQueryThatForgets() {
        var select = "select count(*) from residence.residence";
        var building = holder("building", Role.BUILDING_LEADER);
        var mine = Asker.of(building).answeringFor(List.of(BUILDING));
        var others = Asker.of(building).answeringFor(List.of(BUILDING_WITHOUT_LEADER));

        assertThat(count(mine, select)).isEqualTo(1);
        assertThat(count(others, select)).isZero();
        assertThat(count(Asker.of(building), select)).isZero();
        assertThat(count(Asker.EVERYBODY.answeringFor(List.of(BUILDING)), select))
                .isZero();
    }

    private int count(Asker asker, String sql) {
        return asker.ask(() -> jdbc.sql(sql).query(Integer.class).single());
    }

    @Test
    void ofTwoWhoDecideAtOnceOneWins() throws Exception {
        var id = residence();
        var answers = new ArrayList<Integer>();
        var go = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(8)) {
            var attempts = new ArrayList<java.util.concurrent.Future<MvcTestResult>>();
            for (int i = 0; i < 8; i++) {
                var verifies = i % 2 == 0;
                attempts.add(pool.submit(() -> {
                    go.await();
                    return (verifies ? leader : grid)
                            .post(
                                    0,
                                    verifies ? "{}" : "{\"ground\":\"NOT_HERE\"}",
                                    RESIDENCES + "/{id}/actions/{action}",
                                    id,
                                    verifies ? "verify" : "refuse");
                }));
            }
            go.countDown();
            for (var attempt : attempts) {
                answers.add(attempt.get().getResponse().getStatus());
            }
        }

        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).filteredOn(status -> status != 200).allMatch(status -> status == 409 || status == 412);
        assertThat(jdbc.sql("select version from residence.residence where id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theDatabaseHoldsOneHomeOfOnePersonAtAnInstant() {
        var insert = """
                insert into residence.residence (id, account, building, kind, state, validity, stated_at)
                values (gen_random_uuid(), :account, :building, 'OWNED', 'STATED', tstzrange(now(), null), now())
                """;

        assertThatExceptionOfType(org.springframework.dao.DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql(insert)
                        .param("account", account.value())
                        .param("building", BUILDING_WITHOUT_LEADER)
                        .update());
    }

    @Test
    void pagesFollowEachOtherWithoutGapsAndThoseWhoWaitComeFirst() {
        act(leader, "verify", 0, "{}");
        for (int door = 1; door < 6; door++) {
            var name = People.freshName();
            new People(importer, clock).somebody(name);
            settle(Browser.of(mvc).signedIn(name), door % 2 == 0 ? BUILDING : BUILDING_WITHOUT_LEADER, door);
        }
        var actor = holder("grid", Role.GRID_LEADER);
        var all = new ArrayList<HouseholdLine>();
        @Nullable String cursor = null;
        do {
            var page = households.page(actor, new Asked(null, "", false), cursor, 2);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);

        assertThat(all).hasSize(6);
        assertThat(new HashSet<>(all)).hasSize(6);
        assertThat(all.subList(0, 5)).allMatch(HouseholdLine::waits);
        assertThat(all.getLast().verified()).isEqualTo(1);
        assertThat(all.subList(0, 2)).extracting(HouseholdLine::building).containsOnly(BUILDING);
        assertThat(households
                        .page(actor, new Asked(null, "2号楼", true), null, 30)
                        .items())
                .hasSize(3);
        var door = all.getFirst().door();
        assertThat(households
                        .page(actor, new Asked(null, "冠发小区 " + door, false), null, 30)
                        .items())
                .isNotEmpty()
                .allMatch(line -> String.valueOf(line.door()).contains(String.valueOf(door)));
        refused(ResidenceProblem.BAD_LIST, () -> households.page(actor, new Asked(null, "", false), "x", 30));
    }

    @Test
    void theFiguresCountHouseholdsThatAreVerified() {
        act(leader, "verify", 0, "{}");

        var counts = households.counts(holder("building", Role.BUILDING_LEADER));
        assertThat(counts).containsOnlyKeys(BUILDING);
        assertThat(counts.values()).allSatisfy(one -> {
            assertThat(one.verifiedHouseholds()).isEqualTo(1);
            assertThat(one.households())
                    .isEqualTo(territory.householdsInBuildings().get(BUILDING));
        });

        var community = Browser.of(mvc).signedIn("community");
        var figures = community.get(RESIDENCES + "/figures?area={area}", COMMUNITY.value());
        assertThat(figures)
                .bodyJson()
                .extractingPath("$.total.verifiedHouseholds")
                .isEqualTo(1);
        assertThat(figures).bodyJson().extractingPath("$.total.households").isEqualTo(territory.households(COMMUNITY));
        assertThat(community.get(RESIDENCES + "/figures?area={area}", STREET.value()))
                .hasStatus(403);
        assertThat(leader.get(RESIDENCES + "/figures?area={area}", GRID.value()))
                .hasStatus(403);
    }

    @Test
    void whatHasChangedSinceIsNotDecidedOn() {
        settle(resident, BUILDING, 1);

        refused(
                LifecycleProblem.VERSION_STALE,
                () -> households.act(holder("building", Role.BUILDING_LEADER), residence(), 0, "verify", Map.of()));
    }

    @Test
    void formerHomesAreForgottenAfterAYear() {
        act(leader, "move-out", 0, "{}");
        jdbc.sql("update residence.residence set validity = '[2024-01-01 00:00:00+08,2024-05-01 00:00:00+08)'")
                .update();

        assertThat(rows.purge(java.time.OffsetDateTime.parse("2025-06-01T00:00:00+08:00"), 10))
                .isEqualTo(1);
    }
}
