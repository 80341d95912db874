package org.linjuli.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linjuli.organization.SmallNetwork.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
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
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A secretary, a mediator and two neighbours of one compound who quarrel about water. */
abstract class AtAQuarrel {

    static final String MATTER = "楼上卫生间漏水，天花板湿了一片";
    static final Actor SECRETARY = holder("secretary", Role.BRANCH_SECRETARY, GRID);
    static final Actor MEDIATOR = holder("building", Role.BUILDING_LEADER, GRID);
    static final Actor ASKING = somebody();
    static final Actor OTHER = somebody();

    @Autowired
    Mediations mediations;

    @Autowired
    MediationAsking asking;

    @Autowired
    MediationGroups groups;

    @Autowired
    MediationReminders reminders;

    @Autowired
    MediationFigures figures;

    @Autowired
    JdbcClient jdbc;

    static Actor holder(String username, Role role, NodePath at) {
        return new Actor(account(username), username, List.of(new Grant(role, at)));
    }

    static Actor somebody() {
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

    List<UUID> doors() {
        return Asker.PRODUCT.ask(() ->
                jdbc.sql("""
                        select id from territory.household where building_id = :building order by unit, length(room), room
                        """).param("building", BUILDING).query(UUID.class).list());
    }

    void lives(Actor who, int door) {
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

    void offers(Actor who, int door) {
        Asker.PRODUCT.run(() -> lives(who, door));
        groups.offer(who);
    }

    UUID asked(@Nullable Actor other) {
        var id = UUID.randomUUID();
        asking.ask(
                ASKING,
                new MediationAsking.NewMediation(
                        id,
                        MediationKind.LEAK,
                        null,
                        other == null ? null : new MediationAsking.Door(BUILDING, doors().get(1)),
                        "楼上 602",
                        MATTER,
                        null));
        return id;
    }

    UUID open() {
        var id = asked(OTHER);
        name(id, MEDIATOR);
        act(MEDIATOR, id, "declare");
        act(OTHER, id, "consent");
        return id;
    }

    UUID drafted() {
        var id = open();
        var terms = new Mediation.Terms(
                AgreementForm.WRITTEN, Side.ASKING, LocalDate.now(CityTime.ZONE).plusDays(20));
        mediations.draft(MEDIATOR, id, version(id), terms, "楼上十日内修好防水");
        return id;
    }

    Mediation act(Actor actor, UUID id, String key) {
        return mediations.act(actor, id, version(id), key, Map.of());
    }

    /** What a page does whose version is stale: it reads again and asks again. */
    Mediation insist(Actor actor, UUID id, String key) {
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

    long version(UUID id) {
        return mediations.one(SECRETARY, id).version();
    }

    Mediation name(UUID id, Actor mediator) {
        return mediations.name(SECRETARY, id, version(id), mediator.account());
    }

    MediationState state(UUID id) {
        return mediations.one(SECRETARY, id).state();
    }

    static void refused(Problem by, ThrowingCallable call) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(by));
    }
}
