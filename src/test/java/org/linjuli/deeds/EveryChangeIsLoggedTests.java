package org.linjuli.deeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.linjuli.identity.IdentityImport;
import org.linjuli.territory.Territory;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever changes something leaves exactly one entry in the audit log; a route that is not tried here fails the build. */
@SpringBootTest(properties = {"linjuli.city=demo-small", "linjuli.exports.at-once=20"})
@AutoConfigureMockMvc
@OwnDatabase
class EveryChangeIsLoggedTests {

    /** They are asked with a body, and leave everything as it is. */
    private static final Set<String> CHANGE_NOTHING = Set.of(
            "POST /api/v1/calendar/years/{year}/preview",
            "POST /api/v1/dispatch-rules/preview",
            "POST /api/v1/requests/suggest",
            "POST /api/v1/alliances/imports/preview",
            "POST /api/v1/units/imports/preview",
            "POST /api/v1/organization/nodes/imports/preview",
            "POST /api/v1/organization/responsibility-fields/imports/preview",
            "POST /api/v1/territory/imports/buildings/preview",
            "POST /api/v1/territory/imports/grids/preview",
            "POST /api/v1/territory/imports/doors/preview",
            // Reckons from a file and keeps nothing of it; taking the outcome away is logged.
            "POST /api/v1/matchings",
            // The way to the identity provider; what comes of it is done and logged when the browser is back.
            "POST /api/v1/session/provider",
            "POST /api/v1/me/links",
            // What an authenticator has to sign; what it signs is done and logged.
            "POST /api/v1/session/passkey/challenge",
            "POST /api/v1/session/second-factor/passkey/challenge",
            "POST /api/v1/me/passkeys/challenge");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private IdentityImport importer;

    @Autowired
    private Territory territory;

    @Autowired
    private Clock clock;

    @Test
    void eachRouteThatChangesSomethingLeavesOneEntry() {
        var city = DemoCity.signedIn(mvc, jdbc, clock, importer, territory);
        var tried = new LinkedHashMap<String, Supplier<MvcTestResult>>();

        of(city).forEach(deeds -> tried.putAll(deeds.tried()));

        assertThat(tried.keySet()).containsExactlyInAnyOrderElementsOf(changingRoutes());
        var all = new SoftAssertions();
        tried.forEach((route, deed) -> {
            long before = entries();
            var answer = deed.get();
            all.assertThat(answer.getResponse().getStatus())
                    .as("%s: %s", route, Deeds.text(answer))
                    .isBetween(200, 299);
            all.assertThat(entries() - before).as(route).isEqualTo(1);
        });
        all.assertAll();
    }

    /** Some come after others: who signs in again needs the session it leaves, a file of grids takes what was drawn before. */
    private List<Deeds> of(DemoCity city) {
        return List.of(
                new SessionDeeds(city),
                new RequestDeeds(city),
                new MeetingDeeds(city),
                new TalkDeeds(city),
                new OrganizationDeeds(city),
                new PlanDeeds(city),
                new CompoundDeeds(city),
                new ResidenceDeeds(city),
                new SettingDeeds(city),
                new ApprovalDeeds(city),
                new ClientDeeds(city),
                new ExportDeeds(city),
                new StationDeeds(city),
                new EvaluationDeeds(city),
                new ProjectDeeds(city),
                new AllianceDeeds(city),
                new NetworkDeeds(city),
                new HandoverDeeds(city),
                new PropertyDeeds(city),
                new TopicDeeds(city),
                new MediationDeeds(city),
                new TerritoryDeeds(city),
                new OwnDataDeeds(city));
    }

    private Set<String> changingRoutes() {
        var all = new TreeSet<String>();
        routes.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getMethodsCondition().getMethods().stream()
                        .forEach(method -> mapping.getPatternValues().stream()
                                .filter(pattern -> method != RequestMethod.GET
                                        || pattern.matches(".*/export\\..*|.*/territory/exports/(?!template).*"))
                                .forEach(pattern -> all.add(method + " " + pattern))));
        all.removeAll(CHANGE_NOTHING);
        return all;
    }

    private long entries() {
        return jdbc.sql("select count(*) from audit.entry").query(Long.class).single();
    }
}
