package org.linjuli.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.casework.Filed;
import org.linjuli.identity.IdentityImport;
import org.linjuli.identity.People;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;
import org.linjuli.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A reporter's phone is shown to who handles the matter: for a purpose, so often a day, and the reporter can see it. */
@TestPropertySource(properties = "linjuli.identity.reveals-a-day=5")
class RevealTests extends OverHttp {

    private static final String COMMUNITY = "35.01.81.007.010";
    private static final String GRID = COMMUNITY + ".004";
    private static final String PHONE = "13800000042";
    private static final String VERIFY = "{\"purpose\": \"VERIFY\"}";

    @Autowired
    private IdentityImport importer;

    private Person leader = new Person(new AccountId(UUID.randomUUID()), new SignedIn(new Cookie("LINJULI", "nobody")));
    private Person reporter = leader;
    private UUID request = UUID.randomUUID();

    @BeforeEach
    void aReportedMatter() {
        leader = somebody(Role.GRID_LEADER, GRID);
        reporter = residentWithPhone();
        request = Filed.in(GRID).by(reporter.account()).store(jdbc);
    }

    private Person residentWithPhone() {
        var name = People.freshName();
        var id = new People(importer, clock).reachable(name, PHONE, new Grant(Role.RESIDENT, NodePath.of(GRID)));
        return new Person(id, SignedIn.as(name, mvc));
    }

    private MvcTestResult look(Person who, AccountId whose, String body) {
        return mvc.post()
                .uri("/api/v1/requests/%s/reporters/%s/phone".formatted(request, whose))
                .with(who.browser())
                .contentType("application/json")
                .content(body)
                .exchange();
    }

    @Test
    void theDeskThatHandlesItCallsTheReporterAndTheReporterSeesWhoLooked() {
        path(read(leader, request), "$.reportedBy[0].id")
                .isEqualTo(reporter.account().toString());

        path(look(leader, reporter.account(), VERIFY), "$.phone").isEqualTo(PHONE);

        var looks = get(reporter, "/api/v1/me/looks");
        path(looks, "$.items.length()").isEqualTo(1);
        path(looks, "$.items[0].actorName").isEqualTo("陈测试");
        path(looks, "$.items[0].facts.purpose").isEqualTo("VERIFY");
        path(looks, "$.items[0].subject").isEqualTo(request.toString());
        path(get(leader, "/api/v1/me/looks"), "$.items.length()").isEqualTo(0);
    }

    @Test
    void withoutAPurposeNothingIsShownAndTheFieldIsNamed() {
        assertThat(look(leader, reporter.account(), "{}")).hasStatus(400);
        path(look(leader, reporter.account(), "{}"), "$.errors[0].field").isEqualTo("purpose");
        assertThat(look(leader, reporter.account(), "{\"purpose\": \"CURIOSITY\"}"))
                .hasStatus(400);
        path(get(reporter, "/api/v1/me/looks"), "$.items.length()").isEqualTo(0);
    }

    @Test
    void nobodyElseIsShownIt() {
        var elsewhere = somebody(Role.GRID_LEADER, "35.01.81.008.010.001");
        var above = somebody(Role.STREET_OFFICER, "35.01.81.007");

        assertThat(look(elsewhere, reporter.account(), VERIFY)).hasStatus(404);
        assertThat(look(above, reporter.account(), VERIFY)).hasStatus(403);
        assertThat(look(reporter, reporter.account(), VERIFY)).hasStatus(403);
        assertThat(look(leader, above.account(), VERIFY)).hasStatus(404);
        path(read(above, request), "$.reportedBy.length()").isEqualTo(0);
    }

    @Test
    void whoHasLeftNoPhoneCannotBeCalled() {
        var silent = somebody(Role.RESIDENT, GRID);
        request = Filed.in(GRID).by(silent.account()).store(jdbc);

        assertThat(look(leader, silent.account(), VERIFY)).hasStatus(409);
    }

    @Test
    void manyLooksAtOnceDoNotPassTheQuotaTogether() throws Exception {
        var looks = new ArrayList<Future<Integer>>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> look =
                    () -> look(leader, reporter.account(), VERIFY).getResponse().getStatus();
            IntStream.range(0, 20).forEach(n -> looks.add(people.submit(look)));
        }

        var answers = new ArrayList<Integer>();
        for (var look : looks) {
            answers.add(look.get());
        }
        assertThat(answers).filteredOn(status -> status == 200).hasSize(5);
        assertThat(answers).filteredOn(status -> status == 429).hasSize(15);
        path(get(reporter, "/api/v1/me/looks"), "$.items.length()").isEqualTo(5);
    }
}
