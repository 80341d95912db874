package org.linjuli.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.sample.SampleCity;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Crs;
import org.linjuli.shared.Grant;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.PermissionProblem;
import org.linjuli.shared.Point;
import org.linjuli.shared.ProblemException;
import org.linjuli.shared.Role;
import org.linjuli.testing.OwnDatabase;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.AssertablePublishedEvents;

@OwnDatabase
@ApplicationModuleTest(BootstrapMode.ALL_DEPENDENCIES)
class GridsTests {

    private static final NodePath FUBAI = NodePath.of("35.01.81.007.010");
    private static final NodePath FIRST = FUBAI.child("001");
    private static final NodePath SECOND = FUBAI.child("002");
    private static final Actor STREET = somebody(Role.STREET_OFFICER, FUBAI.at(Level.STREET));
    private static final Actor COMMUNITY = somebody(Role.COMMUNITY_OFFICER, FUBAI);

    @Autowired
    private Grids grids;

    @Autowired
    private Territory territory;

    @Autowired
    private TerritoryHistory history;

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private TerritoryMemory memory;

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
    void aCutWithAGapIsNotValid() {
        var gap = asItIs();
        gap.removeFirst();

        var faults = grids.propose(COMMUNITY, FUBAI, gap);

        assertThat(faults).extracting(GridFault::kind).contains(GridFault.Kind.GAP, GridFault.Kind.LOST_BUILDING);
        assertRefused(TerritoryProblem.NO_VALID_CUT, () -> grids.activate(STREET, FUBAI));
    }

    @Test
    void gridsThatOverlapOrLeaveTheCommunityAreNotValid() {
        var twice = asItIs();
        twice.add(proposal(FUBAI.child("099"), twice.getFirst().boundary(), ""));
        var beyond = asItIs();
        beyond.add(proposal(
                FUBAI.child("099"),
                territory.area(FUBAI.at(Level.STREET)).border().orElseThrow(),
                ""));
        var foreign = asItIs();
        foreign.set(
                0,
                proposal(NodePath.of("35.01.81.003.003.001"), foreign.getFirst().boundary(), ""));

        assertThat(kinds(twice)).contains(GridFault.Kind.OVERLAP);
        assertThat(kinds(beyond)).contains(GridFault.Kind.BEYOND_COMMUNITY);
        assertThat(kinds(foreign)).containsExactly(GridFault.Kind.WRONG_CODE);
    }

    @Test
    void aGridOutsideTheNormNeedsAReason() {
        assertThat(kinds(firstTwoMerged(""))).containsExactly(GridFault.Kind.SIZE_WITHOUT_REASON);
        assertThat(kinds(firstTwoMerged("两个网格之间的围墙已拆除"))).isEmpty();
    }

    @Test
    void redrawnGridsAreInForceAtOnceAndTheOldOnesStayOnRecord(AssertablePublishedEvents events) {
        var moved = territory.locate(middleOf(SECOND)).point();
        var buildings = territory.buildingsIn(SECOND);
        int households = territory.households(FUBAI);
        grids.propose(COMMUNITY, FUBAI, firstTwoMerged("两个网格之间的围墙已拆除"));

        grids.activate(STREET, FUBAI);

        var yesterday = LocalDate.now(clock).minusDays(1);
        assertThat(territory.locate(moved).path()).isEqualTo(FIRST);
        assertThat(territory.node(SECOND)).isEmpty();
        assertThat(buildings).isNotEmpty().allSatisfy(building -> {
            assertThat(territory.locateBuilding(building.id()).path()).isEqualTo(FIRST);
            assertThat(history.gridOf(building.id(), yesterday)).contains(SECOND);
            assertThat(history.gridOf(building.id(), LocalDate.now(clock))).contains(FIRST);
        });
        assertThat(history.grids(FUBAI, yesterday)).extracting(Grid::path).contains(FIRST, SECOND);
        assertThat(territory.households(FUBAI)).isEqualTo(households);
        assertThat(history.households(FUBAI, yesterday)).isEqualTo(households);
        assertThat(events.ofType(GridsRedrawn.class)).singleElement().satisfies(redrawn -> {
            assertThat(redrawn.successors()).containsEntry(SECOND, List.of(FIRST));
            assertThat(redrawn.movedTo()).hasSameSizeAs(buildings);
        });
    }

    @Test
    void aCutInForceMayBeRedrawnAgainOnTheSameDay() {
        grids.propose(STREET, FUBAI, firstTwoMerged("试行"));
        grids.activate(STREET, FUBAI);
        var before = SampleCity.SINCE;

        grids.propose(STREET, FUBAI, asItWas(before));
        grids.activate(STREET, FUBAI);

        assertThat(territory.node(SECOND)).isPresent();
        assertThat(history.gridOf(territory.buildingsIn(SECOND).getFirst().id(), before))
                .contains(SECOND);
    }

    @Test
    void aPolygonDrawnInGcjIsKeptInWgs() {
        var border = territory.area(FIRST).border().orElseThrow();
        var cut = asItIs();
        cut.replaceAll(grid ->
                new GridProposal(grid.code(), grid.kind(), grid.boundary().map(Crs.GCJ02::fromWgs84), Crs.GCJ02, ""));

        assertThat(grids.propose(STREET, FUBAI, cut)).isEmpty();
        grids.activate(STREET, FUBAI);

        var kept = territory.area(FIRST).border().orElseThrow();
        assertThat(Jts.of(kept).symDifference(Jts.of(border)).getArea())
                .isLessThan(1e-6 * Jts.of(border).getArea());
    }

    @Test
    void onlyTheStreetAndThoseAboveMayActivate() {
        grids.propose(COMMUNITY, FUBAI, firstTwoMerged("试行"));

        assertRefused(LifecycleProblem.NOT_YOURS, () -> grids.activate(COMMUNITY, FUBAI));
        assertRefused(
                PermissionProblem.PERMISSION_MISSING,
                () -> grids.propose(somebody(Role.GRID_LEADER, FIRST), FUBAI, asItIs()));
        assertRefused(
                PermissionProblem.PERMISSION_MISSING,
                () -> grids.propose(somebody(Role.STREET_OFFICER, NodePath.of("35.01.81.003")), FUBAI, asItIs()));
        grids.activate(somebody(Role.CITY_OFFICER, NodePath.of("35.01.81")), FUBAI);
    }

    @Test
    void aGridThatIsToBeWhatItIsStaysTheSame() {
        var before = shapes();
        grids.propose(STREET, FUBAI, firstTwoMerged("试行"));

        grids.activate(STREET, FUBAI);

        assertThat(shapes()).contains(before.subList(2, before.size()).toArray(UUID[]::new));
        assertThat(shapes()).doesNotContain(before.get(0), before.get(1));
    }

    @Test
    void whatChangesNothingIsNotActivated() {
        grids.propose(STREET, FUBAI, asItIs());

        assertRefused(TerritoryProblem.CUT_UNCHANGED, () -> grids.activate(STREET, FUBAI));
    }

    private List<UUID> shapes() {
        return history.grids(FUBAI, LocalDate.now(clock)).stream().map(Grid::id).toList();
    }

    @Test
    void ofManyWhoActivateAtOnceOneDoes() throws Exception {
        grids.propose(STREET, FUBAI, firstTwoMerged("试行"));
        int asManyAsBefore = asItIs().size();
        int done = 0;
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = IntStream.range(0, 4)
                    .mapToObj(i -> people.submit(() -> grids.activate(STREET, FUBAI)))
                    .toList();
            for (var one : tries) {
                try {
                    one.get();
                    done++;
                } catch (ExecutionException refused) {
                    assertThat(refused).hasCauseInstanceOf(ProblemException.class);
                }
            }
        }

        assertThat(done).isEqualTo(1);
        assertThat(territory.children(FUBAI)).hasSize(asManyAsBefore - 1);
    }

    @Test
    void whatWasMissedWhileNobodyListenedIsTakenOver() {
        jdbc.sql("update territory.division set name = '福百新社区' where path = '35.01.81.007.010'")
                .update();
        jdbc.sql("update territory.revision set number = number + 1").update();

        memory.catchUp();

        assertThat(territory.area(FUBAI).name()).isEqualTo("福百新社区");
        assertThat(territory.search("福百新", Optional.empty(), 1)).isNotEmpty();
    }

    private List<GridFault.Kind> kinds(List<GridProposal> cut) {
        return grids.propose(STREET, FUBAI, cut).stream()
                .map(GridFault::kind)
                .distinct()
                .toList();
    }

    private List<GridProposal> asItIs() {
        return asItWas(LocalDate.now(clock));
    }

    private List<GridProposal> asItWas(LocalDate on) {
        return new ArrayList<>(history.grids(FUBAI, on).stream()
                .map(grid -> proposal(grid.path(), grid.boundary(), ""))
                .toList());
    }

    private List<GridProposal> firstTwoMerged(String reason) {
        var cut = asItIs();
        var union = Jts.of(cut.get(0).boundary()).union(Jts.of(cut.get(1).boundary()));
        var polygons = IntStream.range(0, union.getNumGeometries())
                .mapToObj(i -> (Polygon) union.getGeometryN(i))
                .map(GridsTests::rings)
                .toArray(double[][][][]::new);
        cut.subList(0, 2).clear();
        cut.add(proposal(FIRST, Boundary.of(polygons), reason));
        return cut;
    }

    private static double[][][] rings(Polygon polygon) {
        return IntStream.rangeClosed(0, polygon.getNumInteriorRing())
                .mapToObj(i -> i == 0 ? polygon.getExteriorRing() : polygon.getInteriorRingN(i - 1))
                .map(ring -> positions(ring.getCoordinates()))
                .toArray(double[][][]::new);
    }

    private static double[][] positions(Coordinate[] line) {
        return IntStream.range(0, line.length)
                .mapToObj(i -> new double[] {line[i].x, line[i].y})
                .toArray(double[][]::new);
    }

    private static GridProposal proposal(NodePath path, Boundary boundary, String reason) {
        return new GridProposal(path.value().replace(".", ""), GridKind.URBAN, boundary, Crs.WGS84, reason);
    }

    private Point middleOf(NodePath grid) {
        return territory.buildingsIn(grid).getFirst().point();
    }

    private static Actor somebody(Role role, NodePath node) {
        return new Actor(new AccountId(new UUID(7, 7)), "测试", List.of(new Grant(role, node)));
    }

    private static void assertRefused(Object why, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(why));
    }
}
