package org.linjuli.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.linjuli.audit.Audits;
import org.linjuli.cipher.FieldCipher;
import org.linjuli.platform.Mode;
import org.linjuli.shared.ProblemException;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.transaction.support.TransactionTemplate;

/** What is allowed in a demo and refused in production, on one and the same database. */
@ApplicationModuleTest(BootstrapMode.ALL_DEPENDENCIES)
@OwnDatabase
class ProductionTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private IdentityImport demoImport;

    @Autowired
    private Passwords passwords;

    @Autowired
    private Mistakes mistakes;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Grants grants;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private FieldCipher cipher;

    @Autowired
    private Clock clock;

    @Test
    void aSimulatedPersonSignsInInTheDemoAloneAndKeepsProductionFromStarting() {
        var production = new NoSimulatedPeople(jdbc, Mode.PRODUCTION);
        assertThatCode(production::afterPropertiesSet).doesNotThrowAnyException();
        var name = People.freshName();
        new People(demoImport, clock).somebody(name);
        var credentials = new Credentials(name, DemoAccounts.PASSWORD);
        var device = new Device("", "::1");

        assertThat(signIn(Mode.DEMO).signIn(credentials, device)).isNotNull();
        assertThatThrownBy(() -> signIn(Mode.PRODUCTION).signIn(credentials, device))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(IdentityProblem.WRONG_PASSWORD));
        assertThatThrownBy(production::afterPropertiesSet).hasMessageContaining("simulated people");
        assertThatCode(new NoSimulatedPeople(jdbc, Mode.DEMO)::afterPropertiesSet)
                .doesNotThrowAnyException();
    }

    @Test
    void productionImportsNoSimulatedPeople() {
        var importer = new IdentityImport(dataSource, passwords, cipher, clock, Mode.PRODUCTION);

        assertThatThrownBy(() -> importer.people(List.of())).hasMessageContaining("demo mode");
        assertThatThrownBy(() -> importer.grants(List.of(), Instant.EPOCH)).hasMessageContaining("demo mode");
        assertThatThrownBy(() -> importer.demoAccounts(List.of())).hasMessageContaining("demo mode");
    }

    @Test
    void productionShowsNoDemoAccounts() {
        assertThatThrownBy(() -> new DemoAccounts(jdbc, Mode.PRODUCTION).list())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(IdentityProblem.NOT_IN_DEMO_MODE));
    }

    @Test
    void anEmptyProductionDatabaseGetsThreeAdministratorsWhoChangeTheirPasswords() {
        for (var table : List.of("session", "password", "role_grant", "demo_account", "account")) {
            jdbc.sql("delete from identity." + table).update();
        }
        var device = new Device("", "::2");

        administrators("a first password").open();
        administrators("another password").open();

        for (var name : List.of("system-admin", "security-admin", "audit-admin")) {
            var token = signIn(Mode.PRODUCTION).signIn(new Credentials(name, "a first password"), device);
            var session = sessions.find(token).orElseThrow();
            assertThat(session.actor().grants()).hasSize(1);
            new PasswordChanges(
                            signIn(Mode.PRODUCTION),
                            accounts,
                            sessions,
                            transaction,
                            new SignInNotes(Audits.on(jdbc, Clock.systemUTC()), told -> {}, Clock.systemUTC()))
                    .change(token, new PasswordChanges.Wish("a first password", name + "s own"), device);
            assertThat(signIn(Mode.PRODUCTION).signIn(new Credentials(name, name + "s own"), device))
                    .isNotNull();
        }
        assertThat(jdbc.sql("select count(*) from identity.account")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    private FirstAdministrators administrators(String password) {
        var day = Duration.ofDays(1);
        var settings = new IdentitySettings(
                day, day, null, null, day, day, day, new LockOut(5, day, day), 30, password, "35.01.81", 50);
        return new FirstAdministrators(accounts, grants, settings, Mode.PRODUCTION);
    }

    private SignIn signIn(Mode mode) {
        return new SignIn(jdbc, passwords, mistakes, sessions, Audits.on(jdbc, Clock.systemUTC()), mode);
    }
}
