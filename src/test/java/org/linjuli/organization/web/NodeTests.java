package org.linjuli.organization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linjuli.organization.SmallNetwork.*;

import com.jayway.jsonpath.JsonPath;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.identity.Browser;
import org.linjuli.identity.Grants;
import org.linjuli.organization.OrgLevel;
import org.linjuli.organization.Organization;
import org.linjuli.organization.OrganizationImport;
import org.linjuli.organization.OrganizationImport.Node;
import org.linjuli.organization.OrganizationTest;
import org.linjuli.organization.PostTitle;
import org.linjuli.organization.SmallNetwork;
import org.linjuli.shared.NodePath;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OrganizationTest
class NodeTests {

    private static final String NODES = "/api/v1/organization/nodes";

    private static int grids = 100;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Organization organization;

    @Autowired
    private Grants grants;

    @Autowired
    private OrganizationImport importer;

    @Autowired
    private Clock clock;

    private Browser community = Browser.of(mvc);

    @BeforeEach
    void anOfficerOfTheCommunity(@Autowired BeanFactory program) {
        SmallNetwork.loadInto(program);
        community = Browser.of(mvc).signedIn("community");
    }

    static String proposal(OrgLevel level, String area, UUID parent) {
        return proposal(UUID.randomUUID(), level, area, parent, "", "新组织测试");
    }

    private static String proposal(UUID id, OrgLevel level, String area, UUID parent, String more, String name) {
        return """
                {"id":"%s","level":"%s","area":"%s","parent":"%s",%s "name":"%s","areaName":"%s"}
                """.formatted(id, level, area, parent, more, name, name);
    }

    /** A grid branch in force; each has an area of its own. */
    private UUID grid() throws Exception {
        return approved(OrgLevel.GRID, newArea().value(), node(OrgLevel.COMMUNITY), "");
    }

    private static NodePath newArea() {
        return COMMUNITY.child(String.valueOf(++grids));
    }

    private UUID approved(OrgLevel level, String area, UUID parent, String more) throws Exception {
        var id = UUID.randomUUID();
        assertThat(community.post(proposal(id, level, area, parent, more, "组织测试" + grids), NODES))
                .hasStatus(201);
        assertThat(act(id, "approve", "{}")).hasStatusOk();
        return id;
    }

    /** The branch of a compound of which nobody has drawn a building, with a vacant secretary's post. */
    private UUID branch(NodePath area, UUID parent) {
        var id = UUID.randomUUID();
        importer.nodes(List.of(new Node(id, OrgLevel.COMPOUND, area, UUID.randomUUID(), null, parent, "支部测试", "支部测试")));
        importer.posts(
                List.of(new OrganizationImport.Post(
                        UUID.randomUUID(), id, area, PostTitle.BRANCH_SECRETARY, 1, null, null)),
                clock.instant());
        return id;
    }

    private MvcTestResult act(UUID id, String action, String inputs) throws Exception {
        return community.post(version(id), inputs, NODES + "/{id}/actions/{action}", id, action);
    }

    private long version(UUID id) throws Exception {
        return JsonPath.<Integer>read(body(community.get(NODES + "/{id}", id)), "$.version");
    }

    private static String body(MvcTestResult answer) throws Exception {
        return answer.getResponse().getContentAsString();
    }

    @Test
    void whoLooksSeesTheirOwnTopAndWhatIsBelow() {
        assertThat(community.get(NODES))
                .bodyJson()
                .extractingPath("$.items[0].name")
                .isEqualTo("福百社区社区大党委");

        var below = community.get(NODES + "?parent={id}", node(OrgLevel.COMMUNITY));
        assertThat(below).bodyJson().extractingPath("$.items[0].area").isEqualTo(GRID.value());
        assertThat(below).bodyJson().extractingPath("$.items[0].posts").isEqualTo(2);
        assertThat(below).bodyJson().extractingPath("$.items[0].children").isEqualTo(1);
    }

    @Test
    void anApprovedOrganizationHasItsDeskAndVacantPosts() throws Exception {
        var area = newArea();

        var id = approved(OrgLevel.GRID, area.value(), node(OrgLevel.COMMUNITY), "");

        assertThat(organization.desk(area)).get().matches(desk -> !desk.isManned());
        assertThat(community.get("/api/v1/organization/posts?node={id}", id))
                .bodyJson()
                .extractingPath("$.items[*].title")
                .asArray()
                .containsExactly("GRID_LEADER", "GRID_WORKER");
        assertThat(community.get(NODES + "/{id}/events", id))
                .bodyJson()
                .extractingPath("$.items[*].action")
                .asArray()
                .containsExactly("PROPOSE", "APPROVE");
    }

    @Test
    void aDraftHasNoDesk() {
        var area = newArea();

        assertThat(community.post(proposal(OrgLevel.GRID, area.value(), node(OrgLevel.COMMUNITY)), NODES))
                .hasStatus(201);

        assertThat(organization.desk(area)).isEmpty();
    }

    @Test
    void theParentStandsExactlyOneLevelUpInItsArea() {
        var compound = "\"compound\":\"%s\",".formatted(UUID.randomUUID());

        assertThat(community.post(proposal(OrgLevel.GRID, newArea().value(), node(OrgLevel.GRID)), NODES))
                .hasStatus(409);
        assertThat(community.post(proposal(OrgLevel.GRID, COMMUNITY.value(), node(OrgLevel.COMMUNITY)), NODES))
                .hasStatus(409);
        assertThat(community.post(
                        proposal(
                                UUID.randomUUID(),
                                OrgLevel.GRID,
                                newArea().value(),
                                node(OrgLevel.COMMUNITY),
                                compound,
                                "x"),
                        NODES))
                .hasStatus(409);
    }

    @Test
    void aCompoundAndABuildingLieInTheGridOfTheirOrganization() {
        var compound = "\"compound\":\"%s\",".formatted(COMPOUND);
        var elsewhere = proposal(
                UUID.randomUUID(),
                OrgLevel.COMPOUND,
                VACANT_GRID.value(),
                SmallNetwork.nodeOf(VACANT_GRID),
                compound,
                "x");
        var building = compound + "\"building\":\"%s\",".formatted(UUID.randomUUID());
        var unknown =
                proposal(UUID.randomUUID(), OrgLevel.BUILDING, GRID.value(), node(OrgLevel.COMPOUND), building, "x");

        assertThat(community.post(elsewhere, NODES))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("compound");
        assertThat(community.post(unknown, NODES))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("building");
    }

    @Test
    void anAreaHasOneOrganizationInForce() throws Exception {
        var area = newArea().value();
        approved(OrgLevel.GRID, area, node(OrgLevel.COMMUNITY), "");
        var second = UUID.randomUUID();
        community.post(proposal(second, OrgLevel.GRID, area, node(OrgLevel.COMMUNITY), "", "再来一个"), NODES);

        assertThat(act(second, "approve", "{}")).hasStatus(409);
    }

    @Test
    void theSameAgainIsTheSameAndAnotherUnderItsIdIsRefused() {
        var id = UUID.randomUUID();
        var body = proposal(id, OrgLevel.GRID, newArea().value(), node(OrgLevel.COMMUNITY), "", "甲");

        assertThat(community.post(body, NODES)).hasStatus(201);
        assertThat(community.post(body, NODES)).hasStatus(201);
        assertThat(community.post(body.replace("甲", "乙"), NODES)).hasStatus(422);
    }

    @Test
    void aMergedGridHandsItsBranchesAndTheirRolesOver() throws Exception {
        var from = grid();
        var into = grid();
        var area = NodePath.of(JsonPath.read(body(community.get(NODES + "/{id}", into)), "$.area"));
        var fromArea = JsonPath.<String>read(body(community.get(NODES + "/{id}", from)), "$.area");
        var branch = branch(NodePath.of(fromArea), from);
        var secretary = JsonPath.<String>read(
                body(community.get("/api/v1/organization/posts?node={id}", branch)), "$.items[0].id");
        community.put(0, "{\"username\":\"resident\"}", "/api/v1/organization/posts/{id}/holder", secretary);

        var merged = act(from, "merge", "{\"successor\":\"%s\",\"reason\":\"网格调整\"}".formatted(into));

        assertThat(merged).bodyJson().extractingPath("$.state").isEqualTo("RETIRED");
        assertThat(organization.desk(NodePath.of(fromArea))).isEmpty();
        assertThat(community.get(NODES + "?parent={id}", into))
                .bodyJson()
                .extractingPath("$.items[0].id")
                .isEqualTo(branch.toString());
        assertThat(grants.of(account("resident")))
                .anyMatch(grant -> grant.node().equals(area));
        assertThat(grants.of(account("resident")))
                .noneMatch(grant -> grant.node().value().equals(fromArea));
    }

    @Test
    void aSplitGridMustHaveNothingLeft() throws Exception {
        var from = grid();
        var one = grid();
        var other = grid();
        var area = JsonPath.<String>read(body(community.get(NODES + "/{id}", from)), "$.area");
        var branch = branch(NodePath.of(area), from);
        var inputs = "{\"successor\":\"%s\",\"other\":\"%s\",\"reason\":\"网格太大\"}".formatted(one, other);

        assertThat(act(from, "split", inputs)).hasStatus(409);
        assertThat(act(branch, "move", "{\"parent\":\"%s\"}".formatted(one))).hasStatusOk();
        assertThat(act(from, "split", inputs)).hasStatusOk();
    }

    @Test
    void aRetiredOrganizationTakesTheRolesOfItsPostsAlong() throws Exception {
        var from = grid();
        var into = grid();
        var leader = JsonPath.<String>read(
                body(community.get("/api/v1/organization/posts?node={id}", from)), "$.items[0].id");
        community.put(0, "{\"username\":\"resident\"}", "/api/v1/organization/posts/{id}/holder", leader);
        assertThat(grants.of(account("resident"))).anyMatch(grant -> grant.role() == PostTitle.GRID_LEADER.role());

        assertThat(act(from, "merge", "{\"successor\":\"%s\",\"reason\":\"网格调整\"}".formatted(into)))
                .hasStatusOk();

        assertThat(grants.of(account("resident"))).noneMatch(grant -> grant.role() == PostTitle.GRID_LEADER.role());
    }

    @Test
    void nobodyMergesIntoItselfOrIntoAnotherLevel() throws Exception {
        var grid = grid();

        assertThat(act(grid, "merge", "{\"successor\":\"%s\",\"reason\":\"网格调整\"}".formatted(grid)))
                .hasStatus(409);
        assertThat(act(grid, "merge", "{\"successor\":\"%s\",\"reason\":\"调整\"}".formatted(node(OrgLevel.COMMUNITY))))
                .hasStatus(409);
        assertThat(act(grid, "merge", "{\"reason\":\"调整\"}")).hasStatus(400);
        assertThat(act(grid, "sell", "{}")).hasStatus(404);
    }
}
