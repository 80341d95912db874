package org.linjuli.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linjuli.organization.SmallNetwork.*;
import static org.linjuli.testing.AtOnce.atOnce;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.casework.CaseworkProblem;
import org.linjuli.casework.Filed;
import org.linjuli.casework.RequestSource;
import org.linjuli.casework.RequestState;
import org.linjuli.casework.Standing;
import org.linjuli.casework.Standings;
import org.linjuli.casework.TimelineEntry;
import org.linjuli.channel.Notices;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Role;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Two who mediate, one who does no more, and the requests from which a mediation comes and which it becomes. */
@SpringBootTest(properties = "linjuli.database.pool-size=20")
@OwnDatabase
class MediatorsTests extends AtAQuarrel {

    private static final Actor WORKER = holder("grid", Role.GRID_LEADER, GRID);

    private final Actor second = somebody();

    @Autowired
    private Standings standings;

    @Autowired
    private Notices notices;

    @BeforeEach
    void anotherSitsInTheGroup() {
        Asker.PRODUCT.run(() -> jdbc.sql("delete from mediation.offer").update());
        offers(second, 5);
        groups.seat(SECRETARY, COMPOUND, second.account());
    }

    private Mediation replaced(UUID id, Actor gone, Actor comes, ReplacedBecause why) {
        return mediations.replace(
                SECRETARY, id, version(id), new Mediations.Replacement(gone.account(), comes.account(), why));
    }

    private List<String> told(Actor who) {
        return notices.page(who, null, 100).items().stream()
                .map(Object::toString)
                .toList();
    }

    private long readable(Actor who, UUID id) {
        return Asker.of(who)
                .ask(() -> jdbc.sql("select count(*) from mediation.content where mediation = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single());
    }

    @Test
    void twoMayMediateAndEachDeclaresBefore() {
        var id = open();
        name(id, second);
        assertThat(readable(second, id)).isEqualTo(2);
        refused(MediationProblem.NAMED_ALREADY, () -> name(id, somebody()));
        var terms = new Mediation.Terms(AgreementForm.ORAL, Side.ASKING, LocalDate.now(CityTime.ZONE));
        refused(MediationProblem.NOT_DECLARED, () -> mediations.draft(second, id, version(id), terms, "十日内修好"));

        assertThat(act(second, id, "declare").state()).isEqualTo(MediationState.OPEN);
        mediations.draft(second, id, version(id), terms, "十日内修好");
        act(ASKING, id, "sign");
        act(OTHER, id, "sign");

        assertThat(act(second, id, "sign").state()).isEqualTo(MediationState.AGREED);
        assertThat(mediations.mine(second)).extracting(Mediation::id).containsExactly(id);
    }

    @Test
    void whoMediatesNoMoreReadsNothingOfItFromThenOn() {
        var id = drafted();
        assertThat(readable(MEDIATOR, id)).isEqualTo(3);

        var after = replaced(id, MEDIATOR, second, ReplacedBecause.RELATED);

        assertThat(after.state()).isEqualTo(MediationState.REQUESTED);
        assertThat(readable(MEDIATOR, id)).isZero();
        assertThat(readable(second, id)).isEqualTo(3);
        refused(MediationProblem.NO_SUCH_MEDIATION, () -> mediations.said(MEDIATOR, id));
        assertThat(mediations.mine(MEDIATOR)).isEmpty();
        for (var side : List.of(ASKING, OTHER)) {
            assertThat(told(side)).anyMatch(text -> text.contains("更换了调解员（与一方有利害关系）"));
        }
        assertThat(told(MEDIATOR)).anyMatch(text -> text.contains("不再调解"));
        refused(MediationProblem.MEDIATOR_IS_PARTY, () -> name(id, MEDIATOR));
        assertThat(act(second, id, "declare").state()).isEqualTo(MediationState.OPEN);
    }

    @Test
    void theSignatureOfWhoMediatesNoMoreFallsAway() {
        var id = drafted();
        act(MEDIATOR, id, "sign");
        act(ASKING, id, "sign");

        replaced(id, MEDIATOR, second, ReplacedBecause.UNABLE);
        act(second, id, "declare");

        assertThat(act(OTHER, id, "sign").state()).isEqualTo(MediationState.OPEN);
        assertThat(act(second, id, "sign").state()).isEqualTo(MediationState.AGREED);
        refused(LifecycleProblem.NOT_IN_THIS_STATE, () -> replaced(id, second, MEDIATOR, ReplacedBecause.AWAY));
    }

    @Test
    void itIsReplacedBySomebodyOnceHoweverManyReplaceAtOnce() throws Exception {
        var third = somebody();
        offers(third, 6);
        groups.seat(SECRETARY, COMPOUND, third.account());
        var id = open();
        long version = version(id);

        int done = atOnce(
                6,
                n -> mediations.replace(
                        SECRETARY,
                        id,
                        version,
                        new Mediations.Replacement(
                                MEDIATOR.account(), (n % 2 == 0 ? second : third).account(), ReplacedBecause.AWAY)));

        assertThat(done).isEqualTo(1);
        assertThat(readable(second, id) + readable(third, id)).isEqualTo(2);
    }

    @Test
    void whatIsReferredToARequestFilesOneAndSaysNothingOfWhatWasSaid() {
        var id = open();
        mediations.act(MEDIATOR, id, version(id), "fail", Map.of("reason", "双方不肯再谈"));
        refused(
                LifecycleProblem.INPUT_INCOMPLETE,
                () -> mediations.act(MEDIATOR, id, version(id), "refer", Map.of("to", "REQUEST")));

        var referred =
                mediations.act(MEDIATOR, id, version(id), "refer", Map.of("to", "REQUEST", "words", "请物业查三单元下水管"));

        var filed = Objects.requireNonNull(referred.course().requests().into());
        var request = standings.of(filed, Actor.system()).request();
        assertThat(request.matter().source()).isEqualTo(new RequestSource(RequestSource.Kind.MEDIATION, id));
        assertThat(request.matter().isPrivate()).isTrue();
        assertThat(request.matter().body()).isEqualTo("请物业查三单元下水管");
        assertThat(request.matter().toString())
                .doesNotContain("楼上 602")
                .doesNotContain(MATTER)
                .doesNotContain("不肯");
        assertThat(mediations.said(ASKING, id).referral()).isEqualTo("请物业查三单元下水管");
        assertThat(mediations.said(ASKING, id).reason()).isEqualTo("双方不肯再谈");
    }

    @Test
    void whatIsReferredElsewhereKeepsWhereAndWhyAndFilesNothing() {
        var id = open();
        mediations.act(MEDIATOR, id, version(id), "fail", Map.of("reason", "双方不肯再谈"));

        var referred = mediations.act(MEDIATOR, id, version(id), "refer", Map.of("to", "COURT", "words", "建议起诉，已告知时效"));

        assertThat(referred.course().referredTo()).isEqualTo(ReferredTo.COURT);
        assertThat(referred.course().requests()).isEqualTo(Mediation.Requests.NONE);
        assertThat(mediations.said(OTHER, id).referral()).isEqualTo("建议起诉，已告知时效");
    }

    private UUID request(RequestState state, @Nullable Actor reporter) {
        var filed = Filed.in(GRID.value()).said("楼上漏水", "天花板湿了").in(state);
        var id = (reporter == null ? filed : filed.by(reporter.account())).store(jdbc);
        jdbc.sql("update casework.request set compound_id = :compound where id = :id")
                .param("compound", COMPOUND)
                .param("id", id)
                .update();
        return id;
    }

    private MediationAsking.NewMediation from(UUID request, MediationAsking.@Nullable Door asking) {
        return new MediationAsking.NewMediation(
                UUID.randomUUID(), MediationKind.LEAK, asking, null, "楼上 602", MATTER, request);
    }

    @Test
    void whoHandlesARequestProposesItAndTheReporterIsAsked() {
        var request = request(RequestState.IN_PROGRESS, ASKING);
        var before = standings.of(request, WORKER).request();
        assertThat(asking.ofRequest(WORKER, request))
                .isEqualTo(new MediationAsking.OfRequest(COMPOUND, true, true, List.of()));

        var one = asking.ask(WORKER, from(request, null));

        assertThat(one.parties().asking()).isEqualTo(ASKING.account());
        assertThat(one.consent().asking()).isNull();
        assertThat(one.course().requests().outOf()).isEqualTo(request);
        var standing = standings.of(request, WORKER);
        assertThat(standing.request().state()).isEqualTo(before.state());
        assertThat(standing.timeline().getLast())
                .extracting(TimelineEntry::action, TimelineEntry::note)
                .containsExactly("MEDIATION", null);
        var shown = asking.ofRequest(WORKER, request);
        assertThat(shown.may()).isFalse();
        assertThat(shown.items()).extracting(Mediation::id).containsExactly(one.id());
        assertThat(told(ASKING)).anyMatch(text -> text.contains("替您登记了一件劝和"));
    }

    @Test
    void fromOneRequestOneMediationGoesOnHoweverManyProposeAtOnce() throws Exception {
        var request = request(RequestState.IN_PROGRESS, ASKING);

        int proposed = atOnce(6, n -> asking.ask(WORKER, from(request, null)));

        assertThat(proposed).isEqualTo(1);
        assertThat(standings.of(request, WORKER).timeline())
                .filteredOn(entry -> entry.action().equals("MEDIATION"))
                .hasSize(1);
        refused(MediationProblem.PROPOSED_ALREADY, () -> asking.ask(WORKER, from(request, null)));
        var one = asking.ofRequest(WORKER, request).items().getFirst();
        act(ASKING, one.id(), "withdraw");
        assertThat(asking.ofRequest(WORKER, request).may()).isTrue();
    }

    @Test
    void onlyWhoHandlesAnOpenRequestProposes() {
        var request = request(RequestState.IN_PROGRESS, ASKING);
        refused(CaseworkProblem.NO_SUCH_REQUEST, () -> asking.ask(OTHER, from(request, null)));
        refused(
                LifecycleProblem.NOT_YOURS,
                () -> asking.ask(holder("street", Role.STREET_OFFICER, STREET), from(request, null)));
        assertThat(asking.ofRequest(ASKING, request).may()).isFalse();
        var closed = request(RequestState.CLOSED, ASKING);
        refused(LifecycleProblem.NOT_IN_THIS_STATE, () -> asking.ask(WORKER, from(closed, null)));
        var byPhone = request(RequestState.IN_PROGRESS, null);
        assertThat(asking.ofRequest(WORKER, byPhone).reporterKnown()).isFalse();
        refused(MediationProblem.REPORTER_UNKNOWN, () -> asking.ask(WORKER, from(byPhone, null)));
        var door = new MediationAsking.Door(BUILDING, doors().getFirst());
        assertThat(asking.ask(WORKER, from(byPhone, door)).parties().asking()).isEqualTo(ASKING.account());
    }

    @Test
    void theStandingOfARequestKnowsNothingOfASealedWord() {
        var request = request(RequestState.IN_PROGRESS, ASKING);
        asking.ask(WORKER, from(request, null));

        Standing standing = standings.of(request, WORKER);

        assertThat(standing.timeline().toString()).doesNotContain("楼上 602").doesNotContain("天花板湿了一片");
    }
}
