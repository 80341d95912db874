package org.linjuli.deeds;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linjuli.identity.IdentityImport;
import org.linjuli.identity.People;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;
import org.linjuli.territory.Territory;
import org.linjuli.testing.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The small sample city, and the browsers in which its people are signed in: signing in is logged itself, so all have done it before. */
record DemoCity(
        MockMvcTester mvc,
        JdbcClient jdbc,
        Clock clock,
        IdentityImport importer,
        Territory territory,
        Map<String, SignedIn> browsers) {

    private static final List<String> PEOPLE = List.of(
            "resident",
            "neighbour",
            "secretary",
            "member",
            "property",
            "building",
            "grid",
            "community",
            "street",
            "city",
            "unit",
            "admin");

    static DemoCity signedIn(
            MockMvcTester mvc, JdbcClient jdbc, Clock clock, IdentityImport importer, Territory territory) {
        var city = new DemoCity(mvc, jdbc, clock, importer, territory, new HashMap<>());
        PEOPLE.forEach(name -> city.browsers.put(name, SignedIn.as(name, mvc)));
        city.browsers.put("leaving", SignedIn.as("resident", mvc));
        city.appoint("auditor", Role.AUDIT_ADMIN);
        city.appoint("security", Role.SECURITY_ADMIN);
        city.appoint("second", Role.SECURITY_ADMIN);
        return city;
    }

    SignedIn as(String who) {
        return Objects.requireNonNull(browsers.get(who), who);
    }

    /** Somebody new with a role over the whole city. */
    private void appoint(String who, Role role) {
        var name = People.freshName();
        new People(importer, clock).somebody(name, new Grant(role, NodePath.of("35.01.81")));
        browsers.put(who, SignedIn.as(name, mvc));
    }
}
