package org.linjuli.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.PermissionProblem;
import org.linjuli.shared.Problem;
import org.linjuli.shared.ProblemException;
import org.linjuli.shared.Role;
import org.linjuli.territory.Area;
import org.linjuli.territory.SmallCity;
import org.linjuli.territory.Territory;
import org.linjuli.territory.TerritoryImport;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** A campaign from door to door is shared out: each door once, each walker about the same. */
@OwnDatabase
@ApplicationModuleTest(BootstrapMode.ALL_DEPENDENCIES)
class DoorRoundsTests {

    private static final NodePath FUBAI = NodePath.of("35.01.81.007.010");
    private static final Actor OFFICER = somebody(FUBAI);

    @Autowired
    private DoorRounds rounds;

    @Autowired
    private Territory territory;

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aCity() {
        SmallCity.loadInto(imports);
    }

    @Test
    void eachDoorIsCalledAtOnceAndNobodyWalksMuchMoreThanOthers() {
        var grids = grids();

        var round = rounds.share(OFFICER, wish(grids, Set.of(), 4, null));
        var again = rounds.share(OFFICER, wish(grids.reversed(), Set.of(), 4, null));

        assertThat(round.patches()).hasSize(4);
        assertThat(round.patches().stream().mapToLong(DoorRound.Patch::doors).sum())
                .isEqualTo(grids.stream().mapToInt(territory::households).sum());
        assertThat(round.patches().stream().flatMap(patch -> patch.entrances().stream()))
                .extracting(DoorRound.Entrance::building, DoorRound.Entrance::unit)
                .doesNotHaveDuplicates();
        assertThat(round.unfairness()).isLessThan(1.15);
        assertThat(again).isEqualTo(round);
    }

    @Test
    void soManyWalkersAreTakenThatNobodyWalksTooLong() {
        var round = rounds.share(OFFICER, wish(grids(), Set.of(), null, 480));

        assertThat(round.patches().size()).isGreaterThan(1);
        assertThat(round.patches())
                .allSatisfy(patch -> assertThat(patch.seconds()).isLessThanOrEqualTo(480 * 60));
    }

    @Test
    void buildingsThatAreLeftOutAreInNoPatch() {
        var grid = grids().getFirst();
        var house = territory.buildingsIn(grid).getFirst();

        var round = rounds.share(OFFICER, wish(List.of(grid), Set.of(house.id()), 1, null));

        assertThat(round.patches().getFirst().entrances())
                .isNotEmpty()
                .noneMatch(entrance -> entrance.building().equals(house.id()));
        assertRefused(
                PlanningProblem.NOTHING_TO_WALK,
                () -> rounds.share(
                        OFFICER,
                        wish(
                                List.of(grid),
                                Set.copyOf(territory.buildingsIn(grid).stream()
                                        .map(one -> one.id())
                                        .toList()),
                                1,
                                null)));
        assertRefused(
                PlanningProblem.PATCHES_IMPOSSIBLE,
                () -> rounds.share(OFFICER, wish(List.of(grid), Set.of(), 5_000, null)));
    }

    @Test
    void onlyWhoRedrawsTheGridsSharesThemOutAndAFileIsLogged() {
        var grid = grids().getFirst();
        var wish = wish(List.of(grid), Set.of(), 1, null);
        long before = logged();

        assertRefused(
                PermissionProblem.PERMISSION_MISSING,
                () -> rounds.share(somebody(NodePath.of("35.01.81.007.001")), wish));
        rounds.share(OFFICER, wish);
        assertThat(logged()).isEqualTo(before);
        rounds.export(OFFICER, wish);
        assertThat(logged()).isEqualTo(before + 1);
    }

    private long logged() {
        return jdbc.sql("select count(*) from audit.entry where action = 'door-round.export'")
                .query(Long.class)
                .single();
    }

    private List<NodePath> grids() {
        return territory.children(FUBAI).stream().map(Area::path).toList();
    }

    private static RoundWish wish(
            List<NodePath> grids, Set<UUID> without, @Nullable Integer walkers, @Nullable Integer minutes) {
        return new RoundWish(grids, without, walkers, minutes, 180);
    }

    private static Actor somebody(NodePath node) {
        return new Actor(new AccountId(UUID.randomUUID()), "张三", List.of(new Grant(Role.COMMUNITY_OFFICER, node)));
    }

    private static void assertRefused(Problem problem, ThrowingCallable deed) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(deed)
                .extracting(ProblemException::problem)
                .isEqualTo(problem);
    }
}
