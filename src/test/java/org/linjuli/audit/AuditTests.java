package org.linjuli.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.audit.Verification.Damage;
import org.linjuli.audit.Verification.Harm;
import org.linjuli.cipher.Keys;
import org.linjuli.cipher.Signer;
import org.linjuli.follower.Followers;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.ProblemException;
import org.linjuli.shared.Role;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(properties = "linjuli.followers.enabled=false")
@OwnDatabase
class AuditTests {

    private static final NodePath GRID = NodePath.of("35.01.81.007.010.004");
    private static final Actor SOMEBODY = new Actor(new AccountId(UUID.randomUUID()), "陈测试", List.of());
    private static final Actor AUDITOR = new Actor(
            new AccountId(UUID.randomUUID()), "林测试", List.of(new Grant(Role.AUDIT_ADMIN, NodePath.of("35.01.81"))));

    @Autowired
    private Audit audit;

    @Autowired
    private AuditLog log;

    @Autowired
    private AuditExport export;

    @Autowired
    private Verification verification;

    @Autowired
    private Keeping keeping;

    @Autowired
    private Followers followers;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient asApp;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Keys keys;

    @Autowired
    private Clock clock;

    @Autowired
    private Environment environment;

    private JdbcClient asOwner;

    @BeforeEach
    void connectAsOwner() {
        asOwner = JdbcClient.create(new DriverManagerDataSource(
                environment.getRequiredProperty("linjuli.database.url"),
                environment.getRequiredProperty("linjuli.database.migrator-username"),
                environment.getRequiredProperty("linjuli.database.migrator-password")));
        asOwner.sql("truncate audit.entry, audit.link, audit.chain, audit.damage, audit.verification")
                .update();
        asOwner.sql(
                        "update follower.follower set position = (select last_value from audit.entry_seq) where name = 'audit-seal'")
                .update();
    }

    private void written(int count) {
        transaction.executeWithoutResult(status -> IntStream.range(0, count)
                .forEach(n -> audit.record(
                        SOMEBODY, Act.change("thing.change", "thing", n).at(GRID))));
    }

    private void sealed(int count) {
        written(count);
        followers.catchUp();
    }

    private List<Long> numbers() {
        return asApp.sql("select seq from audit.entry order by seq")
                .query((row, n) -> row.getLong(1))
                .list();
    }

    @Test
    void anEntryIsThereOnlyIfWhatItTellsOfHappened() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    audit.record(SOMEBODY, Act.change("thing.change", "thing", 1));
                    throw new IllegalStateException("the change fails");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(numbers()).isEmpty();
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> audit.record(SOMEBODY, Act.change("thing.change", "thing", 1)));
    }

    @Test
    void theProgramItselfCanNeitherChangeNorRemoveNorForgetAnything() {
        sealed(1);

        for (var deed : List.of(
                "update audit.entry set action = 'thing.other'",
                "delete from audit.entry",
                "truncate audit.entry",
                "update audit.entry_other set action = 'thing.other'",
                "delete from " + thisMonth(),
                "delete from audit.link",
                "update audit.chain set genesis = ''",
                "delete from audit.verification",
                "drop table audit.entry")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(deed)
                    .isThrownBy(() -> asApp.sql(deed).update());
        }
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> asApp.sql("select audit.forget_before(current_date - 100)")
                        .query(Integer.class)
                        .single())
                .withStackTraceContaining("180 days");
    }

    @Test
    void aWholeLogIsFoundWhole() {
        sealed(50);
        sealed(50);

        var found = verification.run();

        assertThat(found.checked()).isEqualTo(100);
        assertThat(found.damages()).isEmpty();
    }

    @Test
    void twoHundredEntriesTamperedWithAreNamedOneByOne() {
        sealed(1000);
        var all = numbers();
        var victims = IntStream.range(0, 200).mapToObj(n -> all.get(n * 5)).toList();
        var wanted = new TreeMap<Long, Harm>();
        for (int n = 0; n < victims.size(); n++) {
            var deed = TAMPERINGS.get(n % TAMPERINGS.size());
            asOwner.sql(deed.sql()).param("seq", victims.get(n)).update();
            wanted.put(victims.get(n), deed.harm());
        }

        var found = verification.run();

        assertThat(found.damages().stream().collect(Collectors.toMap(Damage::seq, Damage::harm)))
                .isEqualTo(wanted)
                .hasSize(200);
        assertThat(log.lastCheck(AUDITOR).orElseThrow().damaged()).isEqualTo(200);
    }

    private record Tampering(String sql, Harm harm) {}

    private static final List<Tampering> TAMPERINGS = List.of(
            new Tampering("update audit.entry set actor = gen_random_uuid() where seq = :seq", Harm.CHANGED),
            new Tampering("update audit.entry set facts = '{\"x\": 1}' where seq = :seq", Harm.CHANGED),
            new Tampering("update audit.entry set at = at + interval '1 microsecond' where seq = :seq", Harm.CHANGED),
            new Tampering("update audit.entry set node = null where seq = :seq", Harm.CHANGED),
            new Tampering("delete from audit.entry where seq = :seq", Harm.MISSING));

    @Test
    void anEntrySlippedInAfterwardsIsNamed() {
        sealed(10);
        var gap = numbers().getFirst();
        asOwner.sql("delete from audit.entry where seq = :seq")
                .param("seq", gap)
                .update();
        asOwner.sql("delete from audit.link where seq = :seq").param("seq", gap).update();
        asOwner.sql("""
                        insert into audit.entry (seq, at, kind, action, actor, subject_kind, subject)
                        values (:seq, now(), 'CHANGE', 'thing.forge', gen_random_uuid(), 'thing', '1')
                        """).param("seq", gap).update();

        assertThat(verification.run().damages()).contains(new Damage(gap, Harm.UNSEALED));
    }

    @Test
    void aLogThatEndsEarlierThanItDidIsNoticed() {
        sealed(10);
        verification.run();
        var last = numbers().getLast();
        asOwner.sql("delete from audit.entry where seq = :seq")
                .param("seq", last)
                .update();
        asOwner.sql("delete from audit.link where seq = :seq")
                .param("seq", last)
                .update();

        assertThat(verification.run().damages()).containsExactly(new Damage(last, Harm.CUT_OFF));
    }

    @Test
    void manyWhoWriteAtOnceMakeOneChainWithoutAGap() {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = IntStream.range(0, 16)
                    .mapToObj(n -> people.submit(() -> IntStream.range(0, 20).forEach(times -> written(1))))
                    .toList();
            while (!writing.stream().allMatch(Future::isDone)) {
                followers.catchUp();
            }
        }
        // What is written beside a transaction of somebody else, a job for instance, is settled when that has ended.
        var found = await().until(
                        () -> {
                            followers.catchUp();
                            return verification.run();
                        },
                        seen -> seen.checked() == 320);

        assertThat(found.damages()).isEmpty();
    }

    @Test
    void monthsThatAreOverAreDroppedWholeAndTheRestStaysWhole() {
        var longAgo = clock.instant().minus(Duration.ofDays(5 * 365)).atOffset(java.time.ZoneOffset.UTC);
        asApp.sql(
                        "select audit.record('CHANGE', 'thing.change', gen_random_uuid(), 'thing', '1', null, null, :at, '{}')")
                .param("at", longAgo)
                .query(Long.class)
                .single();
        sealed(5);
        assertThat(verification.run().checked()).isEqualTo(6);

        keeping.run();

        var found = verification.run();
        assertThat(found.checked()).isEqualTo(5);
        assertThat(found.damages()).isEmpty();
    }

    @Test
    void theLogIsSearchedByWhoWhatWhereAndWhen() {
        written(3);
        transaction.executeWithoutResult(status -> audit.record(
                AUDITOR, Act.of(ActKind.REVEAL, "other.reveal", "other", "x").concerning(SOMEBODY.account())));

        assertThat(log.search(AUDITOR, lately(null, null, null, null), null, 2).items())
                .extracting(AuditLog.Line::action)
                .containsExactly("other.reveal", "thing.change");
        assertThat(log.search(AUDITOR, lately(ActKind.REVEAL, null, null, null), null, 10)
                        .items())
                .hasSize(1);
        assertThat(log.search(AUDITOR, lately(null, "thing.", null, null), null, 10)
                        .items())
                .hasSize(3);
        assertThat(log.search(AUDITOR, lately(null, null, "2", null), null, 10).items())
                .hasSize(1);
        assertThat(log.search(AUDITOR, lately(null, null, null, NodePath.of("35.01.81.007")), null, 10)
                        .items())
                .hasSize(3);
        assertThat(log.looksAt(SOMEBODY, null, 10).items())
                .extracting(AuditLog.Line::action)
                .containsExactly("other.reveal");
    }

    private Query lately(
            @Nullable ActKind kind, @Nullable String action, @Nullable String subject, @Nullable NodePath area) {
        var today = LocalDate.now(clock.withZone(CityTime.ZONE));
        return new Query(today.minusDays(1), today, null, kind, action, subject, area);
    }

    @Test
    void nobodyButTheAuditAdministratorReadsIt() {
        var others = java.util.Arrays.stream(Role.values())
                .filter(role -> role != Role.AUDIT_ADMIN)
                .map(role -> new Actor(SOMEBODY.account(), "陈测试", List.of(new Grant(role, NodePath.of("35.01.81")))))
                .toList();

        assertThat(others).isNotEmpty().allSatisfy(other -> {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> log.search(other, lately(null, null, null, null), null, 10));
            assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> log.check(other));
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> export.write(other, lately(null, null, null, null), new ByteArrayOutputStream()));
        });
    }

    @Test
    void anExportIsSignedAndNotedItself() throws Exception {
        written(3);
        var out = new ByteArrayOutputStream();

        export.write(AUDITOR, lately(null, null, null, null), out);

        var files = unzipped(out.toByteArray());
        var manifest = json.readTree(file(files, "manifest.json"));
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file(files, "entries.jsonl")));
        assertThat(manifest.get("sha256").asString()).isEqualTo(hash);
        assertThat(manifest.get("entries").asInt()).isEqualTo(4);
        assertThat(new String(file(files, "entries.jsonl"), UTF_8).lines())
                .hasSize(4)
                .first()
                .asString()
                .contains("audit.export");
        var publicKey = HexFormat.of().parseHex(manifest.get("publicKey").asString());
        assertThat(publicKey).isEqualTo(new Signer(keys, "audit export").publicKey());
        assertThat(Signer.holds(publicKey, file(files, "manifest.json"), file(files, "manifest.sig")))
                .isTrue();
        assertThat(Signer.holds(publicKey, "another".getBytes(UTF_8), file(files, "manifest.sig")))
                .isFalse();
    }

    private static byte[] file(Map<String, byte[]> files, String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    private static Map<String, byte[]> unzipped(byte[] file) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file), UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    @Test
    void theEntriesOfThisMonthHaveAPartitionOfTheirOwn() {
        written(1);

        var table = asApp.sql("select tableoid::regclass::text from audit.entry")
                .query(String.class)
                .single();
        assertThat(table).isEqualTo(thisMonth());
    }

    private String thisMonth() {
        return "audit.entry_"
                + DateTimeFormatter.ofPattern("yyyyMM").withZone(CityTime.ZONE).format(Instant.now(clock));
    }
}
