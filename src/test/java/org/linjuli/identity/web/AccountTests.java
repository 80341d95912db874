package org.linjuli.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.time.Clock;
import java.util.UUID;
import org.assertj.core.api.AbstractObjectAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.identity.IdentityImport;
import org.linjuli.identity.People;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;
import org.linjuli.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who finds whom, and what each is told of what others may. */
@ApplicationModuleTest(module = "identity", mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc
class AccountTests {

    private static final Grant SECURITY = new Grant(Role.SECURITY_ADMIN, NodePath.of("35.01.81"));
    private static final Grant SYSTEM = new Grant(Role.SYSTEM_ADMIN, NodePath.of("35.01.81"));
    private static final Grant GRID = new Grant(Role.GRID_LEADER, NodePath.of("35.01.81.007.010.004"));
    private static final Grant COMMUNITY = new Grant(Role.COMMUNITY_OFFICER, NodePath.of("35.01.81.007.010"));

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private IdentityImport importer;

    @Autowired
    private Clock clock;

    private String prefix = "";
    private SignedIn security = new SignedIn(new jakarta.servlet.http.Cookie("LINJULI", "nobody"));

    @BeforeEach
    void aSecurityAdministrator() {
        prefix = People.freshName();
        var name = People.freshName();
        somebody(name, SECURITY);
        security = SignedIn.as(name, mvc);
    }

    private AccountId somebody(String username, Grant... grants) {
        return new People(importer, clock).somebody(username, grants);
    }

    private MvcTestResult get(SignedIn who, String uri, Object... variables) {
        return mvc.get().uri("/api/v1" + uri, variables).with(who).exchange();
    }

    private static AbstractObjectAssert<?, ?> path(MvcTestResult answer, String path) {
        return assertThat(answer).bodyJson().extractingPath(path);
    }

    @Test
    void aDutyAtNoPlaceIsRefusedAtItsField() {
        var body = """
                {"id": "%1$s", "role": "GRID_LEADER", "node": "35.01.81' or 1=1", "standIn": "%1$s", "reason": "年休假",
                 "from": "2026-01-01T00:00:00Z", "until": "2026-01-02T00:00:00Z"}""".formatted(UUID.randomUUID());

        var asked = get(security, "/me/delegations/candidates?role=GRID_LEADER&node={node}", "35.01.81'");
        var wanted = mvc.post()
                .uri("/api/v1/me/delegations")
                .with(security)
                .contentType("application/json")
                .content(body)
                .exchange();

        assertThat(asked.getResponse().getStatus()).isBetween(400, 499);
        path(asked, "$.errors[0].field").isEqualTo("node");
        assertThat(wanted.getResponse().getStatus()).isBetween(400, 499);
        path(wanted, "$.errors[0].field").isEqualTo("node");
    }

    @Test
    void accountsAreFoundPageByPageWithMaskedNames() throws Exception {
        somebody(prefix + ".a", GRID);
        somebody(prefix + ".b");
        somebody(prefix + ".c");

        var first = get(security, "/accounts?query={text}&limit=2", prefix.toUpperCase(java.util.Locale.ROOT));
        path(first, "$.items[*].username").asInstanceOf(LIST).containsExactly(prefix + ".a", prefix + ".b");
        path(first, "$.items[0].name").isEqualTo("陈*");
        path(first, "$.items[0].hats[0].roleName").isEqualTo("网格长");

        String next = com.jayway.jsonpath.JsonPath.read(first.getResponse().getContentAsString(), "$.next");
        var second = get(security, "/accounts?query={text}&limit=2&cursor={cursor}", prefix, next);
        path(second, "$.items[*].username").asInstanceOf(LIST).containsExactly(prefix + ".c");
        assertThat(second).bodyJson().doesNotHavePath("$.next");
    }

    @Test
    void aWrongPageSaysTheWayOut() {
        for (var query : new String[] {"limit=0", "limit=101", "cursor=***", "query=" + "x".repeat(61)}) {
            var answer = get(security, "/accounts?" + query);
            assertThat(answer).hasStatus(400);
            path(answer, "$.errors[0].message").asString().isNotBlank();
        }
    }

    @Test
    void theSecurityAdministratorSeesWhatSomebodyMayAndWhere() {
        var leader = somebody(prefix, GRID, COMMUNITY);

        var reach = get(security, "/accounts/{id}/reach", leader);

        path(reach, "$.account.name").isEqualTo("陈*");
        path(reach, "$.grants[*].role").asInstanceOf(LIST).containsExactly("COMMUNITY_OFFICER", "GRID_LEADER");
        path(reach, "$.desks[*].node").asInstanceOf(LIST).containsExactly(COMMUNITY.node() + "", GRID.node() + "");
        path(reach, "$.nodes[0].node").isEqualTo(COMMUNITY.node().value());
        path(reach, "$.nodes[0].permissions[?(@.permission == 'POST_FILL')].name")
                .asInstanceOf(LIST)
                .containsExactly("任免岗位");
        path(reach, "$.nodes[1].permissions[?(@.permission == 'POST_FILL')]")
                .asInstanceOf(LIST)
                .isEmpty();
    }

    @Test
    void whoIsNoSecurityAdministratorIsToldWhatTheyMayThemselvesAndNothingOfOthers() {
        var other = somebody(People.freshName(), GRID);
        somebody(prefix, SYSTEM);
        var system = SignedIn.as(prefix, mvc);

        path(get(system, "/me/reach"), "$.grants[*].role").asInstanceOf(LIST).containsExactly("SYSTEM_ADMIN");
        path(get(system, "/me/reach"), "$.desks").asInstanceOf(LIST).isEmpty();
        var refused = get(system, "/accounts/{id}/reach", other);
        assertThat(refused).hasStatus(403);
        path(refused, "$.type").isEqualTo("/problems/identity/permission-missing");
        path(refused, "$.permission").isEqualTo("ACCOUNT_REACH_READ");
        path(refused, "$.permissionName").isEqualTo("查看他人的权限");
        assertThat(get(system, "/accounts/diff?a={a}&b={a}", other, other)).hasStatus(403);
    }

    @Test
    void theDifferenceIsWhatOnlyOneOfTwoMay() {
        var leader = somebody(prefix + ".a", GRID);
        var officer = somebody(prefix + ".b", COMMUNITY);

        var difference = get(security, "/accounts/diff?a={a}&b={b}", leader, officer);

        path(difference, "$.onlyA[*].permissions[*].permission")
                .asInstanceOf(LIST)
                .containsExactly("REQUEST_HANDLE", "RESIDENCE_VERIFY");
        path(difference, "$.onlyB[0].node").isEqualTo(COMMUNITY.node().value());
        path(difference, "$.onlyB[0].permissions[*].permission")
                .asInstanceOf(LIST)
                .contains("POST_FILL", "REQUEST_READ_AREA");
    }

    @Test
    void nobodyOfThatIdIsToldSo() {
        assertThat(get(security, "/accounts/{id}/reach", UUID.randomUUID())).hasStatus(404);
        assertThat(get(security, "/accounts/diff?a={a}&b={b}", UUID.randomUUID(), UUID.randomUUID()))
                .hasStatus(404);
        assertThat(get(security, "/accounts/diff?a=x&b=y")).hasStatus(400);
    }
}
