package org.linjuli.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linjuli.identity.DemoAccounts.DemoAccount;
import org.linjuli.identity.IdentityImport.Given;
import org.linjuli.identity.IdentityImport.Person;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApplicationModuleTest(BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc
@OwnDatabase
class IdentityImportTests {

    private static final NodePath GRID = NodePath.of("35.01.81.007.010.004");

    @Autowired
    private IdentityImport importer;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Grants grants;

    @Autowired
    private SignIn signIn;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Clock clock;

    @Test
    void thousandsOfPeopleComeInAtOnceAndCanSignIn() {
        var people = IntStream.range(0, 5_000)
                .mapToObj(n -> person("many" + n, "1380000%04d".formatted(n)))
                .toList();
        var last = people.getLast();

        importer.people(people);
        importer.grants(
                people.stream()
                        .map(person -> new Given(
                                person.id(), new Grant(Role.RESIDENT, GRID), GrantSource.post(UUID.randomUUID())))
                        .toList(),
                clock.instant().minusSeconds(60));

        assertThat(accounts.names(List.of(last.id()))).containsEntry(last.id(), "陈测试");
        assertThat(accounts.phoneForMessages(last.id())).contains("13800004999");
        assertThat(grants.of(last.id())).containsExactly(new Grant(Role.RESIDENT, GRID));
        assertThat(signIn.signIn(new Credentials("many4999", DemoAccounts.PASSWORD), new Device("", "10.3.0.1")))
                .isNotNull();
    }

    @Test
    void noPhoneStandsInTheDatabaseInPlain() {
        importer.people(List.of(person("sealed", "13912345678")));

        var row = jdbc.sql(
                        "select a::text || p::text || encode(p.phone, 'escape') from identity.account a join identity.phone p on p.account = a.id where username = 'sealed'")
                .query(String.class)
                .single();

        assertThat(row).doesNotContain("13912345678");
    }

    @Test
    void textThatCopyCouldMistakeArrivesUnchanged() {
        var name = "a\\b\tc\nd\\N";
        var id = new AccountId(UUID.randomUUID());

        importer.people(List.of(new Person(id, "odd", name, null)));

        assertThat(accounts.names(List.of(id))).containsEntry(id, name);
    }

    @Test
    void whatFailsHalfWayLeavesNothingBehind() {
        var twice = List.of(person("first", null), person("twice", null), person("twice", null));

        assertThatThrownBy(() -> importer.people(twice)).isInstanceOf(DataAccessException.class);

        assertThat(accounts.findByUsername("first")).isEmpty();
    }

    @Test
    void theDemoShowsItsAccountsToWhoeverComes() {
        importer.people(List.of(person("resident", null), person("grid", null)));
        importer.demoAccounts(List.of(
                new DemoAccount("grid", "", Role.GRID_LEADER, "网格长", "处理本网格的诉求", Face.PHONE),
                new DemoAccount("resident", "", Role.RESIDENT, "居民", "上报一个问题", Face.PHONE)));

        var answer = mvc.get().uri("/api/v1/demo-accounts").exchange();

        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$[*].username").asArray().containsExactly("grid", "resident");
        assertThat(answer).bodyJson().extractingPath("$[0].password").isEqualTo(DemoAccounts.PASSWORD);
        assertThat(answer).bodyJson().extractingPath("$[0].name").isEqualTo("陈测试");
        assertThat(answer).bodyJson().extractingPath("$[0].roleName").isEqualTo("网格长");
    }

    private static Person person(String username, @org.jspecify.annotations.Nullable String phone) {
        return new Person(new AccountId(UUID.randomUUID()), username, "陈测试", phone);
    }
}
