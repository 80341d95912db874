package org.linjuli.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linjuli.organization.SmallNetwork.*;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is done with one unit, and with posts beside those that an organization or unit begins with. */
@OrganizationTest
class UnitPageTests {

    private static final int AT_ONCE = 8;

    private final Actor officer = actor(Role.COMMUNITY_OFFICER, COMMUNITY);

    @Autowired
    private Units units;

    @Autowired
    private PropertyServices services;

    @Autowired
    private Organization organization;

    @Autowired
    private Posts posts;

    @Autowired
    private PostSeats seats;

    @Autowired
    private IdentityImport importer;

    @Autowired
    private java.time.Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aSmallNetwork(@Autowired BeanFactory program) {
        SmallNetwork.loadInto(program);
    }

    @AfterEach
    void theCompoundHasItsCompanyAgain() {
        organization
                .propertyCompanyOf(COMPOUND)
                .filter(desk -> !desk.equals(PROPERTY))
                .flatMap(desk -> units.page(officer, new Units.Narrowed(null, null, ""), null, 500).stream()
                        .filter(one -> one.path().equals(desk))
                        .findFirst())
                .ifPresent(one -> services.set(officer, one.id(), COMPOUND, false));
        services.set(officer, unit(PROPERTY), COMPOUND, true);
    }

    private static Actor actor(Role role, NodePath node) {
        return new Actor(new AccountId(UUID.randomUUID()), "测试", List.of(new Grant(role, node)));
    }

    private Unit registered(Unit.Kind kind) {
        var number = "%09d".formatted(UUID.randomUUID().hashCode() & 0xFFF_FFFF);
        var code = CreditCode.completing("9935018" + "1" + number);
        return units.register(officer, new NewUnit(UUID.randomUUID(), kind, "测试单位" + number, code, COMMUNITY));
    }

    private static void refused(Problem by, Runnable attempt) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(attempt::run)
                .matches(refusal -> refusal.problem().equals(by));
    }

    @Test
    void aCompoundChangesItsCompanyOneAfterTheOther() {
        var next = registered(Unit.Kind.PROPERTY);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> services.set(officer, next.id(), COMPOUND, true))
                .withMessageContaining("安居物业")
                .matches(refusal -> refusal.problem() == OrganizationProblem.SERVED_ALREADY);
        services.set(officer, unit(PROPERTY), COMPOUND, false);
        assertThat(organization.propertyCompanyOf(COMPOUND)).isEmpty();
        services.set(officer, next.id(), COMPOUND, true);
        services.set(officer, next.id(), COMPOUND, true);

        assertThat(organization.propertyCompanyOf(COMPOUND)).contains(next.path());
        assertThat(services.of(officer, next.id()))
                .extracting(one -> one.compound().id())
                .containsExactly(COMPOUND);
        assertThat(services.of(officer, unit(PROPERTY))).isEmpty();
    }

    @Test
    void onlyAPropertyCompanyServesAndOnlyWhoLooksOverTheCompoundSaysSo() {
        var shop = registered(Unit.Kind.SHOP);
        var far = actor(Role.STREET_OFFICER, OTHER_STREET);
        var worker = actor(Role.GRID_WORKER, GRID);

        refused(OrganizationProblem.NOT_A_PROPERTY_COMPANY, () -> services.set(officer, shop.id(), COMPOUND, true));
        refused(OrganizationProblem.NO_SUCH_COMPOUND, () -> services.set(far, unit(PROPERTY), COMPOUND, false));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> services.set(worker, unit(PROPERTY), COMPOUND, false))
                .matches(refusal -> refusal.problem().status() >= 403);
        assertThat(organization.propertyCompanyOf(COMPOUND)).contains(PROPERTY);
    }

    @Test
    void ofManyCompaniesAtOnceOneServesTheCompound() throws Exception {
        var companies = IntStream.range(0, AT_ONCE)
                .mapToObj(one -> registered(Unit.Kind.PROPERTY))
                .toList();
        services.set(officer, unit(PROPERTY), COMPOUND, false);

        int done = 0;
        try (var crowd = Executors.newFixedThreadPool(AT_ONCE)) {
            var tasks = companies.stream()
                    .<Callable<Boolean>>map(one -> () -> {
                        services.set(officer, one.id(), COMPOUND, true);
                        return true;
                    })
                    .toList();
            for (var task : crowd.invokeAll(tasks)) {
                try {
                    task.get();
                    done++;
                } catch (ExecutionException other) {
                    assertThat(other.getCause()).isInstanceOf(ProblemException.class);
                }
            }
        }

        assertThat(done).isEqualTo(1);
        assertThat(jdbc.sql("""
                        select count(*) from organization.property_service
                        where compound = :compound and upper_inf(validity)
                        """)
                        .param("compound", COMPOUND)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aUnitIsCorrectedFromTheVersionThatWasSeen() {
        var shop = registered(Unit.Kind.SHOP);

        var corrected = units.correct(officer, shop.id(), 0, "正名便利店", GRID);

        assertThat(corrected.name()).isEqualTo("正名便利店");
        assertThat(corrected.area()).isEqualTo(GRID);
        assertThat(organization.desk(shop.path()).orElseThrow().name()).isEqualTo("正名便利店");
        refused(LifecycleProblem.VERSION_STALE, () -> units.correct(officer, shop.id(), 0, "又名", GRID));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> units.correct(officer, shop.id(), 1, "远名", OTHER_STREET))
                .matches(refusal -> refusal.problem().status() == 403);
    }

    @Test
    void aSecondPostIsOpenedFilledAndClosedAgain() {
        var unit = registered(Unit.Kind.RESIDENT);
        var id = UUID.randomUUID();

        var second = seats.open(officer, id, unit.id(), PostTitle.UNIT_CONTACT);
        assertThat(seats.open(officer, id, unit.id(), PostTitle.UNIT_CONTACT)).isEqualTo(second);
        assertThat(second.seat()).isEqualTo(2);

        var held = posts.appoint(
                officer, id, second.version(), Optional.of(new People(importer, clock).somebody(People.freshName())));
        refused(OrganizationProblem.POST_NEEDED, () -> seats.close(officer, id, held.version()));
        var vacant = posts.appoint(officer, id, held.version(), Optional.empty());
        seats.close(officer, id, vacant.version());
        var last = posts.at(officer, unit.id());
        assertThat(last).hasSize(1);
        refused(
                OrganizationProblem.POST_NEEDED,
                () -> seats.close(officer, last.getFirst().id(), last.getFirst().version()));
    }

    @Test
    void someTitlesAreThereOnce() {
        refused(
                OrganizationProblem.TITLE_UNFIT,
                () -> seats.open(officer, UUID.randomUUID(), node(OrgLevel.GRID), PostTitle.GRID_LEADER));
        refused(
                OrganizationProblem.TITLE_UNFIT,
                () -> seats.open(officer, UUID.randomUUID(), node(OrgLevel.GRID), PostTitle.UNIT_CONTACT));
        refused(
                OrganizationProblem.NO_SUCH_POST,
                () -> seats.open(
                        actor(Role.STREET_OFFICER, OTHER_STREET),
                        UUID.randomUUID(),
                        node(OrgLevel.GRID),
                        PostTitle.GRID_WORKER));
    }

    @Test
    void manyPostsOpenedAtOnceHaveSeatsOfTheirOwn() throws Exception {
        var unit = registered(Unit.Kind.RESIDENT);

        try (var crowd = Executors.newFixedThreadPool(AT_ONCE)) {
            var tasks = IntStream.range(0, AT_ONCE)
                    .<Callable<Post>>mapToObj(
                            one -> () -> seats.open(officer, UUID.randomUUID(), unit.id(), PostTitle.UNIT_CONTACT))
                    .toList();
            for (var task : crowd.invokeAll(tasks)) {
                task.get();
            }
        }

        assertThat(posts.at(officer, unit.id())).extracting(Post::seat).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }
}
