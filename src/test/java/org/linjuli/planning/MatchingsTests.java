package org.linjuli.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.planning.MatchingWish.Refusal;
import org.linjuli.platform.Spreadsheet;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.PermissionProblem;
import org.linjuli.shared.Point;
import org.linjuli.shared.Problem;
import org.linjuli.shared.ProblemException;
import org.linjuli.shared.Role;
import org.linjuli.territory.Area;
import org.linjuli.territory.Building;
import org.linjuli.territory.SheetFault;
import org.linjuli.territory.SmallCity;
import org.linjuli.territory.Territory;
import org.linjuli.territory.TerritoryImport;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** Needs and volunteers of a file are brought together, and again when somebody refuses. */
@OwnDatabase
@ApplicationModuleTest(BootstrapMode.ALL_DEPENDENCIES)
class MatchingsTests {

    private static final NodePath FUBAI = NodePath.of("35.01.81.007.010");
    private static final NodePath ELSEWHERE = NodePath.of("35.01.81.007.001");
    private static final Actor OFFICER = somebody(FUBAI);
    private static final List<String> HEADS = List.of("类别", "名称", "地址", "经度", "纬度", "坐标系", "技能", "名额", "近90天服务次数");

    @Autowired
    private Matchings matchings;

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
    void eachNeedGoesToTheNearestWhoCanAndTheNextOneIsAskedAfterARefusal() {
        var at = house().point();
        var file =
                file(need("送一餐", at), volunteer("近", north(at, 50), "送餐", 1), volunteer("远", north(at, 200), "送餐", 1));

        var first = matchings.match(OFFICER, wish(0), file);
        var second = matchings.match(OFFICER, wish(0, new Refusal(2, 3)), file);

        assertThat(first.faults()).isEmpty();
        assertThat(first.pairs())
                .extracting(one -> one.need().name(), one -> one.volunteer().name(), one -> Math.round(one.metres()))
                .containsExactly(tuple("送一餐", "近", 50L));
        assertThat(first.changed()).isEmpty();
        assertThat(second.pairs())
                .extracting(one -> one.volunteer().name(), one -> Math.round(one.metres()))
                .containsExactly(tuple("远", 200L));
        assertThat(second.changed()).containsExactly(2);
        assertThat(second.proven()).isEqualTo(1);
    }

    @Test
    void whenAllHaveRefusedTheReasonIsTold() {
        var at = house().point();
        var file = file(need("送一餐", at), volunteer("近", north(at, 50), "送餐", 1), volunteer("别的", at, "维修", 1));

        var report = matchings.match(OFFICER, wish(0, new Refusal(2, 3)), file);

        assertThat(report.pairs()).isEmpty();
        assertThat(report.unserved())
                .extracting(one -> one.why().reason())
                .containsExactly(Matching.Reason.ALL_REFUSED);
        assertRefused(
                PlanningProblem.REFUSAL_UNKNOWN,
                () -> matchings.match(OFFICER, wish(0, new Refusal(2, 3), new Refusal(2, 3)), file));
    }

    @Test
    void whoDidLessIsAskedFirstAtThePriceOfFairness() {
        var at = house().point();
        var file = file(
                need("送一餐", at),
                List.of("志愿者", "常来", "", lng(north(at, 20)), lat(north(at, 20)), "", "送餐", "1", "5"),
                List.of("志愿者", "少来", "", lng(north(at, 80)), lat(north(at, 80)), "", "送餐", "1", "0"));

        var nearest = matchings.match(OFFICER, wish(0), file);
        var fair = matchings.match(OFFICER, wish(20), file);

        assertThat(nearest.pairs()).extracting(one -> one.volunteer().name()).containsExactly("常来");
        assertThat(fair.pairs()).extracting(one -> one.volunteer().name()).containsExactly("少来");
    }

    @Test
    void anAddressIsFoundAndTheTemplateOfAnAreaCanBeTakenAsItIs() throws Exception {
        var template = matchings.template(OFFICER, FUBAI);
        var lines = Spreadsheet.read(template, 100);

        var report = matchings.match(OFFICER, wish(20), template);

        assertThat(report.faults()).isEmpty();
        assertThat(report.figures().needs()).isEqualTo(12);
        assertThat(report.figures().served()).isEqualTo(12);
        assertThat(lines.get(1).cell(2)).contains("福百社区");
        assertThat(report.pairs().getFirst().need().place().label()).isNotEmpty();
    }

    @Test
    void whatIsWrongIsNamedByLineAndColumnAndNothingIsBroughtTogether() {
        var at = house().point();
        var away = north(at, 50_000);
        var file = file(
                need("送一餐", at),
                List.of("求助", "", "", "", "", "", "", "", ""),
                List.of("需求", "", "没有这个小区9号楼", "", "", "", "送餐、维修", "2", ""),
                List.of("需求", "在别处", "", lng(away), lat(away), "", "送餐", "", ""),
                List.of("志愿者", "某人", "", "119", "九十", "火星", "送餐", "很多", ""));

        var report = matchings.match(OFFICER, wish(0), file);

        assertThat(report.pairs()).isEmpty();
        assertThat(report.faults())
                .extracting(SheetFault::row, SheetFault::column)
                .containsExactlyInAnyOrder(
                        tuple(3, "类别"),
                        tuple(4, "名称"),
                        tuple(4, "地址"),
                        tuple(4, "技能"),
                        tuple(4, "名额"),
                        tuple(5, "纬度"),
                        tuple(6, "坐标系"),
                        tuple(6, "纬度"),
                        tuple(6, "名额"));
        assertRefused(PlanningProblem.MATCHING_REFUSED, () -> matchings.export(OFFICER, wish(0), file));
        assertThat(matchings.match(OFFICER, wish(0), new byte[] {1, 2, 3}).faults())
                .extracting(SheetFault::row)
                .containsExactly(0);
    }

    @Test
    void onlyWhoPlansTheAreaMatchesAndAFileIsLogged() throws Exception {
        var at = house().point();
        var file = file(need("送一餐", at), need("再送一餐", at), volunteer("近", north(at, 50), "送餐", 1));
        long before = logged();

        assertRefused(PermissionProblem.PERMISSION_MISSING, () -> matchings.match(somebody(ELSEWHERE), wish(0), file));
        assertRefused(PermissionProblem.PERMISSION_MISSING, () -> matchings.template(somebody(ELSEWHERE), FUBAI));
        matchings.match(OFFICER, wish(0), file);
        assertThat(logged()).isEqualTo(before);
        var lines = Spreadsheet.read(matchings.export(OFFICER, wish(0), file), 10);

        assertThat(logged()).isEqualTo(before + 1);
        assertThat(lines).hasSize(3);
        assertThat(lines.getLast().cell(8)).contains("名额已用完");
    }

    @Test
    void thousandsAreMatchedWhileSomebodyWaits() {
        var grids = territory.children(FUBAI).stream().map(Area::path).toList();
        var houses = grids.stream()
                .flatMap(grid -> territory.buildingsIn(grid).stream())
                .toList();
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < 1_500; i++) {
            rows.add(need("需求" + i, houses.get(i % houses.size()).point()));
            rows.add(volunteer("人" + i, houses.get(i * 7 % houses.size()).point(), "送餐", 1));
        }

        var report = matchings.match(OFFICER, wish(20), sheet(rows));

        assertThat(report.faults()).isEmpty();
        assertThat(report.figures().served()).isEqualTo(1_500);
    }

    /** One with land to the north. */
    private Building house() {
        return territory.children(FUBAI).stream()
                .flatMap(grid -> territory.buildingsIn(grid.path()).stream())
                .filter(house -> territory.gridAt(north(house.point(), 200)).isPresent())
                .filter(house -> territory.gridAt(north(house.point(), 80)).isPresent())
                .filter(house -> territory.gridAt(north(house.point(), 50)).isPresent())
                .filter(house -> territory.gridAt(north(house.point(), 20)).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> need(String name, Point at) {
        return List.of("需求", name, "", lng(at), lat(at), "", "送餐", "", "");
    }

    private static List<String> volunteer(String name, Point at, String skills, int quota) {
        return List.of("志愿者", name, "", lng(at), lat(at), "", skills, String.valueOf(quota), "");
    }

    @SafeVarargs
    private static byte[] file(List<String>... rows) {
        return sheet(List.of(rows));
    }

    private static byte[] sheet(List<List<String>> rows) {
        var lines = new ArrayList<List<String>>();
        lines.add(HEADS);
        lines.addAll(rows);
        return Spreadsheet.of("需求和志愿者", lines);
    }

    private static Point north(Point from, double metres) {
        return new Point(from.lat() + metres / 111_195, from.lng());
    }

    private static String lat(Point at) {
        return String.valueOf(at.lat());
    }

    private static String lng(Point at) {
        return String.valueOf(at.lng());
    }

    private static MatchingWish wish(int fair, Refusal... refusals) {
        return new MatchingWish(FUBAI, fair, List.of(refusals));
    }

    private long logged() {
        return jdbc.sql("select count(*) from audit.entry where action = 'matching.export'")
                .query(Long.class)
                .single();
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
