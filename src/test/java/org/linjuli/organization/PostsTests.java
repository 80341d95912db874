package org.linjuli.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linjuli.organization.SmallNetwork.*;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.identity.Grants;
import org.linjuli.identity.IdentityImport;
import org.linjuli.identity.People;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.organization.Units.NewUnit;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Problem;
import org.linjuli.shared.ProblemException;
import org.linjuli.shared.Role;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@OrganizationTest
class PostsTests {

    private static final int AT_ONCE = 16;

    private final Actor cityOfficer = actor(Role.CITY_OFFICER, CITY);

    @Autowired
    private Posts posts;

    @Autowired
    private Units units;

    @Autowired
    private Organization organization;

    @Autowired
    private Grants grants;

    @Autowired
    private IdentityImport importer;

    @Autowired
    private java.time.Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    @Qualifier("migrator")
    private DataSource owner;

    private NodePath desk = CITY;
    private Post post = new Post(
            UUID.randomUUID(),
            UUID.randomUUID(),
            CITY,
            CITY,
            PostTitle.CITY_OFFICER,
            1,
            null,
            0,
            null,
            null,
            null,
            null);

    @BeforeEach
    void aVacantPost(@Autowired BeanFactory program) {
        SmallNetwork.loadInto(program);
        var number = "%09d".formatted(UUID.randomUUID().hashCode() & 0xFFF_FFFF);
        var code = CreditCode.completing("9935018" + "1" + number);
        var unit = units.register(
                cityOfficer, new NewUnit(UUID.randomUUID(), Unit.Kind.RESIDENT, "驻区单位测试" + number, code, COMMUNITY));
        desk = unit.path();
        post = posts.at(cityOfficer, unit.id()).getFirst();
    }

    private AccountId somebody() {
        return new People(importer, clock).somebody(People.freshName());
    }

    private static Actor actor(Role role, NodePath node) {
        return new Actor(new AccountId(UUID.randomUUID()), "测试", List.of(new Grant(role, node)));
    }

    @Test
    void whoIsAppointedHasTheRoleAndAnswersAtOnce() {
        var holder = somebody();

        var held = posts.appoint(cityOfficer, post.id(), post.version(), Optional.of(holder));

        assertThat(held.holder()).isEqualTo(holder);
        assertThat(held.holderName()).isEqualTo("陈测试");
        assertThat(held.version()).isEqualTo(post.version() + 1);
        assertThat(grants.of(holder)).containsExactly(new Grant(Role.UNIT_CONTACT, desk));
        assertThat(organization.desk(desk).orElseThrow().holders()).containsExactly(holder);
    }

    @Test
    void whoIsSucceededLosesTheRoleInTheSameMoment() {
        var first = somebody();
        var second = somebody();
        var held = posts.appoint(cityOfficer, post.id(), post.version(), Optional.of(first));

        posts.appoint(cityOfficer, post.id(), held.version(), Optional.of(second));

        assertThat(grants.of(first)).isEmpty();
        assertThat(grants.of(second)).containsExactly(new Grant(Role.UNIT_CONTACT, desk));
        assertThat(tenures("organization.tenure")).isEqualTo(2);
    }

    @Test
    void aPostThatIsLeftVacantHasNobody() {
        var held = posts.appoint(cityOfficer, post.id(), post.version(), Optional.of(somebody()));

        var vacant = posts.appoint(cityOfficer, post.id(), held.version(), Optional.empty());

        assertThat(vacant.holder()).isNull();
        assertThat(organization.isManned(desk)).isFalse();
    }

    @Test
    void anAppointmentMadeFromAnOlderVersionIsRefused() {
        posts.appoint(cityOfficer, post.id(), post.version(), Optional.of(somebody()));

        assertRefused(
                LifecycleProblem.VERSION_STALE,
                () -> posts.appoint(cityOfficer, post.id(), post.version(), Optional.of(somebody())));
    }

    @Test
    void onlyWhoMayGiveTheRoleFillsThePost() {
        var gridLeader = actor(Role.GRID_LEADER, GRID);
        var vacantLeader = post(node(OrgLevel.GRID), PostTitle.GRID_WORKER);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> posts.appoint(gridLeader, vacantLeader, 0, Optional.of(somebody())))
                .matches(refusal -> refusal.problem().status() == 403);
        assertThat(organization.responsibleFor(GRID, null))
                .filteredOn(one -> one.title() == PostTitle.GRID_WORKER)
                .allMatch(Responsible::isVacant);
    }

    @Test
    void aPostOfAnotherStreetIsNotThere() {
        var elsewhere = actor(Role.STREET_OFFICER, OTHER_STREET);

        assertRefused(
                OrganizationProblem.NO_SUCH_POST,
                () -> posts.appoint(elsewhere, post.id(), post.version(), Optional.of(somebody())));
        assertRefused(OrganizationProblem.NO_SUCH_POST, () -> posts.at(elsewhere, node(OrgLevel.GRID)));
    }

    @Test
    void ofManyAppointmentsAtOnceOneHolds() throws Exception {
        var candidates = IntStream.range(0, AT_ONCE).mapToObj(i -> somebody()).toList();

        int done = together(
                AT_ONCE, i -> posts.appoint(cityOfficer, post.id(), post.version(), Optional.of(candidates.get(i))));

        assertThat(done).isEqualTo(1);
        assertThat(tenures("organization.tenure")).isEqualTo(1);
        assertThat(candidates).filteredOn(one -> !grants.of(one).isEmpty()).hasSize(1);
    }

    @Test
    void evenWhoLooksFirstAndWritesThenCannotSeatTwo() throws Exception {
        JdbcClient.create(owner)
                .sql("create table if not exists organization.unguarded (like organization.tenure including defaults)")
                .update();

        int unguarded = lookThenWrite("organization.unguarded");
        int guarded = lookThenWrite("organization.tenure");

        assertThat(unguarded).as("the naive form without the constraint").isEqualTo(AT_ONCE);
        assertThat(tenures("organization.unguarded")).isEqualTo(AT_ONCE);
        assertThat(guarded).isEqualTo(1);
        assertThat(tenures("organization.tenure")).isEqualTo(1);
    }

    /** All look while the post is vacant, then all write. */
    private int lookThenWrite(String table) throws Exception {
        var allHaveLooked = new CyclicBarrier(AT_ONCE);
        return together(
                AT_ONCE,
                i -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    boolean vacant = tenures(table) == 0;
                    await(allHaveLooked);
                    if (vacant) {
                        jdbc.sql("insert into " + table + " (id, post, holder, validity, appointed_by)"
                                        + " values (:id, :post, :id, tstzrange(now(), null), :id)")
                                .param("id", UUID.randomUUID())
                                .param("post", post.id())
                                .update();
                    }
                }));
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private int tenures(String table) {
        return jdbc.sql("select count(*) from " + table + " where post = :post")
                .param("post", post.id())
                .query(Integer.class)
                .single();
    }

    /** How many of them were done; the others were refused. */
    private static int together(int threads, Consumer<Integer> work) throws Exception {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var start = new CyclicBarrier(threads);
            var tasks = IntStream.range(0, threads)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        start.await();
                        work.accept(i);
                        return true;
                    })
                    .toList();
            int done = 0;
            for (var task : pool.invokeAll(tasks)) {
                try {
                    task.get();
                    done++;
                } catch (ExecutionException refused) {
                    // Two that wait for each other at the constraint: the database refuses one of them.
                    assertThat(refused.getCause())
                            .isInstanceOfAny(
                                    ProblemException.class,
                                    DataIntegrityViolationException.class,
                                    PessimisticLockingFailureException.class);
                }
            }
            return done;
        }
    }

    private static void assertRefused(Problem problem, Runnable attempt) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(attempt::run)
                .matches(refusal -> refusal.problem().equals(problem));
    }
}
