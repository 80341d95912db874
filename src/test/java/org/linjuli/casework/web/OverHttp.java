package org.linjuli.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.assertj.core.api.AbstractObjectAssert;
import org.linjuli.identity.IdentityImport;
import org.linjuli.identity.People;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;
import org.linjuli.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** People at their browsers, asking the whole program for requests. */
@SpringBootTest
@AutoConfigureMockMvc
abstract class OverHttp {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private IdentityImport identity;

    @Autowired
    Clock clock;

    /** Somebody who has signed in. */
    record Person(AccountId account, SignedIn browser) {}

    final Person somebody() {
        return somebody(new Grant[0]);
    }

    final Person somebody(Role role, String node) {
        return somebody(new Grant(role, NodePath.of(node)));
    }

    final Person somebody(Grant... grants) {
        var name = People.freshName();
        var account = new People(identity, clock).somebody(name, grants);
        return new Person(account, SignedIn.as(name, mvc));
    }

    final MvcTestResult read(Person who, UUID id) {
        return get(who, "/api/v1/requests/" + id);
    }

    final MvcTestResult list(Person who, String query) {
        return get(who, "/api/v1/requests" + query);
    }

    final MvcTestResult get(Person who, String uri) {
        return mvc.get().uri(URI.create(uri)).with(who.browser()).exchange();
    }

    final MvcTestResult act(Person who, UUID id, String action) {
        return mvc.post()
                .uri("/api/v1/requests/%s/actions/%s".formatted(id, action))
                .header("If-Match", "\"0\"")
                .with(who.browser())
                .exchange();
    }

    static AbstractObjectAssert<?, ?> path(MvcTestResult answer, String path) {
        return assertThat(answer).bodyJson().extractingPath(path);
    }
}
