package org.linjuli.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linjuli.organization.SmallNetwork.*;
import static org.linjuli.testing.AtOnce.atOnce;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linjuli.lifecycle.Available;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Grant;
import org.linjuli.shared.Role;
import org.linjuli.testing.OwnDatabase;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(properties = "linjuli.database.pool-size=20")
@OwnDatabase
class MediationsTests extends AtAQuarrel {

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
        assertThat(mediations
                        .page(holder("street", Role.STREET_OFFICER, STREET), MediationsNarrowed.ALL, null, 10)
                        .items())
                .extracting(Mediation::kind)
                .containsExactly(MediationKind.LEAK);
        assertThat(mediations
                        .page(
                                holder("otherstreet", Role.STREET_OFFICER, OTHER_STREET),
                                MediationsNarrowed.ALL,
                                null,
                                10)
                        .items())
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
        assertThat(facts).doesNotContain("漏水").doesNotContain("楼上 602");
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
        var door = new MediationAsking.Door(BUILDING, doors().getFirst());
        var wanted = new MediationAsking.NewMediation(id, MediationKind.NOISE, door, null, "楼上 602", MATTER, null);

        assertThat(asking.ask(worker, wanted).consent().asking()).isNull();
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

    @Test
    void whoHasConsentedDeclaredOrSignedDoesNotDoItAgain() {
        var id = asked(OTHER);
        name(id, MEDIATOR);
        var first = mediations.one(ASKING, id).consent().asking();
        refused(MediationProblem.CONSENTED_ALREADY, () -> act(ASKING, id, "consent"));
        assertThat(mediations.available(ASKING, mediations.one(ASKING, id)))
                .extracting(Available::action)
                .containsExactly(MediationAction.WITHDRAW);
        act(MEDIATOR, id, "declare");
        refused(MediationProblem.DECLARED_ALREADY, () -> act(MEDIATOR, id, "declare"));
        assertThat(mediations.one(ASKING, id).consent().asking()).isEqualTo(first);

        var signed = drafted();
        act(ASKING, signed, "sign");
        refused(MediationProblem.SIGNED_ALREADY, () -> act(ASKING, signed, "sign"));
    }

    @Test
    void askedForTheSameSeveralTimesAtOnceItIsOneAndEverybodyIsAnsweredTheSame() throws Exception {
        for (int round = 0; round < 5; round++) {
            var id = UUID.randomUUID();
            var before = mediations.mine(OTHER).size();

            int answered = atOnce(8, n -> asking.ask(ASKING, wanted(id, MATTER)));

            assertThat(answered).isEqualTo(8);
            assertThat(mediations.mine(OTHER)).hasSize(before + 1);
            assertThat(mediations.said(ASKING, id).matter()).isEqualTo(MATTER);
        }
        var id = mediations.mine(ASKING).getFirst().id();
        refused(MediationProblem.SAME_ID_OTHER_MEDIATION, () -> asking.ask(ASKING, wanted(id, "另一件事")));
        refused(MediationProblem.SAME_ID_OTHER_MEDIATION, () -> asking.ask(OTHER, wanted(id, null, MATTER)));
    }

    private MediationAsking.NewMediation wanted(UUID id, String matter) {
        return wanted(id, new MediationAsking.Door(BUILDING, doors().get(1)), matter);
    }

    private static MediationAsking.NewMediation wanted(UUID id, MediationAsking.@Nullable Door other, String matter) {
        return new MediationAsking.NewMediation(id, MediationKind.LEAK, null, other, "楼上 602", matter, null);
    }
}
