package org.linjuli.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linjuli.organization.SmallNetwork.*;
import static org.linjuli.testing.AtOnce.atOnce;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.channel.Notice;
import org.linjuli.channel.Notices;
import org.linjuli.deliberation.CompoundDecisions;
import org.linjuli.identity.IdentityImport;
import org.linjuli.identity.People;
import org.linjuli.organization.SmallNetwork;
import org.linjuli.residence.Decision;
import org.linjuli.residence.Dwelling;
import org.linjuli.residence.Residence;
import org.linjuli.residence.ResidenceImport;
import org.linjuli.residence.ResidenceImport.Home;
import org.linjuli.residence.ResidenceKind;
import org.linjuli.residence.ResidenceState;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.ProblemException;
import org.linjuli.shared.Role;
import org.linjuli.territory.Doors;
import org.linjuli.testing.MovableClock;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A policy begins on the day that its decision names, modes are those of the day, and households are told. */
@SpringBootTest(properties = "linjuli.database.pool-size=20")
@OwnDatabase
class PolicyDaysTests {

    private static final int AT_ONCE = 10;
    private static final Instant START = Instant.parse("2026-03-02T04:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final Actor SECRETARY =
            new Actor(account("secretary"), "secretary", List.of(new Grant(Role.BRANCH_SECRETARY, GRID)));
    private static final Actor CITY_OFFICER =
            new Actor(account("city"), "city", List.of(new Grant(Role.CITY_OFFICER, CITY)));

    @Autowired
    private PropertyPolicies policies;

    @Autowired
    private PolicyModes modes;

    @Autowired
    private PolicyStore store;

    @Autowired
    private PolicyNews news;

    @Autowired
    private Notices notices;

    @Autowired
    private CompoundDecisions decisions;

    @Autowired
    private Doors doors;

    @Autowired
    private ResidenceImport residences;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    private final People people;

    PolicyDaysTests(@Autowired IdentityImport importer, @Autowired Clock clock) {
        people = new People(importer, clock);
    }

    @TestConfiguration
    static class Moving {

        @Bean
        @Primary
        MovableClock clock() {
            return MovableClock.at(START);
        }
    }

    @BeforeEach
    void noPolicies(@Autowired BeanFactory program) {
        setTo(START);
        SmallNetwork.loadInto(program);
        residences.clear();
        jdbc.sql("delete from property.policy").update();
        jdbc.sql("delete from property.mode where length(code) > 20").update();
        jdbc.sql("update property.mode set validity = '[2020-01-01,)'").update();
    }

    private void setTo(Instant at) {
        clock.advance(Duration.between(clock.instant(), at));
    }

    private Policy drafted(String mode) {
        var terms = new Policy.Terms(mode, 3, new BigDecimal("1.20"), 36, "每日清扫，电梯半月保养");
        return policies.draft(SECRETARY, new PropertyPolicies.NewPolicy(UUID.randomUUID(), COMPOUND, terms));
    }

    /** Hung out for eight days, and voted on. */
    private Policy voted() {
        var one = drafted("COMPANY");
        policies.act(SECRETARY, one.id(), 0, "publish");
        clock.advance(Duration.ofDays(8));
        jdbc.sql("""
                        insert into deliberation.topic (id, compound, area, title, text, state, raised_at, since, due_at, talked_on,
                          meeting, options, costs, doers, decision, votes)
                        values (:id, :compound, :grid::ltree, '管理方案', '一小区一策', 'DECIDED', now(), now(), now(), current_date,
                          :id, '{同意,不同意}', '{无,无}', '{物业,物业}', '同意', 1)
                        """)
                .param("id", one.id())
                .param("compound", COMPOUND)
                .param("grid", GRID.value())
                .update();
        jdbc.sql("""
                        insert into deliberation.vote (id, topic, round, basis, opened_at, closes_at, rule, options, roll, voted, on_paper,
                          counts, outcome)
                        values (:id, :id, 1, 'HOUSEHOLD', :now::timestamptz - interval '8 days', :now::timestamptz, 'OWNERS',
                          '{同意,不同意}', 10, 8, 0, '{6,2}', 'DECIDED')
                        """)
                .param("id", one.id())
                .param("now", clock.instant().toString())
                .update();
        return one;
    }

    private Policy decided(@Nullable LocalDate firstDay) {
        var one = voted();
        return policies.decide(SECRETARY, one.id(), 1, new Policy.Verdict(one.id(), "已逐条答复", firstDay));
    }

    private Policy now(Policy one) {
        return policies.one(SECRETARY, one.id());
    }

    private Actor dweller() {
        var account = people.reachable(People.freshName(), "13912345678");
        var door = doors.in(decisions.askedIn(COMPOUND).buildings(), 1).getFirst();
        residences.homes(List.of(new Home(
                new Residence(
                        UUID.randomUUID(),
                        0,
                        account,
                        new Dwelling(door.building(), door.id(), door.door()),
                        ResidenceKind.OWNED,
                        ResidenceState.VERIFIED,
                        START,
                        START,
                        null,
                        new Decision(SECRETARY.account(), START, null, null)),
                GRID)));
        return new Actor(account, "居民", List.of(new Grant(Role.RESIDENT, GRID)));
    }

    private List<String> told(Actor who) {
        return notices.page(who, null, 20).items().stream().map(Notice::text).toList();
    }

    private static void refused(PropertyProblem by, Callable<?> call) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(call::call)
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(by));
    }

    @Test
    void itBeginsByItselfOnTheDayOfItsDecisionAndTheOneBeforeItEndsTheDayBefore() {
        var before = decided(null);
        policies.act(SECRETARY, before.id(), 2, "start");
        var day = TODAY.plusDays(40);
        var after = decided(day);

        refused(PropertyProblem.NOT_ITS_DAY, () -> policies.act(SECRETARY, after.id(), after.version(), "start"));
        assertThat(policies.startOnItsDay(after.id())).isFalse();
        assertThat(store.starting(day.minusDays(1), 10)).isEmpty();

        setTo(Instant.parse("2026-04-12T02:00:00Z"));
        assertThat(store.starting(day.plusDays(1), 10)).containsExactly(after.id());
        assertThat(policies.startOnItsDay(after.id())).isTrue();
        assertThat(policies.startOnItsDay(after.id())).isFalse();

        assertThat(now(before).state()).isEqualTo(PolicyState.REPLACED);
        assertThat(now(before).course().until()).isEqualTo(day);
        assertThat(now(after).state()).isEqualTo(PolicyState.IN_FORCE);
        assertThat(now(after).course().from()).isEqualTo(day);
        var heldOn = jdbc.sql("select count(*) from property.policy where in_force @> :day::date");
        assertThat(heldOn.param("day", day.minusDays(1)).query(Integer.class).single())
                .isEqualTo(1);
    }

    @Test
    void aFirstDayLiesWithinAYear() {
        var one = voted();

        for (var day : List.of(LocalDate.parse("2026-03-09"), LocalDate.parse("2027-03-11"))) {
            refused(
                    PropertyProblem.BAD_FIRST_DAY,
                    () -> policies.decide(SECRETARY, one.id(), 1, new Policy.Verdict(one.id(), "已逐条答复", day)));
        }
    }

    @Test
    void ofManyThatAreDecidedAtOnceForALaterDayOneAwaitsIt() throws Exception {
        var ready = java.util.stream.IntStream.range(0, AT_ONCE)
                .mapToObj(n -> {
                    setTo(START);
                    return voted();
                })
                .toList();
        var day = LocalDate.ofInstant(clock.instant(), org.linjuli.shared.CityTime.ZONE)
                .plusDays(5);

        int taken = atOnce(AT_ONCE, n -> {
            var one = ready.get(n);
            policies.decide(SECRETARY, one.id(), 1, new Policy.Verdict(one.id(), "已逐条答复", day));
        });

        assertThat(taken).isEqualTo(1);
        assertThat(store.starting(day, AT_ONCE)).hasSize(1);
    }

    @Test
    void theHouseholdsAreToldOfThePublicNoticeOfItsEndOnceAndOfTheDecision() {
        var resident = dweller();
        var stranger = people.reachable(People.freshName(), "13912345678");

        var one = voted();
        assertThat(told(resident)).hasSize(1).first().asString().contains("公示", "专业物业", "1.20 元");
        setTo(START.plus(Duration.ofDays(6)).minusSeconds(60));
        assertThat(news.hint()).isZero();
        setTo(START.plus(Duration.ofDays(6)).plusSeconds(60));
        assertThat(news.hint()).isEqualTo(1);
        assertThat(news.hint()).isZero();
        assertThat(told(resident)).hasSize(2).first().asString().contains("满七天");
        setTo(START.plus(Duration.ofDays(8)));
        policies.decide(SECRETARY, one.id(), 1, new Policy.Verdict(one.id(), "已逐条答复", LocalDate.parse("2026-04-01")));

        assertThat(told(resident)).hasSize(3).first().asString().contains("表决通过", "从 2026-04-01 起施行");
        assertThat(told(new Actor(stranger, "别处", List.of()))).isEmpty();
    }

    @Test
    void aModeIsDraftedOnlyOnItsDaysAndPoliciesKeepIt() {
        var one = drafted("COMPANY");
        var code = UUID.randomUUID().toString();

        refused(PropertyProblem.BAD_MODE, () -> drafted(code));
        modes.add(CITY_OFFICER, code, "街道代管", TODAY.plusDays(3));
        refused(PropertyProblem.BAD_MODE, () -> drafted(code));
        modes.change(CITY_OFFICER, "COMPANY", mode("COMPANY").version(), "专业物业", TODAY);
        clock.advance(Duration.ofDays(3));

        assertThat(drafted(code).terms().mode()).isEqualTo(code);
        refused(PropertyProblem.BAD_MODE, () -> drafted("COMPANY"));
        assertThat(policies.act(SECRETARY, one.id(), 0, "publish").state()).isEqualTo(PolicyState.CONSULTED);
    }

    private PolicyMode mode(String code) {
        return modes.find(code).orElseThrow();
    }

    @Test
    void ofManyModesOfOneNameAddedAtOnceOneIsKept() throws Exception {
        int taken =
                atOnce(AT_ONCE, n -> modes.add(CITY_OFFICER, UUID.randomUUID().toString(), "街道代管", TODAY));

        assertThat(taken).isEqualTo(1);
    }
}
