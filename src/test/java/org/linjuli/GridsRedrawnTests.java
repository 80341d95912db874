package org.linjuli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linjuli.organization.SmallNetwork.BUILDING;
import static org.linjuli.organization.SmallNetwork.BUILDING_WITHOUT_LEADER;
import static org.linjuli.organization.SmallNetwork.COMMUNITY;
import static org.linjuli.organization.SmallNetwork.GRID;
import static org.linjuli.organization.SmallNetwork.STREET;
import static org.linjuli.organization.SmallNetwork.VACANT_GRID;
import static org.linjuli.organization.SmallNetwork.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.casework.Filed;
import org.linjuli.identity.Browser;
import org.linjuli.organization.OrgLevel;
import org.linjuli.organization.Organization;
import org.linjuli.organization.SmallNetwork;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Grant;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Point;
import org.linjuli.shared.ProblemException;
import org.linjuli.shared.Role;
import org.linjuli.territory.Adjustment;
import org.linjuli.territory.Adjustments;
import org.linjuli.territory.Boundary;
import org.linjuli.territory.CutEdit;
import org.linjuli.territory.Territory;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Open work, posts, roles and homes go with the land, in the one transaction in which grids are redrawn. */
@SpringBootTest
@AutoConfigureMockMvc
@OwnDatabase
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_EACH_TEST_METHOD)
class GridsRedrawnTests {

    /** How far towards the houses a corner is taken away. */
    private static final double DEEP = 0.15;

    private static final Actor COMMUNITY_OFFICER = officer("community", Role.COMMUNITY_OFFICER, COMMUNITY);
    private static final Actor STREET_OFFICER = officer("street", Role.STREET_OFFICER, STREET);

    @Autowired
    private Adjustments adjustments;

    @Autowired
    private Territory territory;

    @Autowired
    private Organization organization;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    @BeforeEach
    void aTown(@Autowired BeanFactory program) {
        SmallNetwork.loadInto(program);
    }

    private static Actor officer(String name, Role role, NodePath node) {
        return new Actor(account(name), name, List.of(new Grant(role, node)));
    }

    @Test
    void whatIsSplitOffHasAGridOfItsOwnWithVacantPostsAndTakesItsWorkAlong() {
        var moved = Filed.in(GRID.value()).inBuilding(BUILDING).store(jdbc);
        var stays = Filed.in(GRID.value()).inBuilding(BUILDING_WITHOUT_LEADER).store(jdbc);
        var elsewhere = Filed.in(GRID.value())
                .inBuilding(BUILDING)
                .ownedBy(COMMUNITY.value())
                .store(jdbc);
        Browser.of(mvc)
                .signedIn("resident")
                .put("{\"buildingId\":\"%s\",\"kind\":\"OWNED\"}".formatted(BUILDING), "/api/v1/me/home");

        redraw(cuttingOff(BUILDING));

        var fresh = territory.gridOf(BUILDING).orElseThrow();
        assertThat(fresh).isNotEqualTo(GRID);
        assertThat(owner(moved)).isEqualTo(fresh.value());
        assertThat(owner(stays)).isEqualTo(GRID.value());
        assertThat(owner(elsewhere)).isEqualTo(COMMUNITY.value());
        assertThat(lastAction(moved)).isEqualTo("REDRAWN");
        assertThat(nodeOf(account("building"), Role.BUILDING_LEADER)).isEqualTo(fresh.value());
        assertThat(nodeOf(account("grid"), Role.GRID_LEADER)).isEqualTo(GRID.value());
        assertThat(nodeOf(account("resident"), Role.RESIDENT)).isEqualTo(fresh.value());
        assertThat(organization.desk(fresh))
                .hasValueSatisfying(desk -> assertThat(desk.holders()).isEmpty());
        assertThat(organization.desk(GRID))
                .hasValueSatisfying(desk -> assertThat(desk.holders()).containsExactly(account("grid")));
    }

    @Test
    void aGridThatIsMergedEndsWithItsPostsAndItsWorkGoesToTheOtherOne() {
        var owned = Filed.in(GRID.value()).inBuilding(BUILDING).store(jdbc);
        var withoutPlace = Filed.in(GRID.value()).store(jdbc);

        redraw(new CutEdit.Merge(code(VACANT_GRID), code(GRID)));

        assertThat(territory.gridOf(BUILDING)).contains(VACANT_GRID);
        assertThat(organization.desk(GRID)).isEmpty();
        assertThat(owner(owned)).isEqualTo(VACANT_GRID.value());
        assertThat(owner(withoutPlace)).isEqualTo(VACANT_GRID.value());
        assertThat(nodeOf(account("grid"), Role.GRID_LEADER)).isNull();
        assertThat(nodeOf(account("secretary"), Role.BRANCH_SECRETARY)).isEqualTo(VACANT_GRID.value());
        assertThat(nodeOf(account("building"), Role.BUILDING_LEADER)).isEqualTo(VACANT_GRID.value());
        assertThat(jdbc.sql("select successors[1] from organization.node_event where node = :node and action = 'MERGE'")
                        .param("node", SmallNetwork.node(OrgLevel.GRID))
                        .query(UUID.class)
                        .single())
                .isEqualTo(jdbc.sql("select id from organization.node where area = :area::ltree and level = 3")
                        .param("area", VACANT_GRID.value())
                        .query(UUID.class)
                        .single());
    }

    @Test
    void aStationBelongsToTheGridThatItStandsInNow() {
        var at = territory.building(BUILDING).orElseThrow().point();
        jdbc.sql("""
                        insert into servicecircle.station
                          (id, kind, name, node, lat, lng, building, manager, validity, simulated)
                        values (:id, 'COMMUNITY_STATION', '测试站', :grid::ltree, :lat, :lng, :building, '福百社区', '[2022-01-01,)', false)
                        """)
                .param("id", UUID.randomUUID())
                .param("grid", GRID.value())
                .param("lat", at.lat())
                .param("lng", at.lng())
                .param("building", BUILDING)
                .update();

        redraw(new CutEdit.Merge(code(VACANT_GRID), code(GRID)));

        assertThat(jdbc.sql("select node::text from servicecircle.station where name = '测试站'")
                        .query(String.class)
                        .single())
                .isEqualTo(VACANT_GRID.value());
    }

    @Test
    void theLeaderOfAMergedGridSeesItsWorkNoMoreAndIsNotAsked() {
        var owned = Filed.in(GRID.value()).inBuilding(BUILDING).store(jdbc);
        var leader = Browser.of(mvc).signedIn("grid");
        assertThat(leader.get("/api/v1/requests/" + owned)).hasStatusOk();

        redraw(new CutEdit.Merge(code(VACANT_GRID), code(GRID)));

        assertThat(leader.get("/api/v1/requests/" + owned)).hasStatus(404);
    }

    @Test
    void aRequestByTheWaysideFollowsTheBorderAlsoWhenNoBuildingDoes() {
        var waysides = new ArrayList<Point>();
        var bite = bite(waysides);
        var wayside = waysides.getFirst();
        var homes = territory.buildingsIn(GRID).stream().map(one -> one.id()).toList();
        var there = Filed.in(GRID.value()).store(jdbc);
        var elsewhere = Filed.in(GRID.value()).inBuilding(BUILDING).store(jdbc);
        jdbc.sql("update casework.request set lat = :lat, lng = :lng where id = :id")
                .param("lat", wayside.lat())
                .param("lng", wayside.lng())
                .param("id", there)
                .update();

        redraw(bite);

        var after = territory.gridAt(wayside).orElseThrow();
        assertThat(after).isNotEqualTo(GRID);
        assertThat(territory.buildingsIn(GRID)).extracting(one -> one.id()).containsExactlyInAnyOrderElementsOf(homes);
        assertThat(owner(there)).isEqualTo(after.value());
        assertThat(lastAction(there)).isEqualTo("REDRAWN");
        assertThat(owner(elsewhere)).isEqualTo(GRID.value());
    }

    /** A stroke that takes a corner without a building away from the grid, and a place in that corner. */
    private CutEdit bite(List<Point> waysides) {
        var plan = adjustments.begin(COMMUNITY_OFFICER, UUID.randomUUID(), COMMUNITY, "试画");
        var ring = plan.grids().stream()
                .filter(grid -> grid.code().equals(code(GRID)))
                .findFirst()
                .orElseThrow()
                .boundary()
                .polygons()[0][0];
        for (int at = 0; at + 1 < ring.length; at++) {
            var corner = middle(ring[at], ring[at + 1]);
            var heart = territory.buildingsIn(GRID).getFirst().point();
            var inner = new double[] {
                corner[0] + (heart.lng() - corner[0]) * DEEP, corner[1] + (heart.lat() - corner[1]) * DEEP
            };
            var wayside = middle(corner, inner);
            var cut = new CutEdit.Redraw(code(GRID), Boundary.of(new double[][][][] {{with(ring, at, inner)}}));
            if (moves(plan, cut, new Point(wayside[1], wayside[0]))) {
                waysides.add(new Point(wayside[1], wayside[0]));
                adjustments.act(COMMUNITY_OFFICER, plan.id(), version(plan), "withdraw", Map.of());
                return cut;
            }
        }
        throw new AssertionError("no corner can be taken away");
    }

    /** Whether a stroke gives the place, and no building, to another grid. */
    private boolean moves(Adjustment plan, CutEdit cut, Point wayside) {
        try {
            var drawn = adjustments.draw(COMMUNITY_OFFICER, plan.id(), version(plan), cut);
            adjustments.replace(COMMUNITY_OFFICER, plan.id(), drawn.version(), plan.grids());
            return drawn.grids().stream()
                            .filter(grid -> grid.boundary().contains(wayside))
                            .noneMatch(grid -> grid.code().equals(code(GRID)))
                    && drawn.grids().stream()
                            .filter(grid -> grid.code().equals(code(GRID)))
                            .allMatch(grid -> territory.buildingsIn(GRID).stream()
                                    .allMatch(house -> grid.boundary().contains(house.point())));
        } catch (ProblemException cannotBe) {
            return false;
        }
    }

    private static double[] middle(double[] one, double[] other) {
        return new double[] {(one[0] + other[0]) / 2, (one[1] + other[1]) / 2};
    }

    private static double[][] with(double[][] ring, int after, double[] position) {
        var more = new ArrayList<>(Arrays.asList(ring));
        more.add(after + 1, position);
        return more.toArray(double[][]::new);
    }

    private static String code(NodePath grid) {
        return grid.value().replace(".", "");
    }

    /** A line halfway to another building, such that the part with the building is the one that gets a new code. */
    private CutEdit cuttingOff(UUID building) {
        var here = territory.building(building).orElseThrow().point();
        var plan = adjustments.begin(COMMUNITY_OFFICER, UUID.randomUUID(), COMMUNITY, "试画");
        for (var other : territory.buildingsIn(GRID)) {
            var cut = new CutEdit.Split(code(GRID), between(here, other.point()));
            if (!other.id().equals(building) && isCutOff(here, plan, cut)) {
                adjustments.act(COMMUNITY_OFFICER, plan.id(), version(plan), "withdraw", Map.of());
                return cut;
            }
        }
        throw new AssertionError("no line cuts off the building");
    }

    private boolean isCutOff(Point here, Adjustment plan, CutEdit cut) {
        try {
            var drawn = adjustments.draw(COMMUNITY_OFFICER, plan.id(), version(plan), cut);
            adjustments.replace(COMMUNITY_OFFICER, plan.id(), drawn.version(), plan.grids());
            return drawn.grids().getLast().boundary().contains(here);
        } catch (ProblemException inPieces) {
            return false;
        }
    }

    private long version(Adjustment plan) {
        return adjustments.one(COMMUNITY_OFFICER, plan.id()).version();
    }

    private static List<Point> between(Point here, Point there) {
        double lat = (here.lat() + there.lat()) / 2;
        double lng = (here.lng() + there.lng()) / 2;
        double up = (there.lng() - here.lng()) / 10;
        double right = (here.lat() - there.lat()) / 10;
        return List.of(new Point(lat - up, lng - right), new Point(lat + up, lng + right));
    }

    private void redraw(CutEdit edit) {
        var plan = adjustments.begin(COMMUNITY_OFFICER, UUID.randomUUID(), COMMUNITY, "道路改线");
        plan = adjustments.draw(COMMUNITY_OFFICER, plan.id(), plan.version(), edit);
        for (var fault : adjustments.faults(plan)) {
            var kind = plan.grids().getFirst().kind();
            plan = adjustments.draw(
                    COMMUNITY_OFFICER, plan.id(), plan.version(), new CutEdit.Describe(fault.code(), kind, "试行半年"));
        }
        plan = adjustments.act(COMMUNITY_OFFICER, plan.id(), plan.version(), "submit", Map.of());
        var tomorrow = LocalDate.now(CityTime.ZONE).plusDays(1);
        plan = adjustments.act(
                STREET_OFFICER, plan.id(), plan.version(), "approve", Map.of("effectiveOn", tomorrow.toString()));
        adjustments.act(STREET_OFFICER, plan.id(), plan.version(), "activate", Map.of());
        assertThat(territory.node(COMMUNITY))
                .hasValueSatisfying(area -> assertThat(area.level()).isEqualTo(Level.COMMUNITY));
    }

    private String owner(UUID request) {
        return jdbc.sql("select owner::text from casework.request where id = :id")
                .param("id", request)
                .query(String.class)
                .single();
    }

    private String lastAction(UUID request) {
        return jdbc.sql("select action from casework.timeline where request_id = :id order by seq desc limit 1")
                .param("id", request)
                .query(String.class)
                .single();
    }

    private @Nullable String nodeOf(AccountId account, Role role) {
        return jdbc.sql("""
                        select node::text from identity.role_grant
                        where account = :account and role = :role and upper_inf(validity)
                        """)
                .param("account", account.value())
                .param("role", role.name())
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
