package org.linjuli.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linjuli.sample.SampleBuilding;
import org.linjuli.sample.SampleCommunity;
import org.linjuli.shared.Crs;
import org.linjuli.shared.Point;
import org.linjuli.shared.Problem;
import org.linjuli.shared.ProblemException;
import org.linjuli.territory.CutEdit.Describe;
import org.linjuli.territory.CutEdit.Merge;
import org.linjuli.territory.CutEdit.MoveBuilding;
import org.linjuli.territory.CutEdit.Redraw;
import org.linjuli.territory.CutEdit.Split;
import org.linjuli.territory.Locator.Zone;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Whatever is drawn, the community stays covered without gap and overlap, and each building lies in one grid. */
class CutEditingTests {

    private static final int STROKES = 40;

    private final SplittableRandom random = new SplittableRandom(1560);

    /** A community that is being redrawn. */
    private static final class Ground {
        private final SampleCommunity community;
        private final List<Building> buildings;
        private final Map<UUID, Integer> households;
        private final CutEditing editing;
        private List<GridProposal> grids;

        Ground(SampleCommunity community) {
            this.community = community;
            buildings =
                    community.buildings().stream().map(SampleBuilding::building).toList();
            households = community.buildings().stream()
                    .collect(Collectors.toMap(one -> one.building().id(), SampleBuilding::households));
            grids = community.grids().stream()
                    .map(grid -> new GridProposal(grid.code(), grid.kind(), grid.boundary(), Crs.WGS84, "试行"))
                    .toList();
            editing = new CutEditing(buildings, one -> households.getOrDefault(one.id(), 0), grids.size());
        }

        GridProposal draw(CutEdit edit, String code) {
            grids = editing.after(grids, edit);
            return grid(code);
        }

        GridProposal grid(String code) {
            return grids.stream()
                    .filter(grid -> grid.code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }

        GridCut cut() {
            var area = new Area(
                    community.grids().getFirst().path().parent().orElseThrow(),
                    community.division().code(),
                    community.division().name(),
                    community.boundary(),
                    true);
            return new GridCut(area, grids, buildings, one -> households.getOrDefault(one.id(), 0));
        }

        int householdsIn(String code) {
            return cut().households().getOrDefault(code, -1);
        }

        String code(int number) {
            return grids.get(number).code();
        }
    }

    static List<SampleCommunity> communities() {
        return SmallCity.city().communities();
    }

    @ParameterizedTest
    @MethodSource("communities")
    void strokesAtRandomLeaveNeitherGapNorOverlap(SampleCommunity community) {
        var ground = new Ground(community);
        int drawn = 0;
        for (int stroke = 0; stroke < STROKES; stroke++) {
            try {
                ground.grids = ground.editing.after(ground.grids, anything(ground));
                drawn++;
            } catch (ProblemException refused) {
                assertThat(refused.problem()).isInstanceOf(TerritoryProblem.class);
            }
            assertCovered(ground);
        }
        assertThat(drawn).isGreaterThan(STROKES / 4);
    }

    private void assertCovered(Ground ground) {
        assertThat(ground.cut().faults())
                .extracting(GridFault::kind)
                .allMatch(kind -> kind == GridFault.Kind.SIZE_WITHOUT_REASON);
        var shapes = ground.grids.stream().map(grid -> Jts.of(grid.boundary())).toList();
        double parts = shapes.stream().mapToDouble(Geometry::getArea).sum();
        double whole = OverlayNGRobust.union(shapes).getArea();
        assertThat(parts).as("no overlap").isCloseTo(whole, within(1e-12 * whole));
        assertThat(whole)
                .as("no gap")
                .isCloseTo(Jts.of(ground.community.boundary()).getArea(), within(1e-9 * whole));
        assertThat(ground.cut().gridOf()).hasSameSizeAs(ground.buildings);
    }

    /** The corners of the borders are where a locator would find two grids or none, if they were not in common. */
    @Test
    void neighboursShareEachPositionOfTheirBorder() {
        var ground = new Ground(communities().getFirst());
        ground.draw(new Split(ground.code(0), across(ground.grids.getFirst())), ground.code(0));
        var locator = Locator.of(ground.grids.stream()
                .map(grid -> new Zone<>(grid.code(), grid.boundary()))
                .toList());

        var inside = Jts.of(ground.community.boundary()).buffer(-1e-6);
        for (var grid : ground.grids) {
            grid.boundary().rings().forEach(ring -> {
                for (var corner : ring) {
                    if (inside.contains(Jts.point(corner[0], corner[1]))) {
                        assertThat(locator.at(new Point(corner[1], corner[0]))).isPresent();
                    }
                }
            });
        }
    }

    @Test
    void theLargerHalfKeepsTheCodeAndTheOtherGetsOneThatNoGridHasHad() {
        var ground = new Ground(communities().getFirst());
        var split = ground.code(0);
        int before = ground.householdsIn(split);
        int grids = ground.grids.size();

        ground.draw(new Split(split, across(ground.grids.getFirst())), split);

        var fresh = ground.grids.getLast();
        assertThat(ground.grids).hasSize(grids + 1);
        assertThat(fresh.code()).endsWith("%03d".formatted(grids + 1));
        assertThat(ground.householdsIn(split)).isGreaterThanOrEqualTo(ground.householdsIn(fresh.code()));
        assertThat(ground.householdsIn(split) + ground.householdsIn(fresh.code()))
                .isEqualTo(before);
    }

    @Test
    void bothHalvesAreWhatTheGridWasThatWasCut() {
        var ground = new Ground(communities().getFirst());
        var split = ground.code(1);
        var before = ground.grids.stream().map(GridProposal::code).toList();
        ground.draw(new Describe(split, GridKind.EXCLUSIVE, "学校"), split);

        ground.draw(new Split(split, across(ground.grid(split))), split);

        assertThat(ground.grids)
                .filteredOn(grid -> grid.code().equals(split) || !before.contains(grid.code()))
                .extracting(GridProposal::kind)
                .containsExactly(GridKind.EXCLUSIVE, GridKind.EXCLUSIVE);
    }

    @Test
    void aLineThatStaysOutsideCutsNothing() {
        var ground = new Ground(communities().getFirst());
        var away = List.of(new Point(25.0, 119.0), new Point(25.0, 119.1));

        assertRefused(TerritoryProblem.LINE_CUTS_NOTHING, ground, new Split(ground.code(0), away));
        assertRefused(
                TerritoryProblem.LINE_CUTS_NOTHING,
                ground,
                new Split(ground.code(0), List.of(away.getFirst(), away.getFirst())));
    }

    @Test
    void whatWasSplitIsMergedAgain() {
        var ground = new Ground(communities().getFirst());
        var split = ground.code(0);
        double area = Jts.of(ground.grid(split).boundary()).getArea();
        ground.draw(new Split(split, across(ground.grids.getFirst())), split);
        var fresh = ground.grids.getLast().code();

        var merged = ground.draw(new Merge(split, fresh), split);

        assertThat(Jts.of(merged.boundary()).getArea()).isCloseTo(area, within(1e-9 * area));
        assertRefused(TerritoryProblem.NO_SUCH_GRID, ground, new Merge(split, fresh));
        assertRefused(TerritoryProblem.NOT_NEIGHBOURS, ground, new Merge(split, split));
    }

    @Test
    void aBuildingGoesToTheGridBesideItAndNowhereElse() {
        var ground = new Ground(communities().getFirst());
        int moved = 0;
        for (var building : ground.buildings) {
            for (var to : List.copyOf(ground.grids)) {
                var from = ground.cut().gridOf().get(building.id());
                try {
                    ground.draw(new MoveBuilding(building.id(), to.code()), to.code());
                    assertThat(ground.cut().gridOf().get(building.id())).isEqualTo(to.code());
                    moved++;
                } catch (ProblemException refused) {
                    assertThat(ground.cut().gridOf().get(building.id())).isEqualTo(from);
                }
            }
        }
        assertThat(moved).isPositive();
        assertCovered(ground);
    }

    @Test
    void whatABorderLeavesGoesToTheNeighbour() {
        var ground = new Ground(communities().getFirst());
        var code = ground.code(0);
        var smaller = Shapes.boundary(Jts.of(ground.grid(code).boundary()).buffer(-2e-4));

        ground.draw(new Redraw(code, smaller), code);

        assertCovered(ground);
        assertThat(Jts.of(ground.grid(code).boundary()).getArea())
                .isLessThan(
                        Jts.of(ground.community.grids().getFirst().boundary()).getArea());
    }

    @Test
    void aBorderThatCrossesItselfIsRefused() {
        var ground = new Ground(communities().getFirst());
        var box = ground.grids.getFirst().boundary().bounds();
        var bow = Boundary.of(new double[][][][] {
            {
                {
                    {box.west(), box.south()},
                    {box.east(), box.north()},
                    {box.east(), box.south()},
                    {box.west(), box.north()},
                    {box.west(), box.south()}
                }
            }
        });

        assertRefused(TerritoryProblem.BORDER_BROKEN, ground, new Redraw(ground.code(0), bow));
    }

    @Test
    void whatAGridIsMayBeSaidWithoutTouchingItsBorder() {
        var ground = new Ground(communities().getFirst());
        var code = ground.code(1);
        var before = ground.grid(code).boundary();

        var after = ground.draw(new Describe(code, GridKind.EXCLUSIVE, "学校"), code);

        assertThat(after.boundary()).isEqualTo(before);
        assertThat(after.kind()).isEqualTo(GridKind.EXCLUSIVE);
    }

    private CutEdit anything(Ground ground) {
        var grid = ground.grids.get(random.nextInt(ground.grids.size()));
        var other = ground.grids.get(random.nextInt(ground.grids.size()));
        return switch (random.nextInt(4)) {
            case 0 -> new Split(grid.code(), across(grid));
            case 1 -> new Merge(grid.code(), other.code());
            case 2 ->
                new MoveBuilding(
                        ground.buildings
                                .get(random.nextInt(ground.buildings.size()))
                                .id(),
                        grid.code());
            default ->
                new Redraw(
                        grid.code(), Shapes.boundary(Jts.of(grid.boundary()).buffer(random.nextDouble(-3e-4, 3e-4))));
        };
    }

    /** A line with a bend through the middle of a grid. */
    private List<Point> across(GridProposal grid) {
        var box = grid.boundary().bounds();
        var middle = Jts.of(grid.boundary()).getInteriorPoint().getCoordinate();
        double lean = random.nextDouble(-0.2, 0.2);
        var line = new ArrayList<Point>();
        for (double part : new double[] {-0.4, 0, 0.4}) {
            line.add(new Point(
                    middle.y + part * (box.north() - box.south()), middle.x + part * lean * (box.east() - box.west())));
        }
        return line;
    }

    private static void assertRefused(Problem why, Ground ground, CutEdit edit) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> ground.editing.after(ground.grids, edit))
                .satisfies(refused -> assertThat(refused.problem()).isEqualTo(why));
    }
}
