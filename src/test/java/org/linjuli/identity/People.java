package org.linjuli.identity;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.identity.IdentityImport.Given;
import org.linjuli.identity.IdentityImport.Person;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Grant;

/** Simulated people for tests; each has the password of the demo. */
public final class People {

    private final IdentityImport importer;
    private final Clock clock;

    public People(IdentityImport importer, Clock clock) {
        this.importer = importer;
        this.clock = clock;
    }

    /** Somebody with these roles since yesterday. */
    public AccountId somebody(String username, Grant... grants) {
        return somebody(username, null, grants);
    }

    /** The same with a phone. */
    public AccountId reachable(String username, String phone, Grant... grants) {
        return somebody(username, phone, grants);
    }

    private AccountId somebody(String username, @Nullable String phone, Grant... grants) {
        var id = new AccountId(UUID.randomUUID());
        importer.people(List.of(new Person(id, username, "陈测试", phone)));
        importer.grants(
                List.of(grants).stream()
                        .map(grant -> new Given(id, grant, GrantSource.post(UUID.randomUUID())))
                        .toList(),
                clock.instant().minusSeconds(86_400));
        return id;
    }

    /** A user name that no other test has. */
    public static String freshName() {
        return "p" + UUID.randomUUID().toString().substring(0, 13);
    }
}
