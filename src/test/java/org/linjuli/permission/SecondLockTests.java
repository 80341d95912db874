package org.linjuli.permission;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linjuli.casework.Standings;
import org.linjuli.permission.Thing.Matter;
import org.linjuli.platform.TestPostgres;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Row-level security, asked by everybody without any predicate: {@code select … from …}. What should come is told by
 * the first lock for requests, and for all else by what it belongs to.
 */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@OwnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondLockTests {

    /**
     * A table behind the second lock.
     *
     * @param key what tells a row
     * @param visible whether somebody should see the row with this key
     */
    private record Guarded(String table, String key, BiPredicate<Somebody, String> visible) {}

    private static final Map<String, String> POLICIES = Map.ofEntries(
            entry("casework.request", "seen"),
            entry("casework.reporter", "seen"),
            entry("casework.photo", "seen"),
            entry("casework.photo_content", "seen"),
            entry("casework.export_order", "own"),
            entry("deliberation.author", "seen"),
            entry("deliberation.supporter", "seen"),
            entry("deliberation.roll_mark", "seen"),
            entry("deliberation.ballot_pile", "seen"),
            entry("deliberation.paper_entry", "seen"),
            entry("evaluation.ballot", "seen"),
            entry("evaluation.call_back", "seen"),
            entry("identity.person", "own"),
            entry("identity.binding_begun", "own"),
            entry("identity.phone_begun", "own"),
            entry("identity.phone", "own"),
            entry("mediation.content", "seen"),
            entry("mediation.listener", "own"),
            entry("meeting.attendance", "seen"),
            entry("meeting.minutes", "seen"),
            entry("meeting.calendar_feed", "own"),
            entry("meeting.resident_here", "own"),
            entry("meeting.reminder_wanted", "own"),
            entry("project.team_member", "seen"),
            entry("project.shift", "seen"),
            entry("property.opinion", "seen"),
            entry("residence.residence", "seen"),
            entry("identity.subject_link", "own"),
            entry("servicecircle.station", "seen"),
            entry("territory.household", "counted"));

    private final JdbcClient jdbc;
    private final JdbcClient owner;
    private final JdbcClient asApp;
    private final Standings standings;
    private Town town;
    private List<Guarded> guarded = List.of();

    SecondLockTests(
            @Autowired JdbcClient jdbc,
            @Autowired Environment environment,
            @Autowired Standings standings,
            @Autowired BeanFactory program) {
        this.jdbc = jdbc;
        this.standings = standings;
        var database = TestPostgres.NAMES.keySet().stream()
                .collect(Collectors.toMap(name -> name, environment::getRequiredProperty));
        this.owner = JdbcClient.create(TestPostgres.asMigrator(database));
        this.asApp = JdbcClient.create(TestPostgres.asApp(database));
        this.town = Asker.PRODUCT.ask(() -> new Town(program));
    }

    @BeforeAll
    void everyTableHasRows() {
        Asker.PRODUCT.run(() -> {
            town.people.stream().filter(who -> !who.isAnonymous()).limit(4).forEach(this::bound);
            town.people.stream().filter(who -> !who.isAnonymous()).limit(2).forEach(this::binding);
        });
        var matters = town.matters.stream()
                .collect(Collectors.toMap(matter -> matter.id().toString(), m -> m));
        var photos = town.matters.stream()
                .flatMap(matter -> Stream.of(Map.entry(matter.before(), matter), Map.entry(matter.after(), matter)))
                .collect(Collectors.toMap(entry -> entry.getKey().toString(), Map.Entry::getValue));
        BiPredicate<Somebody, String> nobody = (who, key) -> false;
        BiPredicate<Somebody, String> own = (who, key) ->
                !who.isAnonymous() && who.account().value().toString().equals(key);
        guarded = List.of(
                new Guarded("casework.request", "id", (who, key) -> sees(who, matters.get(key))),
                new Guarded(
                        "casework.reporter",
                        "request_id",
                        (who, key) -> !who.isAnonymous() && sees(who, matters.get(key))),
                new Guarded("casework.photo", "id", (who, key) -> seesPhoto(who, key, photos.get(key))),
                new Guarded(
                        "casework.photo_content",
                        "(select p.id from casework.photo p where p.name = photo_content.name)",
                        (who, key) -> seesPhoto(who, key, photos.get(key))),
                new Guarded("casework.export_order", "account", own),
                new Guarded("deliberation.author", "account", own),
                new Guarded("deliberation.supporter", "account", own),
                new Guarded("deliberation.roll_mark", "voter", nobody),
                new Guarded("deliberation.ballot_pile", "id", nobody),
                new Guarded("deliberation.paper_entry", "id", nobody),
                new Guarded("evaluation.ballot", "household", nobody),
                new Guarded("evaluation.call_back", "household", nobody),
                new Guarded("identity.person", "(select a.id from identity.account a where a.person = person.id)", own),
                new Guarded("identity.binding_begun", "account", own),
                new Guarded("identity.phone_begun", "account", own),
                new Guarded("identity.phone", "account", own),
                new Guarded("mediation.listener", "account", own),
                new Guarded(
                        "mediation.content",
                        "array_to_string(readers, ',')",
                        (who, key) -> !who.isAnonymous()
                                && key.contains(who.account().value().toString())),
                new Guarded("meeting.attendance", "node", Somebody::looksOver),
                new Guarded("meeting.minutes", "node", Somebody::looksOver),
                new Guarded("meeting.calendar_feed", "account", own),
                new Guarded("meeting.resident_here", "account", own),
                new Guarded("meeting.reminder_wanted", "account", own),
                new Guarded("project.team_member", "account", own),
                new Guarded("project.shift", "account", own),
                new Guarded("property.opinion", "account", own),
                new Guarded("residence.residence", "account", own),
                new Guarded("identity.subject_link", "account", own),
                new Guarded("servicecircle.station", "id", (who, key) -> !who.isAnonymous()),
                new Guarded("territory.household", "id", nobody));
    }

    @Test
    void whoAsksWithoutAPredicateFindsWhatIsTheirsToSee() {
        assertThat(guarded.stream().flatMap(this::wrong)).isEmpty();
    }

    @Test
    void whereNobodyAsksEveryTableIsEmpty() {
        for (var table : POLICIES.keySet()) {
            assertThat(count(table, jdbc)).as(table).isPositive();
            assertThat(count(table, asApp)).as(table).isZero();
        }
    }

    @Test
    void noOtherTableHasAPolicyAndNoneOfTheseIsOpenToItsOwner() {
        var closed = owner.sql("""
                        select oid::regclass::text from pg_catalog.pg_class
                        where relrowsecurity and relforcerowsecurity and relkind = 'r'
                        """).query(String.class).set();
        var policies = owner.sql("select schemaname || '.' || tablename from pg_catalog.pg_policies")
                .query(String.class)
                .set();

        assertThat(closed).isEqualTo(POLICIES.keySet()).isEqualTo(policies);
    }

    static Set<String> tables() {
        return new TreeSet<>(POLICIES.keySet());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aPolicyThatIsLeftOutIsNoticed(String table) {
        var one = guarded.stream()
                .filter(each -> each.table().equals(table))
                .findFirst()
                .orElseThrow();
        var policy = POLICIES.get(table);
        owner.sql("create policy left_out on %s using (true)".formatted(table)).update();
        try {
            assertThat(wrong(one)).as(policy).isNotEmpty();
        } finally {
            owner.sql("drop policy left_out on " + table).update();
        }
        assertThat(wrong(one)).isEmpty();
    }

    private Stream<String> wrong(Guarded one) {
        var all = Asker.PRODUCT.ask(() -> keys(one));
        return town.people.stream().flatMap(who -> {
            var expected =
                    all.stream().filter(key -> one.visible().test(who, key)).collect(Collectors.toSet());
            var found = Asker.of(actor(who)).ask(() -> keys(one));
            var unequal = new HashSet<>(found);
            unequal.addAll(expected);
            unequal.removeIf(key -> found.contains(key) && expected.contains(key));
            return unequal.stream()
                    .map(key -> "%s %s of %s".formatted(who, found.contains(key) ? "sees" : "misses", key));
        });
    }

    private Set<String> keys(Guarded one) {
        return jdbc.sql("select (%s)::text from %s".formatted(one.key(), one.table()))
                .query((row, n) -> row.getString(1))
                .set();
    }

    private static int count(String table, JdbcClient as) {
        return as.sql("select count(*) from " + table).query(Integer.class).single();
    }

    /** By the first lock alone; who has not signed in sees what is public. */
    private boolean sees(Somebody who, @Nullable Matter matter) {
        if (matter == null) {
            throw new IllegalArgumentException("a row of no matter");
        }
        return who.isAnonymous()
                ? !matter.isPrivate()
                : Asker.PRODUCT.ask(
                        () -> standings.find(matter.id(), actor(who)).isPresent());
    }

    private boolean seesPhoto(Somebody who, String photo, @Nullable Matter matter) {
        return sees(who, matter) && !(who.isAnonymous() && isBefore(photo, matter));
    }

    private static boolean isBefore(String photo, @Nullable Matter matter) {
        return matter != null && matter.before().toString().equals(photo);
    }

    private static Actor actor(Somebody who) {
        var role = who.role();
        return new Actor(
                who.account(),
                who.name(),
                role == null ? List.of() : List.of(new Grant(role, NodePath.of(who.node()))));
    }

    private void bound(Somebody who) {
        var person = UUID.randomUUID();
        jdbc.sql("""
                        with born as (
                          insert into identity.person
                            (id, name, citizen_number, citizen_number_index, needs_guardian, bound_at, how)
                          values (:person, 'x', 'x', :index, false, now(), 'PHONE_CODE'))
                        update identity.account set person = :person where id = :account
                        """)
                .param("person", person)
                .param("index", person.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .param("account", who.account().value())
                .update();
    }

    private void binding(Somebody who) {
        jdbc.sql("""
                        with sent as (
                          insert into identity.phone_code (id, account, phone_index, code_hash, sent_at)
                          values (gen_random_uuid(), :account, 'x', 'x', now()) returning id)
                        insert into identity.binding_begun (account, person, name, citizen_number, citizen_number_index,
                          needs_guardian, phone, phone_index, code)
                        select :account, gen_random_uuid(), 'x', 'x', 'x', false, 'x', 'x', id from sent
                        """).param("account", who.account().value()).update();
        jdbc.sql("""
                        insert into identity.phone (account, phone, phone_index)
                        select account, phone, phone_index from identity.binding_begun where account = :account
                        on conflict do nothing
                        """).param("account", who.account().value()).update();
        jdbc.sql("""
                        insert into casework.export_order (id, account, filter, sort, asked_at)
                        values (gen_random_uuid(), :account, '{}', 'NEWEST', now())
                        """).param("account", who.account().value()).update();
        jdbc.sql("""
                        insert into meeting.calendar_feed (id, account, digest, made_at)
                        values (gen_random_uuid(), :account, sha256(:account::text::bytea), now())
                        """).param("account", who.account().value()).update();
        jdbc.sql("""
                        insert into identity.phone_begun (account, phone, phone_index, code)
                        select account, phone, phone_index, code from identity.binding_begun where account = :account
                        """).param("account", who.account().value()).update();
        jdbc.sql("""
                        insert into identity.subject_link (id, account, issuer, subject_index, how, linked_at)
                        values (gen_random_uuid(), :account, 'x', :index, 'PHONE', now())
                        """)
                .param("account", who.account().value())
                .param("index", who.account().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .update();
    }
}
