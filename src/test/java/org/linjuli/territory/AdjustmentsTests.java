package org.linjuli.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.linjuli.territory.AdjustmentAction.*;
import static org.linjuli.territory.AdjustmentState.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Diagram;
import org.linjuli.lifecycle.Inputs;
import org.linjuli.lifecycle.Lifecycle;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.lifecycle.WorkingTimes;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Point;
import org.linjuli.shared.ProblemException;
import org.linjuli.shared.Role;
import org.linjuli.territory.GridShapeLife.Kin;
import org.linjuli.testing.Committed;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

@OwnDatabase
@ApplicationModuleTest(BootstrapMode.ALL_DEPENDENCIES)
class AdjustmentsTests {

    private static final NodePath FUBAI = NodePath.of("35.01.81.007.010");
    private static final Actor COMMUNITY = somebody(Role.COMMUNITY_OFFICER, FUBAI);
    private static final Actor STREET = somebody(Role.STREET_OFFICER, FUBAI.at(Level.STREET));
    private static final Actor STRANGER = somebody(Role.STREET_OFFICER, NodePath.of("35.01.81.003"));

    private static final Map<AdjustmentState, Map<AdjustmentAction, AdjustmentState>> TABLE = new EnumMap<>(Map.of(
            DRAFT, Map.of(REDRAW, DRAFT, SUBMIT, SUBMITTED, WITHDRAW, WITHDRAWN),
            SUBMITTED, Map.of(APPROVE, APPROVED, RETURN, DRAFT, WITHDRAW, WITHDRAWN),
            APPROVED, Map.of(ACTIVATE, IN_FORCE, RETURN, DRAFT, LAPSE, DRAFT),
            IN_FORCE, Map.of(),
            WITHDRAWN, Map.of()));

    @Autowired
    private Adjustments adjustments;

    @Autowired
    private Territory territory;

    @Autowired
    private TerritoryHistory history;

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private WorkingTimes times;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @BeforeEach
    void theCityAsItWas() {
        imports.clear();
        imports.load(SmallCity.city().territory(rows -> {}));
    }

    @Test
    void everyStateKnowsExactlyItsOwnActionsAndWhoTakesThem() {
        var lifecycle = AdjustmentLifecycle.declared(times);
        for (var state : AdjustmentState.values()) {
            for (var action : AdjustmentAction.values()) {
                for (var actor : List.of(COMMUNITY, STREET, Actor.system(), STRANGER)) {
                    assertThat(outcome(lifecycle, state, action, actor))
                            .as("%s: %s by %s", state, action, actor.name())
                            .isEqualTo(expected(state, action, actor));
                }
            }
        }
        Committed.file("docs/modules/adjustment-lifecycle.md")
                .shouldSay(Diagram.page("The life of a plan to redraw grids 网格调整方案", lifecycle));
    }

    private Object outcome(
            Lifecycle<AdjustmentState, AdjustmentAction, Adjustment> lifecycle,
            AdjustmentState state,
            AdjustmentAction action,
            Actor actor) {
        var tomorrow = LocalDate.now(clock).plusDays(1);
        var plan = new Adjustment(
                new UUID(0, 1),
                0,
                FUBAI,
                "道路改线",
                List.of(),
                somebody(Role.COMMUNITY_OFFICER, FUBAI).account(),
                clock.instant(),
                state,
                tomorrow,
                null,
                null);
        var inputs = new Inputs(Map.of("reason", "边界不沿道路", "effectiveOn", tomorrow));
        try {
            return lifecycle
                    .step(plan, action, new Attempt(actor, clock.instant(), inputs))
                    .to();
        } catch (ProblemException refused) {
            return refused.problem();
        }
    }

    private static Object expected(AdjustmentState state, AdjustmentAction action, Actor actor) {
        var to = TABLE.getOrDefault(state, Map.of()).get(action);
        if (to == null) {
            return LifecycleProblem.NOT_IN_THIS_STATE;
        }
        boolean permitted = switch (action) {
            case REDRAW, SUBMIT, WITHDRAW -> actor.equals(COMMUNITY) || actor.equals(STREET);
            case APPROVE, RETURN -> actor.equals(STREET);
            case ACTIVATE -> actor.equals(STREET) || actor.isSystem();
            case LAPSE -> actor.isSystem();
        };
        return permitted ? to : LifecycleProblem.NOT_YOURS;
    }

    @Test
    void aPlanIsDrawnInTheCommunityAgreedToByTheStreetAndInForceOnItsDay() {
        var plan = splitAndSubmitted();
        int before = territory.children(FUBAI).size();
        var approved = adjustments.act(
                STREET,
                plan.id(),
                plan.version(),
                "approve",
                Map.of("effectiveOn", tomorrow().toString()));
        assertThat(territory.children(FUBAI)).hasSize(before);

        assertThat(adjustments.due()).isEmpty();
        jdbc.sql("update territory.adjustment set effective_on = effective_on - 1")
                .update();
        adjustments.due().forEach(adjustments::onItsDay);

        assertThat(adjustments.one(STREET, approved.id()).state()).isEqualTo(IN_FORCE);
        assertThat(territory.children(FUBAI)).hasSize(before + 1);
    }

    @Test
    void theStreetMayPutAPlanIntoForceBeforeItsDay() {
        var plan = splitAndSubmitted();
        int before = territory.children(FUBAI).size();
        plan = adjustments.act(
                STREET,
                plan.id(),
                plan.version(),
                "approve",
                Map.of("effectiveOn", tomorrow().toString()));

        plan = adjustments.act(STREET, plan.id(), plan.version(), "activate", Map.of());

        assertThat(plan.effectiveOn()).isEqualTo(LocalDate.now(clock));
        assertThat(territory.children(FUBAI)).hasSize(before + 1);
    }

    @Test
    void aGridKnowsItsShapesAndByWhichPlanTheyCame() {
        var day = LocalDate.now(clock);
        var before = history.gridsOn(FUBAI, day);
        var plan = splitAndSubmitted();
        plan = adjustments.act(
                STREET,
                plan.id(),
                plan.version(),
                "approve",
                Map.of("effectiveOn", tomorrow().toString()));
        plan = adjustments.act(STREET, plan.id(), plan.version(), "activate", Map.of());

        var shapes = history.lineage(before.getFirst().path());
        var fresh = history.lineage(territory.children(FUBAI).getLast().path());

        assertThat(shapes).hasSize(2);
        assertThat(shapes.getFirst().until()).isEqualTo(day);
        assertThat(shapes.getFirst().successors())
                .hasSize(2)
                .extracting(Kin::on)
                .containsOnly(day);
        assertThat(shapes.getLast().predecessors()).extracting(Kin::plan).containsExactly(plan.id());
        assertThat(fresh).hasSize(1);
        assertThat(fresh.getFirst().predecessors())
                .extracting(Kin::path, Kin::reason)
                .containsExactly(tuple(before.getFirst().path(), "道路改线"));
        assertThat(history.gridsOn(FUBAI, day.minusDays(1)))
                .extracting(GridOn::code, GridOn::households)
                .containsExactlyElementsOf(before.stream()
                        .map(grid -> tuple(grid.code(), grid.households()))
                        .toList());
        assertThat(history.gridsOn(FUBAI, day)).hasSize(before.size() + 1);
        assertThat(history.gridsOn(FUBAI, day).stream()
                        .mapToInt(GridOn::households)
                        .sum())
                .isEqualTo(before.stream().mapToInt(GridOn::households).sum());
    }

    @Test
    void anExclusiveGridIsCalledByItsOwnNameFromItsDayOnAndNotBefore() {
        var plan = split(COMMUNITY, adjustments.begin(COMMUNITY, UUID.randomUUID(), FUBAI, "学校单独成格"));
        var school = plan.grids().getLast().code();
        plan = adjustments.draw(
                COMMUNITY, plan.id(), plan.version(), new CutEdit.Describe(school, GridKind.EXCLUSIVE, "", "福百小学"));
        plan = adjustments.act(COMMUNITY, plan.id(), plan.version(), "submit", Map.of());
        plan = adjustments.act(
                STREET,
                plan.id(),
                plan.version(),
                "approve",
                Map.of("effectiveOn", tomorrow().toString()));
        assertThat(territory.node(NodePath.ofDivisionCode(school))).isEmpty();

        adjustments.act(STREET, plan.id(), plan.version(), "activate", Map.of());

        var path = NodePath.ofDivisionCode(school);
        assertThat(territory.area(path).name()).isEqualTo("福百小学");
        assertThat(territory.name(path)).endsWith("福百社区 福百小学");
        assertThat(history.lineage(path)).extracting(GridShapeLife::name).containsExactly("福百小学");
        assertThat(history.gridsOn(FUBAI, LocalDate.now(clock)))
                .extracting(GridOn::name)
                .contains("福百小学");
        var next = adjustments.begin(COMMUNITY, UUID.randomUUID(), FUBAI, "学校扩建");
        var named = adjustments.draw(
                COMMUNITY,
                next.id(),
                next.version(),
                new CutEdit.Describe(next.grids().getFirst().code(), GridKind.EXCLUSIVE, "", "福百小学"));
        assertThat(adjustments.faults(named)).extracting(GridFault::kind).contains(GridFault.Kind.NAME_TAKEN);
        var common = adjustments.draw(
                COMMUNITY, named.id(), named.version(), new CutEdit.Describe(school, GridKind.URBAN, "试行", "福百小学"));
        assertThat(common.grids().getLast().name()).startsWith("第");
    }

    @Test
    void aPlanThatChangesNothingIsNotSubmittedAndDoesNotKeepOthersOnItsDay() {
        var plan = adjustments.begin(COMMUNITY, UUID.randomUUID(), FUBAI, "道路改线");
        assertThatThrownBy(() -> adjustments.act(COMMUNITY, plan.id(), plan.version(), "submit", Map.of()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(TerritoryProblem.CUT_UNCHANGED));

        jdbc.sql("update territory.adjustment set state = 'APPROVED', effective_on = :today where id = :id")
                .param("today", LocalDate.now(clock))
                .param("id", plan.id())
                .update();
        adjustments.due().forEach(adjustments::onItsDay);

        assertThat(adjustments.one(COMMUNITY, plan.id()).state()).isEqualTo(DRAFT);
    }

    @Test
    void whatDoesNotFitAnyMoreOnItsDayGoesBackToBeDrawnAgain() {
        var plan = splitAndSubmitted();
        adjustments.act(
                STREET,
                plan.id(),
                plan.version(),
                "approve",
                Map.of("effectiveOn", tomorrow().toString()));
        jdbc.sql("""
                        update territory.adjustment
                        set effective_on = effective_on - 1, grids = jsonb_path_query_array(grids, '$[1 to last]')
                        """).update();

        adjustments.due().forEach(adjustments::onItsDay);

        var lapsed = adjustments.one(COMMUNITY, plan.id());
        assertThat(lapsed.state()).isEqualTo(DRAFT);
        assertThat(lapsed.remark()).isNotNull();
        assertThat(lapsed.effectiveOn()).isNull();
    }

    @Test
    void nobodyAgreesToAPlanOfTheirOwn() {
        var plan = adjustments.begin(STREET, UUID.randomUUID(), FUBAI, "道路改线");
        plan = split(STREET, plan);
        var submitted = adjustments.act(STREET, plan.id(), plan.version(), "submit", Map.of());

        assertRefused(
                TerritoryProblem.OWN_ADJUSTMENT,
                () -> adjustments.act(
                        STREET,
                        submitted.id(),
                        submitted.version(),
                        "approve",
                        Map.of("effectiveOn", tomorrow().toString())));
    }

    @Test
    void whatHasFaultsIsNotSubmitted() {
        var plan = adjustments.begin(COMMUNITY, UUID.randomUUID(), FUBAI, "道路改线");
        var gap = adjustments.replace(
                COMMUNITY,
                plan.id(),
                plan.version(),
                plan.grids().subList(1, plan.grids().size()));

        assertThat(adjustments.faults(gap)).extracting(GridFault::kind).contains(GridFault.Kind.GAP);
        assertRefused(
                TerritoryProblem.CUT_FAULTY,
                () -> adjustments.act(COMMUNITY, gap.id(), gap.version(), "submit", Map.of()));
        assertThat(adjustments.one(COMMUNITY, plan.id()).state()).isEqualTo(DRAFT);
    }

    @Test
    void aCommunityIsRedrawnByOnePlanAtATime() throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = people.invokeAll(IntStream.range(0, 8)
                    .<Callable<Adjustment>>mapToObj(
                            i -> () -> adjustments.begin(COMMUNITY, UUID.randomUUID(), FUBAI, "道路改线" + i))
                    .toList());
            int begun = 0;
            for (var one : tries) {
                try {
                    one.get();
                    begun++;
                } catch (ExecutionException refused) {
                    assertThat(refused.getCause())
                            .isInstanceOfSatisfying(
                                    ProblemException.class,
                                    problem -> assertThat(problem.problem())
                                            .isEqualTo(TerritoryProblem.ADJUSTMENT_UNDER_WAY));
                }
            }
            assertThat(begun).isEqualTo(1);
        }
    }

    @Test
    void whoComesSecondIsToldWhichPlanIsUnderWay() {
        var open = adjustments.begin(COMMUNITY, UUID.randomUUID(), FUBAI, "道路改线");

        assertThatThrownBy(() -> adjustments.begin(STREET, UUID.randomUUID(), FUBAI, "另一个方案"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.facts()).containsEntry("adjustment", open.id()));
    }

    @Test
    void theSameBeginningAgainFindsTheSamePlan() {
        var id = UUID.randomUUID();
        var first = adjustments.begin(COMMUNITY, id, FUBAI, "道路改线");

        assertThat(adjustments.begin(COMMUNITY, id, FUBAI, "道路改线")).isEqualTo(first);
        assertRefused(TerritoryProblem.SAME_ID_OTHER_ADJUSTMENT, () -> adjustments.begin(COMMUNITY, id, FUBAI, "另一件事"));
    }

    @Test
    void ofTwoWhoDrawAtOnceTheSecondIsToldToLookAgain() {
        var plan = adjustments.begin(COMMUNITY, UUID.randomUUID(), FUBAI, "道路改线");
        split(COMMUNITY, plan);

        assertRefused(LifecycleProblem.VERSION_STALE, () -> split(COMMUNITY, plan));
    }

    @Test
    void thoseOfAnotherStreetSeeNoneOfIt() {
        var plan = adjustments.begin(COMMUNITY, UUID.randomUUID(), FUBAI, "道路改线");

        assertThat(adjustments.page(STRANGER, Optional.empty(), Optional.empty(), 20))
                .isEmpty();
        assertThat(adjustments.page(STRANGER, Optional.of(FUBAI), Optional.empty(), 20))
                .isEmpty();
        assertThat(adjustments.page(STREET, Optional.of(FUBAI), Optional.empty(), 20))
                .containsExactly(plan);
        assertRefused(TerritoryProblem.NO_SUCH_ADJUSTMENT, () -> adjustments.one(STRANGER, plan.id()));
    }

    private Adjustment splitAndSubmitted() {
        var plan = split(COMMUNITY, adjustments.begin(COMMUNITY, UUID.randomUUID(), FUBAI, "道路改线"));
        return adjustments.act(COMMUNITY, plan.id(), plan.version(), "submit", Map.of());
    }

    /** Splits the first grid and gives a reason for each that is too small or too large. */
    private Adjustment split(Actor actor, Adjustment plan) {
        var first = plan.grids().getFirst();
        var middle = Shapes.of(first.boundary()).getInteriorPoint().getCoordinate();
        var line = List.of(new Point(middle.y - 1e-4, middle.x), new Point(middle.y + 1e-4, middle.x));
        var drawn = adjustments.draw(actor, plan.id(), plan.version(), new CutEdit.Split(first.code(), line));
        for (var fault : adjustments.faults(drawn)) {
            drawn = adjustments.draw(
                    actor, drawn.id(), drawn.version(), new CutEdit.Describe(fault.code(), GridKind.URBAN, "试行半年"));
        }
        return drawn;
    }

    private LocalDate tomorrow() {
        return LocalDate.now(clock).plusDays(1);
    }

    private static Actor somebody(Role role, NodePath node) {
        return new Actor(new AccountId(new UUID(7, role.name().length())), role.name(), List.of(new Grant(role, node)));
    }

    private static void assertRefused(Object why, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(why));
    }
}
