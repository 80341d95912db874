package org.linjuli.organization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linjuli.organization.SmallNetwork.*;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linjuli.identity.Browser;
import org.linjuli.organization.OrgLevel;
import org.linjuli.organization.OrganizationTest;
import org.linjuli.organization.PostTitle;
import org.linjuli.organization.SmallNetwork;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Each route for each sort of person: own, above, below, beside, elsewhere, outside. */
@OrganizationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoMaySeeTests {

    private static final String NODES = "/api/v1/organization/nodes";

    @Autowired
    private MockMvcTester mvc;

    private final Map<String, Browser> browsers = new ConcurrentHashMap<>();

    @BeforeEach
    void aNetwork(@Autowired BeanFactory program) {
        SmallNetwork.loadInto(program);
    }

    private Browser as(String username) {
        return browsers.computeIfAbsent(
                username,
                name -> name.equals("nobody")
                        ? Browser.of(mvc)
                        : Browser.of(mvc).signedIn(name));
    }

    @ParameterizedTest(name = "{0}: grid {1}, community {2}, city {3}")
    @CsvSource({
        "nobody, 401, 401, 401",
        "resident, 404, 404, 404",
        "building, 404, 404, 404",
        "secretary, 404, 404, 404",
        "unit, 404, 404, 404",
        "property, 404, 404, 404",
        "grid, 200, 404, 404",
        "community, 200, 200, 404",
        "street, 200, 200, 404",
        "otherstreet, 404, 404, 404",
        "city, 200, 200, 200"
    })
    void whoSeesOrganizationsTheirPostsAndFigures(String who, int grid, int community, int city) {
        assertAll(who, OrgLevel.GRID, grid);
        assertAll(who, OrgLevel.COMMUNITY, community);
        assertAll(who, OrgLevel.CITY, city);
    }

    private void assertAll(String who, OrgLevel level, int status) {
        var id = node(level);
        assertThat(as(who).get("/api/v1/organization/nodes/{id}", id)).hasStatus(status);
        assertThat(as(who).get("/api/v1/organization/nodes/{id}/events", id)).hasStatus(status);
        assertThat(as(who).get("/api/v1/organization/nodes?parent={id}", id)).hasStatus(status);
        assertThat(as(who).get("/api/v1/organization/posts?node={id}", id)).hasStatus(status);
        var area = level == OrgLevel.GRID ? GRID : level == OrgLevel.COMMUNITY ? COMMUNITY : CITY;
        assertThat(as(who).get("/api/v1/organization/figures?area={area}", area))
                .hasStatus(status);
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, 401, 401, 401",
        "resident, 403, 403, 404",
        "building, 403, 403, 404",
        "secretary, 403, 403, 404",
        "unit, 200, 200, 200",
        "property, 200, 200, 404",
        "grid, 200, 200, 404",
        "community, 200, 200, 404",
        "street, 200, 200, 404",
        "otherstreet, 200, 200, 404",
        "city, 200, 200, 200"
    })
    void whoSeesDesksUnitsAndTheirPosts(String who, int desks, int units, int postsOfUnit) {
        assertThat(as(who).get("/api/v1/organization/desks?area={area}", GRID)).hasStatus(desks);
        assertThat(as(who).get("/api/v1/units?q=水")).hasStatus(units);
        assertThat(as(who).get("/api/v1/organization/posts?node={id}", unit(WATERWORKS)))
                .hasStatus(postsOfUnit);
    }

    /** 412 is the answer to somebody who may, but came with a version that is long gone. */
    @ParameterizedTest
    @CsvSource({
        "nobody, 401, 401, 401, 401",
        "resident, 404, 404, 403, 404",
        "building, 404, 404, 403, 404",
        "unit, 404, 404, 403, 404",
        "grid, 403, 403, 403, 404",
        "community, 412, 412, 403, 404",
        "street, 412, 412, 403, 404",
        "otherstreet, 404, 404, 403, 404",
        "city, 412, 412, 201, 201"
    })
    void whoChangesWhat(String who, int leader, int grid, int unit, int community) {
        var post = post(node(OrgLevel.BUILDING), PostTitle.BUILDING_LEADER);

        assertThat(as(who).put(99, "{}", "/api/v1/organization/posts/{id}/holder", post))
                .hasStatus(leader);
        assertThat(as(who).post(99, "{}", "/api/v1/organization/nodes/{id}/actions/confirm", node(OrgLevel.GRID)))
                .hasStatus(grid);
        assertThat(as(who).post(UnitTests.registration(CITY), "/api/v1/units")).hasStatus(unit);
        assertThat(as(who).post(NodeTests.proposal(OrgLevel.STREET, "35.01.81.004", node(OrgLevel.CITY)), NODES))
                .hasStatus(community);
    }

    @ParameterizedTest
    @CsvSource({
        "posts/%s/holder, PUT",
        "nodes/%s/actions/confirm, POST",
    })
    void aChangeNamesTheVersionItWasMadeFrom(String route, String method) {
        var uri = "/api/v1/organization/" + route.formatted(node(OrgLevel.GRID));
        var answer =
                method.equals("PUT") ? as("city").put("{}", uri) : as("city").post("{}", uri);

        assertThat(answer).hasStatus(428);
    }
}
