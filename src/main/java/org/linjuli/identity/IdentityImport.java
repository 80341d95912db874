package org.linjuli.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.linjuli.cipher.FieldCipher;
import org.linjuli.identity.DemoAccounts.DemoAccount;
import org.linjuli.platform.BulkCopy;
import org.linjuli.platform.Mode;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.Ids;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fills in the simulated people of a sample city. Refuses outside demo mode. */
@Service
public class IdentityImport {

    public record Person(
            AccountId id,
            String username,
            String name,
            @Nullable String phone) {}

    public record Given(AccountId to, Grant grant, GrantSource source) {}

    private final JdbcClient jdbc;
    private final BulkCopy bulk;
    private final Passwords passwords;
    private final FieldCipher cipher;
    private final Clock clock;
    private final Mode mode;

    IdentityImport(
            DataSource dataSource,
            Passwords passwords,
            FieldCipher cipher,
            Clock clock,
            @Value("${linjuli.mode:production}") Mode mode) {
        this.jdbc = JdbcClient.create(dataSource);
        this.bulk = new BulkCopy(dataSource);
        this.passwords = passwords;
        this.cipher = cipher;
        this.clock = clock;
        this.mode = mode;
    }

    /** Simulated people with the shared password of the demo; it is hashed once for all of them. */
    @Transactional
    public void people(List<Person> people) {
        refuseInProduction();
        var now = clock.instant();
        bulk.copy("identity.account (id, username, display_name, simulated, created_at)", people, person ->
                new Object[] {person.id(), person.username(), person.name(), true, now});
        bulk.copy(
                "identity.phone (account, phone, phone_index)",
                people.stream().filter(person -> person.phone() != null).toList(),
                this::phone);
        var hash = passwords.hash(DemoAccounts.PASSWORD);
        bulk.copy("identity.password (account, hash, changed_at)", people, person ->
                new Object[] {person.id(), hash, now});
    }

    /** Roles that hold from a given time on, for instance since the sample city's year began. */
    @Transactional
    public void grants(List<Given> grants, Instant since) {
        refuseInProduction();
        var validity = "[\"%s\",)".formatted(since);
        bulk.copy(
                "identity.role_grant (id, account, role, node, validity, source, granted_by)",
                grants,
                given -> new Object[] {
                    Ids.next(clock),
                    given.to(),
                    given.grant().role().name(),
                    given.grant().node(),
                    validity,
                    given.source().value(),
                    Actor.system().account()
                });
    }

    /** The accounts shown on the sign-in page, in this order. */
    @Transactional
    public void demoAccounts(List<DemoAccount> accounts) {
        refuseInProduction();
        int position = 0;
        for (var account : accounts) {
            jdbc.sql("""
                            insert into identity.demo_account (account, position, role, role_name, sentence, face)
                            select id, :position, :role, :roleName, :sentence, :face
                            from identity.account where username = :username and simulated
                            """)
                    .param("position", ++position)
                    .param("role", account.role().name())
                    .param("roleName", account.roleName())
                    .param("sentence", account.sentence())
                    .param("face", account.face().key())
                    .param("username", account.username())
                    .update();
        }
    }

    /** Takes the simulated people away again; for a sample city whose loading was broken off. */
    @Transactional
    public void clear() {
        refuseInProduction();
        jdbc.sql("""
                        delete from identity.approval p using identity.account a
                        where a.simulated and a.id in (p.proposed_by, p.decided_by, p.account)
                        """).update();
        jdbc.sql("delete from identity.policy").update();
        jdbc.sql("delete from identity.client").update();
        for (var table : List.of("demo_account", "session", "role_grant", "password", "phone")) {
            jdbc.sql("delete from identity.%s where account in (select id from identity.account where simulated)"
                            .formatted(table))
                    .update();
        }
        jdbc.sql("delete from identity.account where simulated").update();
        jdbc.sql("delete from identity.person p where not exists (select from identity.account where person = p.id)")
                .update();
    }

    private Object[] phone(Person person) {
        var phone = Objects.requireNonNull(person.phone());
        return new Object[] {
            person.id(), cipher.seal(Phones.PHONE, person.id().value(), phone), cipher.blindIndex(Phones.PHONE, phone)
        };
    }

    public void refuseInProduction() {
        if (mode != Mode.DEMO) {
            throw new IllegalStateException("Simulated people are for demo mode alone (linjuli.mode=demo)");
        }
    }
}
