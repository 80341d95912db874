package org.linjuli.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linjuli.shared.ProblemException;

/** Wishes that can't come true are refused with the arithmetic. */
class RefusedPlanTests {

    /** 10 × 10 lots of 30 households: 3,000. */
    private static final CityMap MAP = Cities.blocks(10, 10, 1, 30, 30);

    @Test
    void tooManyGridsForTheBand() {
        assertRefused(
                PlanWish.of(11, Profile.GOVERNANCE),
                PlanningProblem.TOO_MANY_GRIDS,
                "11 个网格平均每个 272 户；每个网格至少 300 户时，3,000 户最多划 10 个网格");
    }

    @Test
    void tooFewGridsForTheBand() {
        assertRefused(
                PlanWish.of(5, Profile.GOVERNANCE),
                PlanningProblem.TOO_FEW_GRIDS,
                "5 个网格平均每个 600 户；每个网格至多 500 户时，3,000 户至少要 6 个网格");
    }

    @Test
    void moreGridsThanLots() {
        var wish = PlanWish.of(101, Profile.COMPACT).within(new Band(0, 500));

        assertRefused(wish, PlanningProblem.TOO_MANY_GRIDS, "101 个网格太多：可划分的楼栋共 100 栋，另有 0 个固定网格，最多 100 个网格");
    }

    @Test
    void fewerGridsThanPiecesOfTheMap() {
        var islands = Cities.apart(MAP, Cities.blocks(2, 2, 1, 0, 9), Cities.blocks(1, 1, 1, 0, 9));

        var refused = refusal(islands, PlanWish.of(2, Profile.COMPACT));

        assertThat(refused).hasMessage("2 个网格太少：地图分成 3 片互不相连的区域，另有 0 个固定网格，至少要 3 个网格");
    }

    @Test
    void noGridsAtAll() {
        assertThat(refusal(MAP, PlanWish.of(0, Profile.COMPACT)).problem()).isEqualTo(PlanningProblem.TOO_FEW_GRIDS);
    }

    @Test
    void nothingOnTheMap() {
        var nothing = new CityMap(List.of(), List.of());

        assertThat(refusal(nothing, PlanWish.of(1, Profile.COMPACT)).problem())
                .isEqualTo(PlanningProblem.NOTHING_TO_PLAN);
    }

    @Test
    void fixedGridsThatAreTornOverlapOrAreNotOnTheMap() {
        var wish = PlanWish.of(8, Profile.GOVERNANCE);

        assertRefused(
                wish.keeping(List.of(Set.of(0, 2))),
                PlanningProblem.FIXED_GRID_UNUSABLE,
                "有一个固定网格为空或不连成一片（共 2 栋），请改为相连的楼栋");
        assertRefused(
                wish.keeping(List.of(Set.of(0, 1), Set.of(1, 2))),
                PlanningProblem.FIXED_GRID_UNUSABLE,
                "楼栋 1 同时在两个固定网格里，请只留一个");
        assertRefused(
                wish.keeping(List.of(Set.of(100))), PlanningProblem.FIXED_GRID_UNUSABLE, "固定网格里的楼栋 100 不在地图上，请改为 0–99");
    }

    @Test
    void lotsToBeKeptApartInOneFixedGrid() {
        var wish = PlanWish.of(8, Profile.GOVERNANCE)
                .keeping(List.of(Set.of(0, 1)))
                .apart(List.of(new PlanWish.Apart(0, 1)));

        assertRefused(wish, PlanningProblem.NOT_TO_BE_KEPT_APART, "楼栋 0 与 1 不得同格，却在同一个固定网格里，请放开其中一项");
    }

    private static void assertRefused(PlanWish wish, PlanningProblem problem, String message) {
        var refused = refusal(MAP, wish);

        assertThat(refused.problem()).isEqualTo(problem);
        assertThat(refused).hasMessage(message);
        assertThat(refused.facts()).containsKey("errors");
    }

    private static ProblemException refusal(CityMap map, PlanWish wish) {
        return catchThrowableOfType(
                ProblemException.class, () -> GridPlanner.draw(map, wish, Effort.rounds(1, 1), PlanWatch.NOBODY));
    }
}
