package org.linjuli.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.Crs;
import org.linjuli.shared.Grant;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Problem;
import org.linjuli.shared.ProblemException;
import org.linjuli.shared.Role;
import org.linjuli.territory.Adjustment;
import org.linjuli.territory.AdjustmentState;
import org.linjuli.territory.Adjustments;
import org.linjuli.territory.Boundary;
import org.linjuli.territory.CutEdit;
import org.linjuli.territory.GridFault;
import org.linjuli.territory.GridKind;
import org.linjuli.territory.GridProposal;
import org.linjuli.territory.Grids;
import org.linjuli.territory.SmallCity;
import org.linjuli.territory.Territory;
import org.linjuli.territory.TerritoryImport;
import org.linjuli.territory.TerritoryProblem;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** Attempts on the ground of the small city; the work is done by the thread of the test, as a job would do it. */
@OwnDatabase
@ApplicationModuleTest(BootstrapMode.ALL_DEPENDENCIES)
class PlanRunsTests {

    private static final NodePath FUBAI = NodePath.of("35.01.81.007.010");
    private static final NodePath STREET = FUBAI.at(Level.STREET);
    private static final Actor OFFICER = somebody(Role.STREET_OFFICER, STREET);
    private static final Actor STRANGER = somebody(Role.STREET_OFFICER, NodePath.of("35.01.81.003"));

    @Autowired
    private PlanRuns runs;

    @Autowired
    private RunWork work;

    @Autowired
    private PlanRunRows rows;

    @Autowired
    private Adjustments adjustments;

    @Autowired
    private Grids grids;

    @Autowired
    private Territory territory;

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @BeforeEach
    void theCityAsItWas() {
        SmallCity.loadInto(imports);
        jdbc.sql("delete from planning.plan_run").update();
        jdbc.sql("delete from territory.adjustment").update();
        jdbc.sql("delete from territory.grid where state in ('PROPOSED', 'VALID')")
                .update();
    }

    @Test
    void anAttemptAtAStreetKeepsEachGridWithinOneCommunityAndCountsEachHouseholdOnce() {
        var run = worked(OFFICER, STREET, wish(Origin.NOTHING));

        var best = run.best().orElseThrow();
        assertThat(run.outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(best.grids().stream().mapToLong(RunGrid::households).sum())
                .isEqualTo(best.households())
                .isEqualTo(territory.households(STREET));
        assertThat(best.pieces()).isEqualTo((int)
                best.grids().stream().map(RunGrid::community).distinct().count());
        assertThat(best.grids()).hasSize(best.figures().grids());
    }

    @Test
    void gridsThatGoOnKeepTheirCodesAndNoCodeIsGivenTwice() {
        var best = worked(OFFICER, STREET, wish(Origin.NOTHING)).best().orElseThrow();

        var codes = best.grids().stream()
                .flatMap(grid -> Optional.ofNullable(grid.code()).stream())
                .toList();
        assertThat(codes).doesNotHaveDuplicates().isNotEmpty();
        for (var grid : best.grids()) {
            if (grid.code() != null) {
                assertThat(NodePath.of(grid.community()).contains(NodePath.ofDivisionCode(grid.code())))
                        .isTrue();
                assertThat(grid.from()).contains(grid.code());
            }
        }
        var known = new HashSet<>(codes);
        known.addAll(best.ended());
        assertThat(known).hasSize(codes.size() + best.ended().size());
    }

    @Test
    void anAttemptOnTheGridsInForceMovesFewerHouseholdsThanOneFromNothing() {
        var mended = worked(OFFICER, STREET, wish(Origin.IN_FORCE)).best().orElseThrow();
        var anew = worked(OFFICER, STREET, wish(Origin.NOTHING)).best().orElseThrow();

        assertThat(mended.moved()).isLessThan(anew.moved());
        assertThat(mended.grids()).anyMatch(RunGrid::unchanged);
    }

    @Test
    void aGridThatIsToStayStays() {
        var stays = grids.inForce(FUBAI).getFirst().code();
        var usual = wish(Origin.NOTHING);
        var run = worked(
                OFFICER,
                FUBAI,
                new RunWish(
                        grids.inForce(FUBAI).size(),
                        null,
                        new Band(0, 5_000),
                        Profile.COMPACT,
                        Origin.NOTHING,
                        true,
                        List.of(stays),
                        List.of(),
                        1,
                        usual.seed()));

        assertThat(run.best().orElseThrow().grids())
                .filteredOn(grid -> stays.equals(grid.code()))
                .singleElement()
                .matches(RunGrid::unchanged);
    }

    @Test
    void whatCannotBeIsRefusedWithTheArithmetic() {
        var run = worked(OFFICER, FUBAI, wish(10_000, 300, 500));

        assertThat(run.outcome()).isEqualTo(RunOutcome.REFUSED);
        assertThat(run.refusal()).contains("10,000 个网格");
        assertThat(run.best()).isEmpty();
    }

    @Test
    void anAttemptBecomesAPlanWithoutFaultThatAPersonSubmits() {
        var run = worked(OFFICER, STREET, wish(Origin.NOTHING));

        for (var community : run.best().orElseThrow().grids().stream()
                .map(RunGrid::community)
                .distinct()
                .map(NodePath::of)
                .toList()) {
            var before = grids.inForce(community);
            var plan = runs.handOver(OFFICER, run.id(), community, UUID.randomUUID(), "按推演结果调整");

            assertThat(adjustments.faults(plan)).extracting(GridFault::kind).isEmpty();
            assertThat(plan.state()).isEqualTo(AdjustmentState.DRAFT);
            assertThat(plan.grids())
                    .allMatch(grid -> grid.code().startsWith(community.value().replace(".", "")));
            var planned = run.best().orElseThrow().grids().stream()
                    .filter(grid -> grid.community().equals(community.value()))
                    .toList();
            assertThat(adjustments.households(plan).values().stream()
                            .mapToInt(n -> n)
                            .sum())
                    .isEqualTo(planned.stream()
                            .mapToInt(grid -> (int) grid.households())
                            .sum());
            planned.stream()
                    .filter(RunGrid::unchanged)
                    .forEach(grid -> assertThat(plan.grids())
                            .contains(before.stream()
                                    .filter(one -> one.code().equals(grid.code()))
                                    .findFirst()
                                    .orElseThrow()));
            if (!plan.grids().equals(before)) {
                assertThat(adjustments
                                .act(OFFICER, plan.id(), plan.version(), "submit", Map.of())
                                .state())
                        .isEqualTo(AdjustmentState.SUBMITTED);
            }
        }
    }

    @Test
    void aPlanThatWasMadeForOtherGridsIsNotHandedOver() {
        var run = worked(OFFICER, FUBAI, wish(Origin.IN_FORCE));
        inForceWithTheFirstGridsMerged();

        refused(
                () -> runs.handOver(OFFICER, run.id(), FUBAI, UUID.randomUUID(), "按推演结果调整"),
                TerritoryProblem.GROUND_CHANGED);
        imports.clear();
    }

    private void inForceWithTheFirstGridsMerged() {
        var plan = adjustments.begin(OFFICER, UUID.randomUUID(), FUBAI, "两个网格合并");
        var into = plan.grids().getFirst().code();
        plan = withANeighbour(plan, into);
        plan = adjustments.draw(OFFICER, plan.id(), plan.version(), new CutEdit.Describe(into, GridKind.URBAN, "试行"));
        plan = adjustments.act(OFFICER, plan.id(), plan.version(), "submit", Map.of());
        var colleague = somebody(Role.STREET_OFFICER, STREET);
        plan = adjustments.act(
                colleague,
                plan.id(),
                plan.version(),
                "approve",
                Map.of("effectiveOn", LocalDate.now(clock).plusDays(1).toString()));
        adjustments.act(colleague, plan.id(), plan.version(), "activate", Map.of());
    }

    private Adjustment withANeighbour(Adjustment plan, String into) {
        for (var other : plan.grids().subList(1, plan.grids().size())) {
            try {
                return adjustments.draw(OFFICER, plan.id(), plan.version(), new CutEdit.Merge(into, other.code()));
            } catch (ProblemException notBesideIt) {
                assertThat(notBesideIt.problem()).isEqualTo(TerritoryProblem.NOT_NEIGHBOURS);
            }
        }
        throw new AssertionError("no grid beside " + into);
    }

    @Test
    void theReasonsOfAGridSpeakOfTheGridAsItCameOut() {
        for (var origin : Origin.values()) {
            var best = worked(OFFICER, STREET, wish(origin)).best().orElseThrow();

            assertThat(best.grids())
                    .allSatisfy(grid -> assertThat(grid.reasons())
                            .filteredOn(reason -> SIZES.contains(reason.code()))
                            .singleElement()
                            .extracting(reason -> reason.numbers().getFirst())
                            .isEqualTo(grid.households()));
        }
    }

    private static final Set<GridReason.Code> SIZES =
            Set.of(GridReason.Code.IN_BAND, GridReason.Code.BELOW_BAND, GridReason.Code.ABOVE_BAND);

    @Test
    void whoWatchesIsToldWhenThePlanHasBecomeAnother() {
        var id = UUID.randomUUID();
        runs.ask(OFFICER, id, FUBAI, wish(Origin.NOTHING));
        assertThat(runs.progress(OFFICER, id).edition()).isZero();

        work.work(id);

        var told = runs.progress(OFFICER, id);
        assertThat(told.edition()).isPositive().isEqualTo(runs.one(OFFICER, id).edition());
        assertThat(told.best().orElseThrow().grids()).isEmpty();
        assertThat(told.best().orElseThrow().figures())
                .isEqualTo(runs.one(OFFICER, id).best().orElseThrow().figures());
        refused(() -> runs.progress(STRANGER, id), PlanningProblem.NO_SUCH_RUN);
    }

    @Test
    void aGridInTwoPartsThatIsToStayStaysAndSaysWhy() {
        var code = inForceWithAnExclusiveGridInTwoParts();

        for (var origin : Origin.values()) {
            var run = worked(OFFICER, FUBAI, wish(origin));

            assertThat(run.refusal()).isNull();
            var best = run.best().orElseThrow();
            assertThat(best.grids()).hasSize(best.figures().grids());
            assertThat(best.grids().stream().mapToLong(RunGrid::households).sum())
                    .isEqualTo(territory.households(FUBAI));
            assertThat(best.grids())
                    .filteredOn(grid -> code.equals(grid.code()))
                    .singleElement()
                    .satisfies(grid -> {
                        assertThat(grid.unchanged()).isTrue();
                        assertThat(grid.border()).hasSize(2);
                        assertThat(grid.reasons())
                                .extracting(GridReason::code)
                                .containsExactly(GridReason.Code.FIXED, GridReason.Code.IN_PARTS);
                    });
        }
        imports.clear();
    }

    /** The first grid with the land of another that lies apart from it; its code. */
    private String inForceWithAnExclusiveGridInTwoParts() {
        var plan = adjustments.begin(OFFICER, UUID.randomUUID(), FUBAI, "企业分在两处");
        var first = plan.grids().getFirst();
        var apart = apartFrom(plan, first.code());
        var land = Stream.of(first, apart)
                .flatMap(grid -> Arrays.stream(grid.boundary().polygons()))
                .toArray(double[][][][]::new);
        var both = new GridProposal(first.code(), GridKind.EXCLUSIVE, Boundary.of(land), Crs.WGS84, "", "华侨企业");
        var grids = plan.grids().stream()
                .filter(grid -> !grid.equals(apart))
                .map(grid -> grid.equals(first)
                        ? both
                        : new GridProposal(grid.code(), grid.kind(), grid.boundary(), Crs.WGS84, "试行"))
                .toList();
        plan = adjustments.replace(
                OFFICER, plan.id(), adjustments.one(OFFICER, plan.id()).version(), grids);
        plan = adjustments.act(OFFICER, plan.id(), plan.version(), "submit", Map.of());
        var colleague = somebody(Role.STREET_OFFICER, STREET);
        plan = adjustments.act(
                colleague,
                plan.id(),
                plan.version(),
                "approve",
                Map.of("effectiveOn", LocalDate.now(clock).plusDays(1).toString()));
        adjustments.act(colleague, plan.id(), plan.version(), "activate", Map.of());
        return both.code();
    }

    private GridProposal apartFrom(Adjustment plan, String code) {
        for (var other : plan.grids().subList(1, plan.grids().size())) {
            try {
                var undo = adjustments.draw(
                        OFFICER,
                        plan.id(),
                        adjustments.one(OFFICER, plan.id()).version(),
                        new CutEdit.Merge(code, other.code()));
                adjustments.replace(OFFICER, plan.id(), undo.version(), plan.grids());
            } catch (ProblemException notBesideIt) {
                return other;
            }
        }
        throw new AssertionError("all grids lie beside " + code);
    }

    @Test
    void handingOverTwiceFindsTheSamePlan() {
        var run = worked(OFFICER, FUBAI, wish(Origin.NOTHING));
        var id = UUID.randomUUID();

        var once = runs.handOver(OFFICER, run.id(), FUBAI, id, "按推演结果调整");
        var again = runs.handOver(OFFICER, run.id(), FUBAI, id, "按推演结果调整");

        assertThat(again).isEqualTo(once);
    }

    @Test
    void somebodyOfAnotherStreetSeesNoneOfIt() {
        var run = worked(OFFICER, STREET, wish(Origin.IN_FORCE));

        refused(() -> runs.one(STRANGER, run.id()), PlanningProblem.NO_SUCH_RUN);
        refused(() -> runs.stop(STRANGER, run.id()), PlanningProblem.NO_SUCH_RUN);
        assertThat(runs.page(STRANGER, Optional.empty(), Optional.empty(), 10)).isEmpty();
        assertThat(runs.page(OFFICER, Optional.empty(), Optional.empty(), 10)).hasSize(1);
    }

    @Test
    void stoppedWorkKeepsTheBestSoFar() {
        var id = UUID.randomUUID();
        runs.ask(OFFICER, id, STREET, wish(Origin.NOTHING));
        runs.stop(OFFICER, id);

        work.work(id);

        var run = runs.one(OFFICER, id);
        assertThat(run.outcome()).isEqualTo(RunOutcome.STOPPED);
        assertThat(run.best()).isPresent();
    }

    @Test
    void anAttemptThatFindsAnotherAtWorkLeavesItsPlaceToOtherJobs() throws Exception {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        runs.ask(OFFICER, first, STREET, wish(Origin.NOTHING));
        runs.ask(somebody(Role.STREET_OFFICER, STREET), second, STREET, wish(Origin.NOTHING));
        try (var people = Executors.newFixedThreadPool(2)) {
            var both = people.invokeAll(List.<Callable<Boolean>>of(() -> work.work(first), () -> work.work(second)));

            assertThat(List.of(both.getFirst().get(), both.getLast().get())).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void anAttemptThatWasLostIsOverAfterTheNight() {
        var id = UUID.randomUUID();
        runs.ask(OFFICER, id, STREET, wish(Origin.NOTHING));

        rows.failOlderThan(clock.instant().plusSeconds(1), clock.instant());

        assertThat(runs.one(OFFICER, id).outcome()).isEqualTo(RunOutcome.FAILED);
    }

    @Test
    void ofEightAttemptsAskedForAtOnceOneIsTaken() throws Exception {
        try (var people = Executors.newFixedThreadPool(8)) {
            var asked = IntStream.range(0, 8)
                    .mapToObj(n -> (Callable<Boolean>) () -> Asker.PRODUCT.ask(this::taken))
                    .toList();
            int taken = 0;
            for (var answer : people.invokeAll(asked)) {
                taken += answer.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        }
    }

    private boolean taken() {
        try {
            runs.ask(OFFICER, UUID.randomUUID(), FUBAI, wish(Origin.IN_FORCE));
            return true;
        } catch (ProblemException refused) {
            assertThat(refused.problem()).isEqualTo(PlanningProblem.RUN_UNDER_WAY);
            return false;
        }
    }

    @Test
    void theGridsInForceAreJudgedByTheSameMeasure() {
        var ground = runs.ground(OFFICER, STREET, Band.URBAN);

        assertThat(ground.households()).isEqualTo(territory.households(STREET));
        var today = Optional.ofNullable(ground.today()).orElseThrow();
        assertThat(today.grids()).isEqualTo(ground.grids());
        assertThat(today.compactness()).isBetween(0.1, 1.0);
    }

    private PlanRun worked(Actor actor, NodePath area, RunWish wish) {
        var id = UUID.randomUUID();
        runs.ask(actor, id, area, wish);
        work.work(id);
        return runs.one(actor, id);
    }

    private RunWish wish(Origin origin) {
        return new RunWish(null, 350, new Band(150, 700), Profile.GOVERNANCE, origin, true, List.of(), List.of(), 1, 7);
    }

    private static RunWish wish(int grids, int least, int most) {
        return new RunWish(
                grids,
                null,
                new Band(least, most),
                Profile.GOVERNANCE,
                Origin.NOTHING,
                true,
                List.of(),
                List.of(),
                1,
                7);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, Problem problem) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(act)
                .extracting(ProblemException::problem)
                .isEqualTo(problem);
    }

    private static Actor somebody(Role role, NodePath node) {
        return new Actor(new AccountId(UUID.randomUUID()), "张三", List.of(new Grant(role, node)));
    }
}
