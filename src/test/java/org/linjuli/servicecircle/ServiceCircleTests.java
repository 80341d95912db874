package org.linjuli.servicecircle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.planning.Measured;
import org.linjuli.planning.SiteWish.Aim;
import org.linjuli.sample.SampleBuilding;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.Crs;
import org.linjuli.shared.Grant;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.PermissionProblem;
import org.linjuli.shared.ProblemException;
import org.linjuli.shared.Role;
import org.linjuli.territory.Position;
import org.linjuli.territory.SmallCity;
import org.linjuli.territory.TerritoryImport;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

@OwnDatabase
@ApplicationModuleTest(BootstrapMode.ALL_DEPENDENCIES)
class ServiceCircleTests {

    private static final NodePath CITY = NodePath.of("35.01.81");
    private static final NodePath FUBAI = NodePath.of("35.01.81.007.010");
    private static final Actor STREET = somebody(Role.STREET_OFFICER, FUBAI.at(Level.STREET));
    private static final Actor MAYOR = somebody(Role.CITY_OFFICER, CITY);
    private static final Actor COMMUNITY = somebody(Role.COMMUNITY_OFFICER, FUBAI);
    private static final String CLINIC = "CLINIC";
    private static final LocalDate OPENS = LocalDate.of(2026, 1, 1);

    @Autowired
    private Stations stations;

    @Autowired
    private Circles circles;

    @Autowired
    private StationImport imports;

    @Autowired
    private TerritoryImport territory;

    @BeforeEach
    void aCityWithStreetsAndNoStations() {
        SmallCity.loadInto(territory);
        imports.clear();
        imports.streets(SmallCity.city().streets(), "模拟路网", true);
    }

    private static Actor somebody(Role role, NodePath at) {
        return new Actor(new AccountId(UUID.randomUUID()), role.name(), List.of(new Grant(role, at)));
    }

    private static List<SampleBuilding> buildings() {
        return SmallCity.city()
                .buildings()
                .filter(one -> FUBAI.contains(one.grid()))
                .toList();
    }

    private static SampleBuilding largest() {
        return buildings().stream()
                .max(Comparator.comparingInt(SampleBuilding::households))
                .orElseThrow();
    }

    private static NewStation clinic(String name, UUID building) {
        return clinic(name, building, OPENS);
    }

    private static NewStation clinic(String name, UUID building, LocalDate opens) {
        return new NewStation(UUID.randomUUID(), CLINIC, name, new Site.InBuilding(building), "社区卫生服务中心", opens);
    }

    private Station standing(String name) {
        return stations.add(STREET, clinic(name, largest().building().id()));
    }

    private Station standing(String name, LocalDate opens) {
        return stations.add(STREET, clinic(name, largest().building().id(), opens));
    }

    @Test
    void whereNoStationStandsEverybodyLivesBeyond() {
        var report = circles.report(COMMUNITY, FUBAI, CLINIC, 15);

        int households =
                buildings().stream().mapToInt(SampleBuilding::households).sum();
        assertThat(report.households()).isEqualTo(households);
        assertThat(report.shares()).extracting(CircleReport.Share::households).containsOnly(0L);
        assertThat(report.shares()).extracting(CircleReport.Share::metres).containsExactly(333, 667, 1000);
        assertThat(report.beyond())
                .extracting(CircleReport.Beyond::beyond)
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(report.beyond().stream()
                        .mapToLong(CircleReport.Beyond::beyond)
                        .sum())
                .isEqualTo(households);
        assertThat(report.measured()).isEqualTo(Measured.STREETS);
        assertThat(report.simulated()).isTrue();
    }

    @Test
    void whoLivesWhereAStationIsSetUpLivesWithin() {
        standing("福百卫生服务站");

        var report = circles.report(COMMUNITY, FUBAI, CLINIC, 5);

        assertThat(report.stations()).isEqualTo(1);
        assertThat(report.shares().getFirst().households())
                .isGreaterThanOrEqualTo(largest().households());
        assertThat(report.shares()).extracting(CircleReport.Share::households).isSorted();
        long beyond =
                report.beyond().stream().mapToLong(CircleReport.Beyond::beyond).sum();
        assertThat(beyond)
                .isEqualTo(report.households() - report.shares().getFirst().households());
        assertThat(circles.report(COMMUNITY, FUBAI, "CANTEEN", 5).stations()).isZero();
    }

    @Test
    void eachBuildingThatSomebodyLivesInIsOnTheMapWithItsCircleTheFarthestFirst() {
        standing("福百卫生服务站");

        var all = circles.coverage(COMMUNITY, FUBAI, CLINIC, 2_000);
        var few = circles.coverage(COMMUNITY, FUBAI, CLINIC, 3);

        var report = circles.report(COMMUNITY, FUBAI, CLINIC, 5);
        assertThat(all.cut()).isFalse();
        assertThat(households(all.buildings())).isEqualTo(report.households());
        for (var share : report.shares()) {
            var within = all.buildings().stream()
                    .filter(one -> one.within() != null && one.within() <= share.minutes())
                    .toList();
            assertThat(households(within)).isEqualTo(share.households());
        }
        assertThat(few.cut()).isTrue();
        assertThat(few.buildings()).isEqualTo(all.buildings().subList(0, 3));
        assertThat(circles.tryOut(
                                COMMUNITY,
                                FUBAI,
                                CLINIC,
                                new Site.InBuilding(largest().building().id()),
                                15)
                        .coverage())
                .isEqualTo(all);
    }

    private static long households(List<Coverage.Reached> buildings) {
        return buildings.stream().mapToLong(Coverage.Reached::households).sum();
    }

    @Test
    void whatATrialPromisesComesTrue() {
        var building = largest().building().id();

        var tried = circles.tryOut(COMMUNITY, FUBAI, CLINIC, new Site.InBuilding(building), 15);
        assertThat(circles.report(COMMUNITY, FUBAI, CLINIC, 15)).isEqualTo(tried.before());
        standing("福百卫生服务站");

        assertThat(circles.report(COMMUNITY, FUBAI, CLINIC, 15).shares())
                .isEqualTo(tried.after().shares());
        assertThat(tried.circles())
                .hasSize(3)
                .allSatisfy(circle -> assertThat(circle.polygons()).isNotEmpty());
    }

    @Test
    void theNextStationsAreThoseThatBringMost() {
        var next = circles.next(STREET, FUBAI, CLINIC, 2, Aim.MOST_WITHIN);

        assertThat(next.chosen()).hasSize(2);
        assertThat(next.before()).isZero();
        assertThat(next.after())
                .isEqualTo(next.chosen().stream()
                        .mapToDouble(NextStations.Chosen::adds)
                        .sum());
        assertThat(next.certain()).isGreaterThan(.997);
        next.chosen().forEach(one -> stations.add(STREET, clinic("站" + one.building(), one.building())));
        assertThat(circles.report(COMMUNITY, FUBAI, CLINIC, 15)
                        .shares()
                        .getLast()
                        .households())
                .isEqualTo((long) next.after());
        assertThat(circles.next(STREET, FUBAI, CLINIC, 1, Aim.SHORTEST_WAY).after())
                .isLessThanOrEqualTo(
                        circles.next(STREET, FUBAI, CLINIC, 1, Aim.SHORTEST_WAY).before());
    }

    @Test
    void aCityWithoutStreetsIsMeasuredInStraightLinesAndToldSo() {
        imports.clear();

        var report = circles.report(MAYOR, CITY, CLINIC, 15);

        assertThat(report.measured()).isEqualTo(Measured.straight(1.3));
        assertThat(report.measured().label()).isEqualTo("按直线距离×1.30");
        assertThat(report.simulated()).isFalse();
    }

    @Test
    void aResidentFindsTheNearestStations() {
        var home = buildings().getFirst().building().id();
        var here = stations.add(STREET, clinic("楼下", home));
        standing("那边");

        var nearby = circles.nearby(home);

        assertThat(nearby.getFirst().station().id()).isEqualTo(here.id());
        assertThat(nearby.getFirst().minutes()).isEqualTo(1);
        assertThat(IntStream.range(1, nearby.size()))
                .allMatch(i -> nearby.get(i - 1).metres() <= nearby.get(i).metres());
    }

    @Test
    void theSameAgainFindsTheSameStation() {
        var wanted = clinic("福百卫生服务站", largest().building().id());

        assertThat(stations.add(STREET, wanted)).isEqualTo(stations.add(STREET, wanted));
        var other = new NewStation(wanted.id(), CLINIC, "别的名称", wanted.site(), wanted.manager(), OPENS);
        assertRefused(ServiceCircleProblem.SAME_ID_OTHER_STATION, () -> stations.add(STREET, other));
        assertRefused(
                ServiceCircleProblem.STATION_NAME_TAKEN,
                () -> stations.add(
                        STREET, clinic("福百卫生服务站", largest().building().id())));
    }

    @Test
    void aStationIsMovedAndClosedByWhoServesThere() {
        var station = standing("福百卫生服务站");
        var elsewhere = buildings().getFirst().building();
        var position = new Position(elsewhere.point().lat(), elsewhere.point().lng(), Crs.WGS84);

        var moved = stations.move(STREET, station.id(), 0, new Site.AtPosition(position));
        assertThat(moved.at()).isEqualTo(elsewhere.point());
        assertThat(moved.building()).isNull();
        assertThat(moved.version()).isEqualTo(1);
        assertRefused(
                LifecycleProblem.VERSION_STALE,
                () -> stations.move(STREET, station.id(), 0, new Site.AtPosition(position)));
        assertRefused(
                ServiceCircleProblem.CLOSES_BEFORE_IT_OPENS,
                () -> stations.close(STREET, station.id(), 1, OPENS, "并入街道中心"));
        var closed = stations.close(STREET, station.id(), 1, OPENS.plusDays(1), "并入街道中心");
        assertThat(closed.closes()).isEqualTo(OPENS.plusDays(1));
        assertThat(stations.in(CITY)).isEmpty();
        assertThat(circles.report(STREET, FUBAI, CLINIC, 15).stations()).isZero();
        assertRefused(
                ServiceCircleProblem.STATION_CLOSED,
                () -> stations.move(STREET, station.id(), 2, new Site.AtPosition(position)));
    }

    @Test
    void aDayOfClosingThatWasWrongIsPutRightAndTheStationStandsUntilThen() {
        var station = standing("福百卫生服务站");
        stations.close(STREET, station.id(), 0, OPENS.plusDays(1), "并入街道中心");

        var later = stations.today().plusDays(30);
        var corrected = stations.close(STREET, station.id(), 1, later, "日期写错");
        var elsewhere = buildings().getFirst().building().point();
        var moved = stations.move(
                STREET,
                station.id(),
                2,
                new Site.AtPosition(new Position(elsewhere.lat(), elsewhere.lng(), Crs.WGS84)));

        assertThat(corrected.closes()).isEqualTo(later);
        assertThat(moved.closes()).isEqualTo(later);
        assertThat(stations.in(CITY)).extracting(Station::id).containsExactly(station.id());
    }

    @Test
    void aDayThatRunsIntoTheNextStationOfThatNameIsRefusedByTheName() {
        var first = standing("福百卫生服务站");
        stations.close(STREET, first.id(), 0, OPENS.plusDays(1), "迁走");
        standing("福百卫生服务站", OPENS.plusDays(5));

        assertRefused(
                ServiceCircleProblem.STATION_NAME_TAKEN,
                () -> stations.close(STREET, first.id(), 1, OPENS.plusDays(9), "日期写错"));
    }

    @Test
    void onlyANameThatIsTakenIsCalledSo(@Autowired StationStore store) {
        var known = standing("福百卫生服务站");
        var nowhere = new Station(
                UUID.randomUUID(),
                0,
                CLINIC,
                "名".repeat(70),
                known.grid(),
                known.at(),
                null,
                known.manager(),
                OPENS,
                null,
                false);

        assertThatThrownBy(() -> Asker.PRODUCT.run(() -> store.insert(nowhere)))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void nobodySetsUpStationsOrLooksBeyondTheirOwnArea() {
        var stranger = somebody(Role.STREET_OFFICER, NodePath.of("35.01.81.003"));
        var wanted = clinic("福百卫生服务站", largest().building().id());

        for (var actor : List.of(stranger, COMMUNITY, Actor.anonymous())) {
            assertRefused(PermissionProblem.PERMISSION_MISSING, () -> stations.add(actor, wanted));
        }
        assertRefused(PermissionProblem.PERMISSION_MISSING, () -> circles.report(COMMUNITY, CITY, CLINIC, 15));
        assertRefused(
                PermissionProblem.PERMISSION_MISSING, () -> circles.next(stranger, FUBAI, CLINIC, 1, Aim.MOST_WITHIN));
        assertRefused(ServiceCircleProblem.NO_SUCH_STATION_KIND, () -> circles.report(COMMUNITY, FUBAI, "PUB", 15));
    }

    private static void assertRefused(org.linjuli.shared.Problem problem, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(problem));
    }
}
