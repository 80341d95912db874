package org.linjuli.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.identity.IdentityImport;
import org.linjuli.identity.People;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A second key is given, and everything that the first has sealed is sealed anew. */
@SpringBootTest
@OwnDatabase
class RotationTests {

    private static final Field PHONE = new Field("identity.phone", "phone");
    private static final int ACCOUNTS = 20;

    /** They are hashed and never opened, or stand in no column. */
    private static final Set<String> NOT_SEALED = Set.of(
            "identity.recovery_code.code_hash",
            "identity.phone_code.code_hash",
            "identity.mistake.subject",
            "identity.subject_link.subject",
            // One for each key, sealed with it.
            "identity.key_probe.sealed",
            "cookie.provider");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Keys keys;

    @Autowired
    private FieldCipher cipher;

    @Autowired
    private Rotation rotation;

    @Autowired
    private ObjectProvider<SealedColumns> columns;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private IdentityImport importer;

    @Autowired
    private Clock clock;

    private final List<UUID> accounts = new ArrayList<>();

    /** The same keys and one more; the process dies at this seal. */
    private record WithSecondKey(Keys first, AtomicInteger sealsLeft) implements Keys {

        WithSecondKey(Keys first) {
            this(first, new AtomicInteger(Integer.MAX_VALUE));
        }

        @Override
        public int current() {
            if (sealsLeft.getAndDecrement() == 0) {
                throw new Killed();
            }
            return 2;
        }

        @Override
        public byte[] fieldKey(int number) {
            var other = new byte[32];
            Arrays.fill(other, (byte) 7);
            return number == 2 ? other : first.fieldKey(number);
        }

        @Override
        public byte[] indexKey() {
            return first.indexKey();
        }
    }

    private static final class Killed extends Error {

        private static final long serialVersionUID = 1L;
    }

    @BeforeEach
    void peopleWithPhonesSealedByTheFirstKey() {
        jdbc.sql("delete from identity.phone").update();
        accounts.clear();
        for (int n = 0; n < ACCOUNTS; n++) {
            accounts.add(new People(importer, clock)
                    .reachable(People.freshName(), phone(n))
                    .value());
        }
    }

    @Test
    void everythingIsSealedAnewAndOpensAsBefore() {
        var second = new WithSecondKey(keys);
        assertThat(left(rotation(second))).isEqualTo(ACCOUNTS);

        rotation(second).run();

        assertThat(left(rotation(second))).isZero();
        assertThat(allPhones(second)).isEqualTo(expectedPhones());
        assertThat(sealedBy(2)).isEqualTo(ACCOUNTS);
        assertThatThrownBy(() -> cipher.open(PHONE, accounts.getFirst(), stored(accounts.getFirst())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRotationThatWasKilledGoesOnWhereItWasAndEverybodyReadsMeanwhile() {
        var second = new WithSecondKey(keys);
        // One for each question for the header, then the seals.
        var dying = new WithSecondKey(keys, new AtomicInteger(12));
        assertThatThrownBy(() -> rotation(dying).run()).isInstanceOf(Killed.class);

        assertThat(sealedBy(2)).isBetween(1, ACCOUNTS - 1);
        assertThat(left(rotation(second))).isEqualTo(ACCOUNTS - sealedBy(2));
        assertThat(allPhones(second)).isEqualTo(expectedPhones());
        rotation(second).run();

        assertThat(left(rotation(second))).isZero();
        assertThat(allPhones(second)).isEqualTo(expectedPhones());
    }

    @Test
    void aValueThatWasMovedToAnotherRowIsNotSealedAnew() {
        var one = accounts.get(3);
        jdbc.sql("update identity.phone set phone = :moved where account = :id")
                .param("moved", stored(accounts.get(4)))
                .param("id", one)
                .update();
        var second = new WithSecondKey(keys);

        rotation(second).run();

        assertThat(left(rotation(second))).isEqualTo(1);
        assertThatThrownBy(() -> new FieldCipher(second, Algorithm.SM4_GCM).open(PHONE, one, stored(one)))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void anotherAlgorithmSealsAnewToo() {
        var aes = new Rotation(jdbc, new FieldCipher(keys, Algorithm.AES_GCM), keys, events, columns);

        aes.run();

        assertThat(left(aes)).isZero();
        assertThat(allPhones(keys)).isEqualTo(expectedPhones());
    }

    @Test
    void theOlderKeyIsAskedForNoMoreWhenNothingNeedsIt() {
        jdbc.sql("insert into identity.key_probe (number, sealed, index) values (1, 'x', 'x') on conflict do nothing")
                .update();

        rotation(new WithSecondKey(keys)).run();

        assertThat(probes()).doesNotContain(1);
    }

    @Test
    void everyColumnThatIsSealedAnywhereInTheProgramIsNamed() throws IOException {
        var named = rotation.fields().map(Field::name).collect(Collectors.toCollection(TreeSet::new));
        named.addAll(NOT_SEALED);

        assertThat(fieldsInTheSource()).isEqualTo(named);
    }

    private static Set<String> fieldsInTheSource() throws IOException {
        var found = new TreeSet<String>();
        var field = Pattern.compile("new Field\\(\\s*\"([a-z_.]+)\",\\s*\"([a-z_]+)\"\\)");
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                field.matcher(Files.readString(file))
                        .results()
                        .forEach(hit -> found.add(hit.group(1) + '.' + hit.group(2)));
            }
        }
        return found;
    }

    private Rotation rotation(Keys these) {
        return new Rotation(jdbc, new FieldCipher(these, Algorithm.SM4_GCM), these, events, columns);
    }

    private static long left(Rotation one) {
        return one.progress().stream().mapToLong(Rotation.Progress::left).sum();
    }

    private List<Integer> probes() {
        return jdbc.sql("select number from identity.key_probe order by number")
                .query((row, n) -> row.getInt("number"))
                .list();
    }

    private List<String> allPhones(Keys these) {
        var reader = new FieldCipher(these, Algorithm.SM4_GCM);
        return accounts.stream().map(id -> reader.open(PHONE, id, stored(id))).toList();
    }

    private static List<String> expectedPhones() {
        return java.util.stream.IntStream.range(0, ACCOUNTS)
                .mapToObj(RotationTests::phone)
                .toList();
    }

    private byte[] stored(UUID account) {
        return jdbc.sql("select phone from identity.phone where account = :id")
                .param("id", account)
                .query(byte[].class)
                .single();
    }

    private int sealedBy(int key) {
        return jdbc.sql("select count(*) from identity.phone where get_byte(phone, 3) = :key")
                .param("key", key)
                .query(Integer.class)
                .single();
    }

    private static String phone(int n) {
        return "1390000%04d".formatted(n);
    }
}
