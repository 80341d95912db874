package org.linjuli.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.audit.Audit;
import org.linjuli.casework.Filed;
import org.linjuli.casework.RequestState;
import org.linjuli.identity.Accounts;
import org.linjuli.identity.Bindings;
import org.linjuli.identity.Corrections.Part;
import org.linjuli.identity.IdentityImport;
import org.linjuli.identity.People;
import org.linjuli.platform.Columns;
import org.linjuli.privacy.RightsRequests.Wanted;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Problem;
import org.linjuli.shared.ProblemException;
import org.linjuli.shared.Retentions;
import org.linjuli.shared.Role;
import org.linjuli.testing.OwnDatabase;
import org.linjuli.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@AutoConfigureMockMvc
@OwnDatabase
class PrivacyTests {

    private static final String GRID = "35.01.81.007.010.001";
    private static final NodePath CITY = NodePath.of("35.01.81");
    private static final String PHONE = "13912345678";

    @Autowired
    private RightsRequests rights;

    @Autowired
    private PrivacyOffice office;

    @Autowired
    private MyData data;

    @Autowired
    private Consents consents;

    @Autowired
    private GuardianConsents guardians;

    @Autowired
    private Purges purges;

    @Autowired
    private RetentionReport report;

    @Autowired
    private Accounts accounts;

    @Autowired
    private IdentityImport importer;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private String name = "";
    private Actor resident = Actor.anonymous();
    private Actor officer = Actor.anonymous();
    private String officerName = "";

    @BeforeEach
    void aResidentAndAnOfficer() {
        var people = new People(importer, clock);
        name = People.freshName();
        resident = new Actor(people.reachable(name, PHONE), "陈测试", List.of());
        var grant = new Grant(Role.SECURITY_ADMIN, CITY);
        officerName = People.freshName();
        officer = new Actor(people.somebody(officerName, grant), "安全管理员", List.of(grant));
    }

    private RightsRequest file(RightsKind kind) {
        return rights.file(resident, new Wanted(UUID.randomUUID(), kind, null, null));
    }

    private RightsRequest act(RightsRequest request, String action, Map<String, ?> inputs) {
        return office.act(officer, request.id(), request.version(), action, inputs);
    }

    private static void assertRefused(Problem problem, Runnable deed) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(deed::run)
                .extracting(ProblemException::problem)
                .isEqualTo(problem);
    }

    @Test
    void thePersonSeesWhatIsKeptWithThePhoneMasked() {
        var shown = data.of(resident).toString();

        assertThat(shown).contains(name, "139****5678").doesNotContain(PHONE);
        assertThat(data.of(resident))
                .allSatisfy(section -> assertThat(section.until()).isNotEmpty())
                .anySatisfy(section -> assertThat(section.basis().rule()).contains("个人信息保护法"));
    }

    @Test
    void aCopyIsReadyAtOnceAndHoldsThePhoneInClearAndNobodyElse() throws IOException {
        var neighbour = new People(importer, clock).reachable(People.freshName(), "13700000001");
        Filed.in(GRID).by(neighbour).said("邻居的事", "邻居写的正文").store(jdbc);
        Filed.in(GRID).by(resident.account()).said("路灯", "我写的正文").store(jdbc);

        var copy = file(RightsKind.COPY);
        var out = new ByteArrayOutputStream();
        data.write(resident, copy.id(), out);

        assertThat(copy.state()).isEqualTo(RightsState.DONE);
        assertThat(filesIn(out.toByteArray()))
                .hasSize(2)
                .allSatisfy(text -> assertThat(text).contains(PHONE).doesNotContain("邻居写的正文", "13700000001"));
        assertRefused(
                PrivacyProblem.NO_SUCH_REQUEST,
                () -> data.refuseNoCopy(new Actor(neighbour, "邻居", List.of()), copy.id()));
    }

    private static List<String> filesIn(byte[] zipped) throws IOException {
        var files = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(zipped), StandardCharsets.UTF_8)) {
            while (zip.getNextEntry() != null) {
                files.add(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void aCorrectionTakesEffectWhenTheOfficeFinishesItAndThePersonIsTold() {
        var asked = rights.file(resident, new Wanted(UUID.randomUUID(), RightsKind.CORRECT, Part.NAME, "陈小测"));
        assertThat(office.wanted(officer, asked.id())).isEqualTo("陈小测");

        var done = act(act(asked, "accept", Map.of()), "finish", Map.of("answer", "已核对"));

        assertThat(done.state()).isEqualTo(RightsState.DONE);
        assertThat(accounts.find(resident.account()).orElseThrow().name()).isEqualTo("陈小测");
        assertThat(jdbc.sql("select count(*) from privacy.rights_request where id = :id and wanted is not null")
                        .param("id", asked.id())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select text from channel.notice where account = :account order by id")
                        .param("account", resident.account().value())
                        .query(String.class)
                        .list())
                .hasSize(2)
                .last()
                .asString()
                .contains("已办结", "已核对");
    }

    @Test
    void aRefusalNeedsAGroundAndIsTold() {
        var asked = rights.file(resident, new Wanted(UUID.randomUUID(), RightsKind.CORRECT, Part.NAME, "陈小测"));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> act(asked, "refuse", Map.of("answer", "请带证件")));
        var refused = act(asked, "refuse", Map.of("ground", "IDENTITY_UNPROVED", "answer", "请带证件"));

        assertThat(refused.ground()).isEqualTo(RefusalGround.IDENTITY_UNPROVED);
    }

    @Test
    void theSameAskedTwiceIsOneAndASecondOpenOneIsRefused() {
        var wanted = new Wanted(UUID.randomUUID(), RightsKind.ERASE, null, null);

        assertThat(rights.file(resident, wanted).id())
                .isEqualTo(rights.file(resident, wanted).id());
        assertRefused(PrivacyProblem.ALREADY_OPEN, () -> file(RightsKind.ERASE));
    }

    @Test
    void anOpenMatterOrAHeldRoleStandsAgainstAnErasureAndSaysSo() {
        Filed.in(GRID).by(resident.account()).in(RequestState.ASSIGNED).store(jdbc);

        assertRefused(PrivacyProblem.ERASURE_BLOCKED, () -> file(RightsKind.ERASE));
        assertThat(rights.preview(resident).obstacles())
                .singleElement()
                .asString()
                .contains("1 件诉求还没有办结");
        assertThat(rights.preview(officer).obstacles())
                .singleElement()
                .asString()
                .contains("安全管理员");
    }

    @Test
    void afterAnErasureNothingOfThePersonIsReadableAndNobodyCanSignIn() {
        var browser = SignedIn.as(name, mvc);
        livesSomewhere();
        uploadsSomething();
        consents.give(resident, "location", 2);
        var person = isBound();
        Filed.in(GRID)
                .by(resident.account())
                .said("路灯", "我叫陈测试，电话" + PHONE)
                .in(RequestState.CLOSED)
                .store(jdbc);

        var done = UUID.randomUUID();
        assertThat(posted(
                        browser,
                        "/api/v1/me/rights-requests",
                        "",
                        "{\"id\": \"%s\", \"kind\": \"ERASE\"}".formatted(done)))
                .hasStatus(201);
        var desk = SignedIn.as(officerName, mvc);
        var steps = "/api/v1/privacy/rights-requests/" + done + "/actions/";
        assertThat(posted(desk, steps + "accept", "\"0\"", "{}")).hasStatusOk();
        assertThat(posted(desk, steps + "finish", "\"1\"", "{}")).hasStatusOk();

        assertThat(office.one(officer, done).state()).isEqualTo(RightsState.DONE);
        assertThat(count("identity.person where id = :id", person)).isZero();
        assertThat(count(
                        "residence.residence where account = :id",
                        resident.account().value()))
                .isZero();
        assertThat(count(
                        "casework.photo where uploader = :id",
                        resident.account().value()))
                .isZero();
        assertThat(office.outcome(officer, done).orElseThrow().kept()).isNotEmpty();
        assertThat(everywhere(PHONE)).isEmpty();
        assertThat(everywhere(name)).isEmpty();
        assertThat(everywhere("我叫陈测试")).isEmpty();
        assertThat(accounts.find(resident.account()).orElseThrow().name()).isEqualTo("已注销");
        assertThat(accounts.phoneForMessages(resident.account())).isEmpty();
        assertThat(mvc.post()
                        .uri("/api/v1/session")
                        .with(SignedIn.nobody())
                        .contentType("application/json")
                        .content("{\"username\": \"%s\", \"password\": \"linjuli-demo\"}".formatted(name))
                        .exchange())
                .hasStatus(401);
        assertThat(count(
                        "identity.session where account = :id",
                        resident.account().value()))
                .isZero();
    }

    @Test
    void aChildConsentsThroughAGuardianAtTheOfficeAndTakesItBackAlone() {
        isBound();
        jdbc.sql(
                        "update identity.person set needs_guardian = true where id = (select person from identity.account where id = :id)")
                .param("id", resident.account().value())
                .update();
        int version = consents.choices(resident).stream()
                .filter(choice -> choice.statement().purpose() == Purpose.LOCATION)
                .findFirst()
                .orElseThrow()
                .statement()
                .version();
        var given = new GuardianConsents.Given(name, "location", version, Guardian.PARENT);

        assertRefused(PrivacyProblem.NEEDS_GUARDIAN, () -> consents.give(resident, "location", version));
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> guardians.record(resident, given));
        assertRefused(
                PrivacyProblem.STATEMENT_CHANGED,
                () -> guardians.record(
                        officer, new GuardianConsents.Given(name, "location", version + 1, Guardian.PARENT)));
        guardians.record(officer, given);
        guardians.record(officer, given);

        assertThat(consents.isGiven(resident.account(), Purpose.LOCATION)).isTrue();
        assertThat(count(
                        "privacy.consent where how = 'GUARDIAN' and account = :id",
                        resident.account().value()))
                .isEqualTo(1);
        consents.withdraw(resident, "location");
        assertThat(consents.isGiven(resident.account(), Purpose.LOCATION)).isFalse();
    }

    @Test
    void nobodyElseConsentsThroughAGuardian() {
        isBound();

        assertRefused(
                PrivacyProblem.NO_CHILD,
                () -> guardians.record(officer, new GuardianConsents.Given(name, "location", 2, Guardian.PARENT)));
        assertRefused(
                PrivacyProblem.NO_CHILD,
                () -> guardians.record(
                        officer, new GuardianConsents.Given("nobody-here", "location", 2, Guardian.OTHER)));
    }

    private UUID isBound() {
        var person = UUID.randomUUID();
        jdbc.sql("""
                        with born as (
                          insert into identity.person
                            (id, name, citizen_number, citizen_number_index, needs_guardian, bound_at, how)
                          values (:person, 'x', 'x', decode(replace(:person::text, '-', ''), 'hex'), false, now(), 'PHONE_CODE'))
                        update identity.account set person = :person where id = :account
                        """)
                .param("person", person)
                .param("account", resident.account().value())
                .update();
        return person;
    }

    private void livesSomewhere() {
        jdbc.sql("""
                        insert into residence.residence (id, account, building, kind, state, validity, stated_at)
                        values (gen_random_uuid(), :account, gen_random_uuid(), 'OWNED', 'STATED',
                                tstzrange(now(), null), now())
                        """).param("account", resident.account().value()).update();
    }

    private void uploadsSomething() {
        jdbc.sql("""
                        insert into casework.photo (id, uploader, digest, width, height, store, name, uploaded_at)
                        values (gen_random_uuid(), :account, sha256('x'), 8, 6, 'DATABASE',
                                '2026/01/01/' || replace(gen_random_uuid()::text, '-', ''), now())
                        """).param("account", resident.account().value()).update();
    }

    private MvcTestResult posted(SignedIn browser, String uri, String version, String body) {
        return mvc.post()
                .uri(uri)
                .with(browser)
                .header("If-Match", version)
                .contentType("application/json")
                .content(body)
                .exchange();
    }

    private int count(String rows, UUID id) {
        return jdbc.sql("select count(*) from " + rows)
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /** The tables that hold a text, whatever the column. */
    private List<String> everywhere(String text) {
        return jdbc.sql("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema)'
                          and has_table_privilege(c.oid, 'select') order by 1
                        """).query((row, n) -> row.getString(1)).list().stream()
                .filter(table -> jdbc.sql("select exists (select from %s t where position(:text in t::text) > 0)"
                                .formatted(table))
                        .param("text", text)
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    @Test
    void aConsentHoldsUntilItIsWithdrawnAndForTheWordsThatWereRead() {
        var later = new Consents(jdbc, withNewerWords(), bindings, audit, clock);
        assertThat(consents.isGiven(resident.account(), Purpose.CASEWORK)).isTrue();
        assertThat(consents.isGiven(resident.account(), Purpose.LOCATION)).isFalse();

        consents.give(resident, "location", 2);
        assertThat(consents.isGiven(resident.account(), Purpose.LOCATION)).isTrue();
        assertThat(later.isGiven(resident.account(), Purpose.LOCATION)).isFalse();
        assertThat(later.choices(resident))
                .filteredOn(choice -> choice.statement().purpose() == Purpose.LOCATION)
                .allMatch(Consents.Choice::changed);

        consents.withdraw(resident, "location");
        assertThat(consents.isGiven(resident.account(), Purpose.LOCATION)).isFalse();
        assertThat(consents.history(resident)).singleElement().matches(past -> past.withdrawn() != null);
        assertRefused(PrivacyProblem.STATEMENT_CHANGED, () -> consents.give(resident, "location", 1));
        assertRefused(PrivacyProblem.NEEDS_NO_CONSENT, () -> consents.withdraw(resident, "casework"));
        assertRefused(PrivacyProblem.NO_SUCH_PURPOSE, () -> consents.give(resident, "advertising", 1));
    }

    @Autowired
    private Bindings bindings;

    @Autowired
    private Audit audit;

    private static Statements withNewerWords() {
        return new Statements(Arrays.stream(Purpose.values())
                .map(purpose -> new Statement(purpose, 7, LocalDate.EPOCH, "新的内容", "", ""))
                .toList());
    }

    @Autowired
    private List<Retentions> retentions;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void theNightRemovesExactlyWhatIsDueInLotsAndReportsIt() {
        var now = clock.instant();
        tell(now.minus(Duration.ofDays(366)), 1);
        tell(now.minus(Duration.ofDays(367)), 2);
        tell(now.minus(Duration.ofDays(368)), 3);
        tell(now.minus(Duration.ofDays(364)), 4);

        purges.run(2);

        assertThat(jdbc.sql("select event from channel.notice where account = :account")
                        .param("account", resident.account().value())
                        .query(Long.class)
                        .list())
                .containsExactly(4L);
        assertThat(report.lines(officer))
                .filteredOn(line -> line.rule().key().equals("channel.notice"))
                .singleElement()
                .matches(line -> line.removed() == 3, "three removed")
                .matches(line -> line.nights().getFirst().whole(), "whole");
        assertThat(jdbc.sql(
                                "select count(*) from audit.entry where action = 'retention.purge' and subject = 'channel.notice'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        new Purges(retentions, jdbc, transaction, audit, Clock.offset(clock, Duration.ofDays(2))).run();
        assertThat(jdbc.sql("select count(*) from channel.notice where account = :account")
                        .param("account", resident.account().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aPurgeThatWasBrokenOffGoesOnAsTheSameRun() {
        var now = clock.instant();
        for (int n = 1; n <= 5; n++) {
            tell(now.minus(Duration.ofDays(366)), n);
        }
        var broken = new Purges(retentions, jdbc, breakingAt(3), audit, clock);

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> broken.run(2));
        assertThat(notices()).isEqualTo(3);
        var run = openRun();
        purges.run(2);

        assertThat(notices()).isZero();
        assertThat(jdbc.sql("select rows from privacy.purge_run where id = :id and ended_at is not null")
                        .param("id", run)
                        .query(Long.class)
                        .single())
                .isEqualTo(5);
    }

    /** Every rule before has its turns too, so only those of the notices count. */
    private TransactionTemplate breakingAt(int turn) {
        return new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager())) {
            private int turns;

            @Override
            public <T extends @Nullable Object> T execute(TransactionCallback<T> work) {
                return super.execute(status -> {
                    int before = notices();
                    var done = work.doInTransaction(status);
                    if (notices() < before && ++turns == turn - 1) {
                        throw new IllegalStateException("killed");
                    }
                    return done;
                });
            }
        };
    }

    private int notices() {
        return count("channel.notice where account = :id", resident.account().value());
    }

    private UUID openRun() {
        return jdbc.sql("select id from privacy.purge_run where rule = 'channel.notice' and ended_at is null")
                .query(UUID.class)
                .single();
    }

    private void tell(Instant at, long event) {
        jdbc.sql("insert into channel.notice (id, account, event, at, text) values (:id, :account, :event, :at, '测试')")
                .param("id", UUID.randomUUID())
                .param("account", resident.account().value())
                .param("event", event)
                .param("at", Columns.utc(at))
                .update();
    }

    @Test
    void theOfficeSeesTheOverdueFirstAndCountsThem() {
        var second = file(RightsKind.ERASE);
        var before = office.standing(officer);
        jdbc.sql("update privacy.rights_request set due_at = created_at - interval '1 day' where id = :id")
                .param("id", second.id())
                .update();

        var first = office.page(officer, new PrivacyOffice.Asked(true, null, null), null, 1);

        assertThat(first.items()).singleElement().matches(office::isOverdue).matches(one -> office.daysLeft(one) <= 0);
        assertThat(office.standing(officer).overdue()).isEqualTo(before.overdue() + 1);
    }
}
