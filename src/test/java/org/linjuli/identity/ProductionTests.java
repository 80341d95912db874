package org.linjuli.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.linjuli.identity.cipher.FieldCipher;
import org.linjuli.shared.ProblemException;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;

/** What is allowed in a demo and refused in production, on one and the same database. */
@ApplicationModuleTest
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

    private SignIn signIn(Mode mode) {
        return new SignIn(jdbc, passwords, mistakes, sessions, mode);
    }
}
