package org.linjuli.sample;

import java.util.List;
import org.linjuli.identity.GrantSource;
import org.linjuli.identity.IdentityImport.Given;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;

/** The administrators of the sample city; two for security, so that one person can play both who decide. */
record SampleAdministrators(AccountId system, AccountId security, AccountId audit, AccountId other) {

    static SampleAdministrators of(SamplePeople people) {
        var system = people.person("xtgly", "admin").id();
        var security = people.person("aqgly", "security").id();
        var audit = people.person("sjgly", "audit").id();
        return new SampleAdministrators(
                system, security, audit, people.person("aqgly2", "security2").id());
    }

    List<Given> grants(NodePath county) {
        return List.of(
                given(system, Role.SYSTEM_ADMIN, county),
                given(security, Role.SECURITY_ADMIN, county),
                given(audit, Role.AUDIT_ADMIN, county),
                given(other, Role.SECURITY_ADMIN, county));
    }

    private static Given given(AccountId to, Role role, NodePath county) {
        return new Given(
                to, new Grant(role, county), GrantSource.givenBy(Actor.system().account()));
    }
}
