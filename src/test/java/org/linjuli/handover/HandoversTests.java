package org.linjuli.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linjuli.organization.SmallNetwork.*;
import static org.linjuli.testing.AtOnce.atOnce;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.casework.Filed;
import org.linjuli.casework.RequestState;
import org.linjuli.channel.Notices;
import org.linjuli.identity.Grants;
import org.linjuli.identity.IdentityImport;
import org.linjuli.identity.IdentityProblem;
import org.linjuli.identity.People;
import org.linjuli.organization.OpenWork;
import org.linjuli.organization.OrgLevel;
import org.linjuli.organization.OrganizationProblem;
import org.linjuli.organization.PostTitle;
import org.linjuli.organization.Posts;
import org.linjuli.organization.SmallNetwork;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.PermissionProblem;
import org.linjuli.shared.Problem;
import org.linjuli.shared.ProblemException;
import org.linjuli.shared.Role;
import org.linjuli.testing.MovableClock;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(properties = "linjuli.database.pool-size=20")
@OwnDatabase
class HandoversTests {

    private static final Instant START = Instant.parse("2026-03-10T04:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final int AT_ONCE = 16;
    private static final UUID POST = post(node(OrgLevel.GRID), PostTitle.GRID_LEADER);
    private static final Actor OFFICER = actor(account("community"), Role.COMMUNITY_OFFICER, COMMUNITY);
    private static final Actor LEADER = actor(account("grid"), Role.GRID_LEADER, GRID);
    private static final Actor NEIGHBOUR = actor(account("otherstreet"), Role.STREET_OFFICER, OTHER_STREET);

    @Autowired
    private Handovers handovers;

    @Autowired
    private Posts posts;

    @Autowired
    private Grants grants;

    @Autowired
    private TermReminders reminders;

    @Autowired
    private Notices notices;

    @Autowired
    private IdentityImport importer;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    private String username = "";
    private Actor next = Actor.anonymous();

    @TestConfiguration
    static class Moving {

        @Bean
        @Primary
        MovableClock clock() {
            return MovableClock.at(START);
        }
    }

    private static Actor actor(AccountId account, Role role, NodePath at) {
        return new Actor(account, role.name(), List.of(new Grant(role, at)));
    }

    @BeforeEach
    void aGridLeaderWithWork(@Autowired BeanFactory program) {
        SmallNetwork.loadInto(program);
        jdbc.sql("delete from handover.handover").update();
        username = People.freshName();
        next = new Actor(new People(importer, clock).somebody(username), "接任", List.of());
        clock.advance(Duration.between(clock.instant(), START));
        var version = posts.one(OFFICER, POST).version();
        posts.appoint(OFFICER, POST, version, Optional.of(LEADER.account()));
    }

    private Handover prepared(@Nullable LocalDate effective) {
        return handovers.prepare(
                OFFICER, new Handovers.Wanted(UUID.randomUUID(), POST, username, HandoverGround.ROTATION, effective));
    }

    private Handover signed(Actor who, Handover one) {
        return handovers.act(who, one.id(), "sign", Map.of());
    }

    private static void refused(Problem by, ThrowingCallable call) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(by));
    }

    private boolean leads(Actor who) {
        return grants.of(who.account()).contains(new Grant(Role.GRID_LEADER, GRID));
    }

    @Test
    void thePostAndAllItsWorkGoToTheNextWhenBothHaveSigned() {
        var open = Filed.in(GRID.value()).said("楼道灯坏了", "三楼").store(jdbc);
        Filed.in(GRID.value()).privately().said("家里的事", "不想让人知道").store(jdbc);
        Filed.in(GRID.value()).in(RequestState.WAITING_REPORTER).store(jdbc);
        Filed.in(GRID.value()).in(RequestState.CLOSED).store(jdbc);
        jdbc.sql("update casework.request set owes = null where state = 'CLOSED'")
                .update();
        var one = prepared(null);

        var work = handovers.work(next, one, 10);
        assertThat(work).extracting(Handovers.Share::kind).containsExactly(OpenWork.Kind.REQUEST);
        int many = work.getFirst().count();
        assertThat(work.getFirst().first())
                .hasSize(many)
                .extracting(OpenWork.Piece::name)
                .anyMatch(name -> name.endsWith("楼道灯坏了"))
                .anyMatch(name -> name.endsWith("（不公开的诉求）"))
                .noneMatch(name -> name.contains("家里的事"));
        assertThat(leads(next)).isFalse();
        var security = actor(new AccountId(UUID.randomUUID()), Role.SECURITY_ADMIN, CITY);
        assertThat(handovers.work(security, one, 10).getFirst())
                .isEqualTo(new Handovers.Share(OpenWork.Kind.REQUEST, many, List.of()));

        signed(LEADER, one);
        assertThat(leads(LEADER)).isTrue();
        var done = signed(next, one);

        assertThat(done.state()).isEqualTo(HandoverState.DONE);
        assertThat(leads(LEADER)).isFalse();
        assertThat(leads(next)).isTrue();
        assertThat(done.course().before()).isEqualTo(many);
        assertThat(done.course().after()).isEqualTo(many);
        var kept = handovers.work(OFFICER, done, 100).getFirst();
        assertThat(kept.first()).extracting(OpenWork.Piece::id).contains(open);
        assertThat(kept.first()).extracting(OpenWork.Piece::name).allMatch(name -> name.matches("FQ-\\d{4}-\\d{6}"));
    }

    @Test
    void itIsNeverHalfSignedHoweverTheTwoSignAtOnce() throws Exception {
        for (int round = 0; round < 8; round++) {
            var one = prepared(null);
            var two = List.of(LEADER, next);

            int taken = atOnce(2, n -> signed(two.get(n), one));

            assertThat(taken).isEqualTo(2);
            assertThat(handovers.one(OFFICER, one.id()).state()).isEqualTo(HandoverState.DONE);
            assertThat(leads(next)).isTrue();
            assertThat(acts(one)).isEqualTo(2);
            aGridLeaderAgain();
        }
    }

    private void aGridLeaderAgain() {
        jdbc.sql("delete from handover.handover").update();
        posts.appoint(OFFICER, POST, posts.one(OFFICER, POST).version(), Optional.of(LEADER.account()));
    }

    private long acts(Handover one) {
        return jdbc.sql("select count(*) from audit.entry where action = 'handover.sign' and subject = :subject")
                .param("subject", one.id().toString())
                .query(Long.class)
                .single();
    }

    @Test
    void aPostIsHandedOverOnceAtATimeHoweverManyPrepareAtOnce() throws Exception {
        int taken = atOnce(AT_ONCE, n -> prepared(null));

        assertThat(taken).isEqualTo(1);
        refused(HandoverProblem.OPEN_ALREADY, () -> prepared(null));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> prepared(null))
                .satisfies(refusal -> assertThat(refusal.facts()).containsKey("handover"));
    }

    @Test
    void onTheDayThatWasSetThePostChangesHandsByItself() {
        var one = prepared(TODAY.plusDays(3));
        signed(next, one);
        assertThat(signed(LEADER, one).state()).isEqualTo(HandoverState.SIGNED);
        assertThat(leads(LEADER)).isTrue();
        assertThat(handovers.due(10)).isEmpty();

        clock.advance(Duration.ofDays(3));
        handovers.due(10).forEach(handovers::takeOver);

        assertThat(handovers.one(OFFICER, one.id()).state()).isEqualTo(HandoverState.DONE);
        assertThat(leads(next)).isTrue();
        assertThat(leads(LEADER)).isFalse();
    }

    @Test
    void whenSomebodyElseHoldsThePostByThenItIsCancelledAndSigningRefused() {
        var waiting = prepared(TODAY.plusDays(3));
        signed(next, waiting);
        signed(LEADER, waiting);
        goesWithoutHandover();
        clock.advance(Duration.ofDays(3));

        handovers.due(10).forEach(handovers::takeOver);

        assertThat(handovers.one(OFFICER, waiting.id()).state()).isEqualTo(HandoverState.CANCELLED);
        refused(HandoverProblem.POST_VACANT, () -> prepared(null));
        posts.appoint(OFFICER, POST, posts.one(OFFICER, POST).version(), Optional.of(LEADER.account()));
        var overtaken = prepared(null);
        signed(LEADER, overtaken);
        goesWithoutHandover();
        refused(OrganizationProblem.HOLDER_CHANGED, () -> signed(next, overtaken));
    }

    /** The tenure ends in another way, as when the organization is merged. */
    private void goesWithoutHandover() {
        jdbc.sql("""
                        update organization.tenure set validity = tstzrange(lower(validity), lower(validity) + interval '1 microsecond')
                        where post = :post and upper_inf(validity)
                        """).param("post", POST).update();
    }

    @Test
    void nobodyIsAppointedBesideAHandOverThatGoesOn() {
        var one = prepared(null);
        var post = posts.one(OFFICER, POST);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> posts.appoint(OFFICER, POST, post.version(), Optional.of(next.account())))
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(OrganizationProblem.HANDED_OVER_NOW))
                .satisfies(refusal -> assertThat(refusal.facts())
                        .containsEntry("handover", one.id().toString()));
        assertThat(posts.appoint(OFFICER, POST, post.version(), Optional.of(LEADER.account()))
                        .holder())
                .isEqualTo(LEADER.account());

        handovers.act(OFFICER, one.id(), "cancel", Map.of("reason", "改为直接任命"));
        var now = posts.one(OFFICER, POST);
        assertThat(posts.appoint(OFFICER, POST, now.version(), Optional.of(next.account()))
                        .holder())
                .isEqualTo(next.account());
    }

    @Test
    void aHandOverThatGoesOnIsThatOfTheHolderHoweverPreparingAndAppointingMeet() throws Exception {
        for (int round = 0; round < 12; round++) {
            var version = posts.one(OFFICER, POST).version();

            int done = atOnce(2, n -> {
                if (n == 0) {
                    prepared(null);
                } else {
                    posts.appoint(OFFICER, POST, version, Optional.empty());
                }
            });

            assertThat(done).isEqualTo(1);
            var open = handovers.page(OFFICER, new Handovers.Query(false, POST, true, null), 10);
            assertThat(open.items())
                    .allMatch(one -> one.from().equals(posts.one(OFFICER, POST).holder()));
            aGridLeaderAgain();
        }
    }

    @Test
    void topicsDutiesAndResolutionsGoAlongAndAProjectStaysWithWhoLeadsIt() {
        var work = new WorkOnPosts(jdbc, TODAY);
        var resolution = work.resolution(GRID);
        var alliance = work.duty(node(OrgLevel.GRID), GRID);
        var project = work.project(LEADER.account(), BUILDING, GRID);
        var one = prepared(null);
        signed(LEADER, one);

        var done = signed(next, one);

        assertThat(kept(done, OpenWork.Kind.RESOLUTION)).contains(resolution);
        assertThat(kept(done, OpenWork.Kind.DUTY)).contains(alliance);
        assertThat(kept(done, OpenWork.Kind.PROJECT)).contains(project);
        assertThat(done.course().before()).isEqualTo(done.course().after());
        assertThat(done.course().after()).isGreaterThanOrEqualTo(2);
        assertThat(jdbc.sql("select lead from project.project where id = :id")
                        .param("id", project)
                        .query(UUID.class)
                        .single())
                .isEqualTo(LEADER.account().value());
    }

    @Test
    void theTopicsOfACompoundGoAlongWithItsSecretary() {
        var topic = new WorkOnPosts(jdbc, TODAY).topic(COMPOUND, GRID);
        var post = post(node(OrgLevel.COMPOUND), PostTitle.BRANCH_SECRETARY);
        var secretary = actor(account("secretary"), Role.BRANCH_SECRETARY, GRID);
        var one = handovers.prepare(
                OFFICER, new Handovers.Wanted(UUID.randomUUID(), post, username, HandoverGround.TERM_OVER, null));
        assertThat(handovers.work(next, one, 10))
                .filteredOn(share -> share.kind() == OpenWork.Kind.TOPIC)
                .singleElement()
                .satisfies(share ->
                        assertThat(share.first()).extracting(OpenWork.Piece::id).contains(topic));
        signed(secretary, one);

        var done = signed(next, one);

        assertThat(kept(done, OpenWork.Kind.TOPIC)).contains(topic);
        assertThat(done.course().before()).isEqualTo(done.course().after());
        assertThat(posts.one(OFFICER, post).holder()).isEqualTo(next.account());
        posts.appoint(OFFICER, post, posts.one(OFFICER, post).version(), Optional.of(secretary.account()));
    }

    private List<UUID> kept(Handover done, OpenWork.Kind kind) {
        return handovers.work(OFFICER, done, 100).stream()
                .filter(share -> share.kind() == kind)
                .flatMap(share -> share.first().stream())
                .map(OpenWork.Piece::id)
                .toList();
    }

    @Test
    void whoseTermEndsSoonAndWhoFillsThePostAreToldOfItOnce() {
        jdbc.sql("update organization.tenure set reminded = true, ends_on = null")
                .update();
        jdbc.sql("""
                        update organization.tenure set reminded = false, ends_on = :day
                        where post = :post and upper_inf(validity)
                        """).param("day", TODAY.plusDays(30)).param("post", POST).update();

        assertThat(reminders.tell(10)).isEqualTo(1);
        assertThat(reminders.tell(10)).isZero();

        for (var who : List.of(LEADER, OFFICER)) {
            assertThat(told(who))
                    .filteredOn(text -> text.contains("的任期到 2026-04-09 届满"))
                    .hasSize(1);
        }
    }

    @Test
    void theLevelAboveSignsForWhoIsNoMoreAndSaysWhy() {
        var one = prepared(null);
        signed(next, one);

        var done = handovers.act(OFFICER, one.id(), "represent", Map.of("represented", "DEATH", "reason", "因病去世"));

        assertThat(done.state()).isEqualTo(HandoverState.DONE);
        var signature = Objects.requireNonNull(done.outgoing());
        assertThat(signature.by()).isEqualTo(OFFICER.account());
        assertThat(signature.represented()).isEqualTo(RepresentedFor.DEATH);
        assertThat(leads(next)).isTrue();
    }

    @Test
    void nobodyElseSeesItAndOnlyWhoFillsThePostPreparesIt() {
        var one = prepared(null);

        refused(HandoverProblem.NO_SUCH_HANDOVER, () -> handovers.one(NEIGHBOUR, one.id()));
        refused(HandoverProblem.NO_SUCH_HANDOVER, () -> signed(NEIGHBOUR, one));
        refused(
                PermissionProblem.PERMISSION_MISSING,
                () -> handovers.prepare(
                        LEADER, new Handovers.Wanted(UUID.randomUUID(), POST, username, HandoverGround.LEAVING, null)));
        refused(
                IdentityProblem.BEYOND_OWN_SCOPE,
                () -> handovers.prepare(
                        OFFICER,
                        new Handovers.Wanted(UUID.randomUUID(), POST, "community", HandoverGround.LEAVING, null)));
        refused(
                HandoverProblem.SAME_PERSON,
                () -> handovers.prepare(
                        OFFICER, new Handovers.Wanted(UUID.randomUUID(), POST, "grid", HandoverGround.LEAVING, null)));
        var mine = new Handovers.Query(true, null, true, null);
        assertThat(handovers.page(next, mine, 10).items())
                .extracting(Handover::id)
                .containsExactly(one.id());
        assertThat(handovers.page(OFFICER, mine, 10).items()).isEmpty();
        assertThat(handovers
                        .page(OFFICER, new Handovers.Query(false, POST, true, null), 10)
                        .items())
                .hasSize(1);
        assertThat(handovers
                        .page(NEIGHBOUR, new Handovers.Query(false, null, null, null), 10)
                        .items())
                .isEmpty();
    }

    @Test
    void bothAreToldAndOnceMoreWhenTheTimeIsOver() {
        var one = prepared(null);
        assertThat(told(LEADER)).anyMatch(text -> text.contains("要交接"));
        assertThat(told(next)).anyMatch(text -> text.contains("请您接任"));
        signed(next, one);
        assertThat(told(LEADER)).anyMatch(text -> text.contains("对方已签字"));

        clock.advance(Duration.ofDays(20));

        assertThat(handovers.remind(10)).isEqualTo(1);
        assertThat(handovers.remind(10)).isZero();
        assertThat(told(LEADER)).anyMatch(text -> text.contains("超过期限"));
        assertThat(told(next)).noneMatch(text -> text.contains("超过期限"));
    }

    private List<String> told(Actor who) {
        return notices.page(who, null, 100).items().stream()
                .map(Object::toString)
                .toList();
    }
}
