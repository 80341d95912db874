package org.linjuli.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linjuli.organization.SmallNetwork.*;
import static org.linjuli.testing.AtOnce.atOnce;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.organization.SmallNetwork;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Problem;
import org.linjuli.shared.ProblemException;
import org.linjuli.shared.Role;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(properties = "linjuli.database.pool-size=20")
@OwnDatabase
class MediationsTests {

    private static final String MATTER = "楼上卫生间漏水，天花板湿了一片";
    private static final Actor SECRETARY = holder("secretary", Role.BRANCH_SECRETARY, GRID);
    private static final Actor MEDIATOR = holder("building", Role.BUILDING_LEADER, GRID);
    private static final Actor ASKING = somebody();
    private static final Actor OTHER = somebody();

    @Autowired
    private Mediations mediations;

    @Autowired
    private MediationGroups groups;

    @Autowired
    private MediationReminders reminders;

    @Autowired
    private MediationFigures figures;

    @Autowired
    private JdbcClient jdbc;

    private static Actor holder(String username, Role role, NodePath at) {
        return new Actor(account(username), username, List.of(new Grant(role, at)));
    }

    private static Actor somebody() {
        return new Actor(new AccountId(UUID.randomUUID()), "居民测试", List.of(new Grant(Role.RESIDENT, GRID)));
    }

    @BeforeEach
    void noMediations(@Autowired BeanFactory program) {
        SmallNetwork.loadInto(program);
        Asker.PRODUCT.run(() -> jdbc.sql("delete from mediation.content").update());
        jdbc.sql("delete from mediation.mediation").update();
        jdbc.sql("delete from mediation.group_seat").update();
        Asker.PRODUCT.run(() -> {
            jdbc.sql("delete from residence.residence").update();
            lives(ASKING, 0);
            lives(OTHER, 1);
        });
        groups.seat(SECRETARY, COMPOUND, MEDIATOR.account());
    }

    private List<UUID> doors() {
        return Asker.PRODUCT.ask(() ->
                jdbc.sql("""
                        select id from territory.household where building_id = :building order by unit, length(room), room
                        """).param("building", BUILDING).query(UUID.class).list());
    }

    private void lives(Actor who, int door) {
        jdbc.sql("""
                        insert into residence.residence (id, account, building, household, door, kind, state, validity, stated_at,
                          decided_at, decided_by)
                        values (:id, :account, :building, :household, '1单元', 'OWNED', 'VERIFIED',
                          tstzrange(now() - interval '1 day', null), now(), now(), :account)
                        """)
                .param("id", UUID.randomUUID())
                .param("account", who.account().value())
                .param("building", BUILDING)
                .param("household", doors().get(door))
                .update();
    }

    private void offers(Actor who, int door) {
        Asker.PRODUCT.run(() -> lives(who, door));
        groups.offer(who);
    }

    private UUID asked(@Nullable Actor other) {
        var id = UUID.randomUUID();
        mediations.ask(
                ASKING,
                new Mediations.NewMediation(
                        id,
                        MediationKind.LEAK,
                        null,
                        other == null ? null : new Mediations.Door(BUILDING, doors().get(1)),
                        "楼上 602",
                        MATTER));
        return id;
    }

    private UUID open() {
        var id = asked(OTHER);
        name(id, MEDIATOR);
        act(MEDIATOR, id, "declare");
        act(OTHER, id, "consent");
        return id;
    }

    private UUID drafted() {
        var id = open();
        var terms = new Mediation.Terms(
                AgreementForm.WRITTEN, Side.ASKING, LocalDate.now(CityTime.ZONE).plusDays(20));
        mediations.draft(MEDIATOR, id, version(id), terms, "楼上十日内修好防水");
        return id;
    }

    private Mediation act(Actor actor, UUID id, String key) {
        return mediations.act(actor, id, version(id), key, Map.of());
    }

    /** What a page does whose version is stale: it reads again and asks again. */
    private Mediation insist(Actor actor, UUID id, String key) {
        while (true) {
            try {
                return act(actor, id, key);
            } catch (ProblemException refused) {
                if (refused.problem() != LifecycleProblem.VERSION_STALE) {
                    throw refused;
                }
            }
        }
    }

    private long version(UUID id) {
        return mediations.one(SECRETARY, id).version();
    }

    private Mediation name(UUID id, Actor mediator) {
        return mediations.name(SECRETARY, id, version(id), mediator.account());
    }

    private MediationState state(UUID id) {
        return mediations.one(SECRETARY, id).state();
    }

    private static void refused(Problem by, ThrowingCallable call) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(by));
    }

    @Test
    void aQuarrelAboutWaterIsSettledInTheCompound() {
        var id = drafted();

        act(ASKING, id, "sign");
        act(OTHER, id, "sign");
        assertThat(act(MEDIATOR, id, "sign").state()).isEqualTo(MediationState.AGREED);

        refused(MediationProblem.NOT_OWED, () -> act(OTHER, id, "fulfil"));
        assertThat(act(ASKING, id, "fulfil").state()).isEqualTo(MediationState.FULFILLED);
    }

    @Test
    void whoHasNoAccountConsentsAndSignsOnPaper() {
        var id = asked(null);
        name(id, MEDIATOR);
        act(MEDIATOR, id, "declare");

        assertThat(act(SECRETARY, id, "consent").state()).isEqualTo(MediationState.OPEN);
        assertThat(mediations.one(SECRETARY, id).consent().otherBy()).isEqualTo(SECRETARY.account());
    }

    @Test
    void bothSidesAreRemindedOnceOfThePromisedDay() {
        var id = drafted();
        for (var who : List.of(ASKING, OTHER, MEDIATOR)) {
            act(who, id, "sign");
        }
        assertThat(reminders.run()).isZero();
        jdbc.sql("update mediation.mediation set fulfil_on = current_date - 1 where id = :id")
                .param("id", id)
                .update();

        assertThat(reminders.run()).isEqualTo(1);
        assertThat(reminders.run()).isZero();
        assertThat(state(id)).isEqualTo(MediationState.AGREED);
    }

    @Test
    void whatIsWithdrawnCountsNeitherWay() {
        act(ASKING, asked(OTHER), "withdraw");
        var id = drafted();
        for (var who : List.of(ASKING, OTHER, MEDIATOR)) {
            act(who, id, "sign");
        }

        var now = Instant.now();
        var sums = figures.of(SECRETARY, GRID, now.minusSeconds(3600), now.plusSeconds(3600))
                .whole();

        assertThat(sums.asked()).isEqualTo(2);
        assertThat(sums.inside()).isEqualTo(1);
        assertThat(sums.referred()).isZero();
        assertThat(sums.withdrawn()).isEqualTo(1);
        assertThat(sums.households()).isEqualTo(2);
    }

    @Test
    void nobodyAboveReadsWhatWasSaid() {
        var id = drafted();
        assertThat(mediations.said(OTHER, id).matter()).isEqualTo(MATTER);
        assertThat(mediations.said(MEDIATOR, id).terms()).isEqualTo("楼上十日内修好防水");
        assertThat(mediations.said(SECRETARY, id).otherName()).isEqualTo("楼上 602");

        for (var role : Role.values()) {
            var above = new Actor(
                    new AccountId(UUID.randomUUID()),
                    role.name(),
                    List.of(new Grant(role, CITY), new Grant(role, GRID)));
            refused(MediationProblem.NO_SUCH_MEDIATION, () -> mediations.said(above, id));
            long seen = Asker.of(above)
                    .ask(() -> jdbc.sql("select count(*) from mediation.content")
                            .query(Long.class)
                            .single());
            assertThat(seen).as(role.name()).isZero();
        }
        assertThat(mediations.page(holder("street", Role.STREET_OFFICER, STREET), MediationsNarrowed.ALL, null, 10))
                .extracting(Mediation::kind)
                .containsExactly(MediationKind.LEAK);
        assertThat(mediations.page(
                        holder("otherstreet", Role.STREET_OFFICER, OTHER_STREET), MediationsNarrowed.ALL, null, 10))
                .isEmpty();
    }

    @Test
    void eachReadingIsLoggedAndNothingOfItStandsInTheLogOrOpenInTheDatabase() {
        var id = drafted();
        mediations.said(OTHER, id);

        var facts = jdbc.sql("select coalesce(string_agg(facts::text, ' '), '') from audit.entry where subject = :id")
                .param("id", id.toString())
                .query(String.class)
                .single();
        long reads = jdbc.sql("select count(*) from audit.entry where action = 'mediation.read' and subject = :id")
                .param("id", id.toString())
                .query(Long.class)
                .single();
        var kept = Asker.PRODUCT.ask(() -> jdbc.sql("select content from mediation.content")
                .query(byte[].class)
                .list());
        assertThat(reads).isEqualTo(1);
        assertThat(facts).doesNotContain("漏水").doesNotContain("602");
        assertThat(kept).hasSize(3).noneMatch(one -> new String(one, StandardCharsets.UTF_8).contains("防水"));
    }

    @Test
    void theMediatorSitsInTheGroupAndIsNoParty() {
        var id = asked(OTHER);
        groups.offer(OTHER);
        groups.seat(SECRETARY, COMPOUND, OTHER.account());
        var wife = somebody();
        offers(wife, 1);
        groups.seat(SECRETARY, COMPOUND, wife.account());

        refused(MediationProblem.NO_MEDIATOR, () -> name(id, somebody()));
        refused(MediationProblem.MEDIATOR_IS_PARTY, () -> name(id, OTHER));
        refused(MediationProblem.MEDIATOR_IS_PARTY, () -> name(id, wife));
        refused(MediationProblem.SEATED_ALREADY, () -> groups.seat(SECRETARY, COMPOUND, OTHER.account()));
        refused(
                MediationProblem.NO_CANDIDATE,
                () -> groups.seat(SECRETARY, COMPOUND, somebody().account()));
    }

    @Test
    void residentsSeeTheirGroupAndStrangersDoNot() {
        assertThat(groups.mine(ASKING).members())
                .extracting(MediationGroups.Member::account)
                .containsExactly(MEDIATOR.account());
        refused(MediationProblem.NO_SUCH_GROUP, () -> groups.of(somebody(), COMPOUND));

        groups.unseat(SECRETARY, COMPOUND, MEDIATOR.account());

        assertThat(groups.of(OTHER, COMPOUND).members()).isEmpty();
    }

    @Test
    void nobodySignsATextThatTheyDidNotSee() {
        var id = drafted();
        long seen = version(id);
        var terms = new Mediation.Terms(AgreementForm.ORAL, Side.OTHER, LocalDate.now(CityTime.ZONE));
        mediations.draft(MEDIATOR, id, seen, terms, "另一份约定");

        refused(LifecycleProblem.VERSION_STALE, () -> mediations.act(ASKING, id, seen, "sign", Map.of()));
    }

    @Test
    void whoWritesItDownForAResidentDoesNotConsentForThem() {
        var worker = holder("grid", Role.GRID_LEADER, GRID);
        var id = UUID.randomUUID();
        var door = new Mediations.Door(BUILDING, doors().getFirst());
        var wanted = new Mediations.NewMediation(id, MediationKind.NOISE, door, null, "楼上 602", MATTER);

        assertThat(mediations.ask(worker, wanted).consent().asking()).isNull();
        assertThat(mediations.said(ASKING, id).matter()).isEqualTo(MATTER);
        refused(MediationProblem.NO_SUCH_MEDIATION, () -> mediations.said(worker, id));
    }

    @Test
    void theMediatorNotesWhenTheSidesSatTogether() {
        var id = open();
        var session = new MediationSession(UUID.randomUUID(), LocalDate.now(CityTime.ZONE), true, true);

        mediations.note(MEDIATOR, id, session);
        mediations.note(MEDIATOR, id, session);

        assertThat(mediations.sessions(mediations.one(ASKING, id))).containsExactly(session);
        refused(LifecycleProblem.NOT_YOURS, () -> mediations.note(OTHER, id, session));
    }

    @Test
    void aStrangerFindsNothing() {
        var id = asked(OTHER);

        refused(MediationProblem.NO_SUCH_MEDIATION, () -> mediations.one(somebody(), id));
        refused(MediationProblem.NO_SUCH_MEDIATION, () -> act(somebody(), id, "consent"));
    }

    @Test
    void oneMediatorIsNamedHoweverManyAreNamedAtOnce() throws Exception {
        var id = asked(OTHER);
        var group = new ArrayList<AccountId>();
        for (int n = 0; n < 8; n++) {
            var one = somebody();
            offers(one, 2 + n);
            group.add(one.account());
            groups.seat(SECRETARY, COMPOUND, one.account());
        }

        int named = atOnce(8, n -> mediations.name(SECRETARY, id, 0, group.get(n)));

        assertThat(named).isEqualTo(1);
    }

    @Test
    void noSignatureIsLostWhenAllSignAtOnce() throws Exception {
        var id = drafted();
        var all = List.of(ASKING, OTHER, MEDIATOR);

        int signed = atOnce(3, n -> insist(all.get(n), id, "sign"));

        assertThat(signed).isEqualTo(3);
        assertThat(state(id)).isEqualTo(MediationState.AGREED);
    }

    @Test
    void itIsEitherSignedOrWithdrawnWhenBothHappenAtOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            var id = drafted();
            act(OTHER, id, "sign");
            act(MEDIATOR, id, "sign");

            int done = atOnce(2, n -> insist(n == 0 ? ASKING : OTHER, id, n == 0 ? "sign" : "withdraw"));

            assertThat(done).isEqualTo(1);
        }
    }
}
