package org.linjuli.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linjuli.platform.Spreadsheet;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.Grant;
import org.linjuli.shared.Ids;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.ProblemException;
import org.linjuli.shared.Role;
import org.linjuli.testing.AtOnce;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** Grids and doors come in as Excel files, all of a file or nothing, each fault by its cell. */
@OwnDatabase
@ApplicationModuleTest(BootstrapMode.ALL_DEPENDENCIES)
class GridWorkbookTests {

    private static final NodePath FUBAI = NodePath.of("35.01.81.007.010");
    private static final Actor COMMUNITY =
            new Actor(new AccountId(new UUID(8, 8)), "社区", List.of(new Grant(Role.COMMUNITY_OFFICER, FUBAI)));
    private static final Actor ELSEWHERE = new Actor(
            new AccountId(new UUID(8, 9)),
            "别处",
            List.of(new Grant(Role.COMMUNITY_OFFICER, NodePath.of("35.01.81.007.001"))));
    private static final List<String> HEADS =
            Stream.of(GridColumn.values()).map(GridColumn::head).toList();
    private static final List<String> DOOR_HEADS =
            Stream.of(DoorColumn.values()).map(DoorColumn::head).toList();

    @Autowired
    private GridExchange grids;

    @Autowired
    private DoorExchange doors;

    @Autowired
    private Adjustments adjustments;

    @Autowired
    private Territory territory;

    @Autowired
    private TerritoryHistory history;

    @Autowired
    private TerritoryImport imports;

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
    void theWorkbookThatWentOutComesInAsItIs() {
        var seen = grids.preview(COMMUNITY, FUBAI, grids.workbook(COMMUNITY, FUBAI));

        assertThat(seen.faults()).isEmpty();
        assertThat(seen.gone()).isEmpty();
        assertThat(seen.lines()).hasSameSizeAs(territory.children(FUBAI));
        assertThat(seen.lines()).extracting(GridImport.Line::change).containsOnly(GridImport.Change.SAME);
    }

    @Test
    void gridsThatAreNamedByTheirBuildingsKeepTheirLandAndTheirBorders() {
        var seen = grids.preview(COMMUNITY, FUBAI, byBuildings(listed()));

        assertThat(seen.faults()).isEmpty();
        assertThat(seen.findings()).noneMatch(fault -> fault.kind() != GridFault.Kind.SIZE_WITHOUT_REASON);
        assertThat(seen.lines()).extracting(GridImport.Line::change).containsOnly(GridImport.Change.SAME);
    }

    @Test
    void twoGridsInOneRowBecomeAPlanWithoutGapOrOverlap() {
        var rows = listed();
        var neighbour = neighbourOfTheFirst();
        var merged = rows.getFirst().getLast() + "；" + rows.get(neighbour).getLast();
        rows.set(0, row("", "城市网格", merged));
        rows.remove(neighbour);

        var file = byBuildings(rows);
        var seen = grids.preview(COMMUNITY, FUBAI, file);
        var plan = grids.take(COMMUNITY, UUID.randomUUID(), FUBAI, "按楼栋重新登记", file);

        assertThat(seen.faults()).isEmpty();
        assertThat(seen.gone()).hasSize(2);
        assertThat(plan.grids()).hasSize(territory.children(FUBAI).size() - 1);
        assertThat(adjustments.faults(plan)).noneMatch(fault -> fault.kind() != GridFault.Kind.SIZE_WITHOUT_REASON);
        assertThat(adjustments.households(plan).values().stream()
                        .mapToInt(n -> n)
                        .sum())
                .isEqualTo(territory.households(FUBAI));
    }

    @Test
    void anExclusiveGridBringsItsNameAndTheNameIsTakenOnce() {
        var rows = listed();
        rows.set(0, exclusive(rows.get(0), "福百小学"));

        var plan = grids.take(COMMUNITY, UUID.randomUUID(), FUBAI, "学校单独成格", byBuildings(rows));
        assertThat(plan.grids().getFirst().name()).isEqualTo("福百小学");
        assertThat(adjustments.faults(plan)).noneMatch(fault -> fault.kind() == GridFault.Kind.NAME_TAKEN);

        rows.set(1, exclusive(rows.get(1), "福百小学"));
        assertThat(grids.preview(COMMUNITY, FUBAI, byBuildings(rows)).findings())
                .extracting(GridFault::kind)
                .contains(GridFault.Kind.NAME_TAKEN);
        rows.set(1, exclusive(rows.get(1), "第3网格"));
        assertThat(grids.preview(COMMUNITY, FUBAI, byBuildings(rows)).findings())
                .extracting(GridFault::kind)
                .contains(GridFault.Kind.NAME_TAKEN);
    }

    @Test
    void ofEightGridsOfOneNameAtOnceTheDatabaseLetsOneIn() throws Exception {
        int taken = AtOnce.atOnce(
                8,
                n -> jdbc.sql("""
                        insert into territory.grid
                          (id, code, kind, boundary, source_crs, simulated, state, validity, name)
                        values (:id, :code, 'EXCLUSIVE', '{}', 'WGS84', false, 'SUPERSEDED',
                                daterange('2020-01-01', '2020-02-01'), '福百小学')
                        """)
                        .param("id", Ids.next(clock))
                        .param("code", "350181007010%03d".formatted(900 + n))
                        .update());

        assertThat(taken).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            社区编码 | 350181007011 | 应为福百社区的编码
            网格编码 | 350181007011001 | 不是福百社区的网格编码
            网格类型 | 市区 | 应为 URBAN
            网格名称 | 实验小学 | 只有专属网格有自己的名称
            坐标系 | 北京54 | 应为 WGS84
            边界 | POINT(119 25) | 应为闭合的 Polygon
            边界 | POLYGON((119.3 25.7,119.4 25.7 | 应为闭合的 Polygon
            边界 | POLYGON((1 1,2 1,2 2,1 1)) | 不在福百社区内
            楼栋 | 冠发小区 1 | “边界”和“楼栋”填写一项
            """)
    void aFaultIsNamedByItsCellAndNothingIsTaken(String column, String cell, String message) throws Exception {
        var lines = lines(grids.workbook(COMMUNITY, FUBAI));
        var second = new ArrayList<>(lines.get(2));
        second.set(HEADS.indexOf(column), cell);
        lines.set(2, second);
        var file = Spreadsheet.of("网格", lines);

        var seen = grids.preview(COMMUNITY, FUBAI, file);
        var refused = catchThrowableOfType(
                ProblemException.class, () -> grids.take(COMMUNITY, UUID.randomUUID(), FUBAI, "入库", file));

        assertThat(seen.faults()).first().satisfies(fault -> {
            assertThat(fault.row()).isEqualTo(3);
            assertThat(fault.column()).isEqualTo(column.equals("楼栋") ? "边界" : column);
            assertThat(fault.message()).contains(message);
        });
        assertThat(refused.problem()).isEqualTo(TerritoryProblem.IMPORT_REFUSED);
    }

    @Test
    void listsOfBuildingsAreBlamedByWhatIsWrongInThem() {
        var rows = listed();
        var first = territory.compounds(FUBAI).getFirst();
        rows.set(0, row("", "城市网格", first.name() + " 9999；没有的小区 1、2；" + first.name() + " 甲"));

        var faults = grids.preview(COMMUNITY, FUBAI, byBuildings(rows)).faults();

        assertThat(faults).extracting(SheetFault::column).containsOnly("楼栋");
        assertThat(faults)
                .extracting(SheetFault::message)
                .anyMatch(text -> text.contains(first.name() + "没有 9999 号楼"))
                .anyMatch(text -> text.contains("没有小区“没有的小区”"));
        assertThat(grids.preview(COMMUNITY, FUBAI, byBuildings(listed().subList(1, 3)))
                        .faults())
                .extracting(SheetFault::message)
                .anyMatch(text -> text.contains("没有列入任何网格"));
        assertThat(grids.preview(COMMUNITY, FUBAI, byBuildings(List.of(listed().get(0), listed().get(0))))
                        .faults())
                .extracting(SheetFault::message)
                .anyMatch(text -> text.contains("在第 2 行也有"));
    }

    @Test
    void doorsAreTakenInOnceAndYesterdayHadNone() throws Exception {
        var compound = territory.compounds(FUBAI).getFirst();
        var house = territory.buildings(compound.id()).getFirst();
        int before = territory.households(FUBAI);
        var file = doorFile(
                List.of("350181007010", compound.name(), "" + house.number(), "1", "9901"),
                List.of("350181007010", compound.name(), "" + house.number(), "1", "9902"));

        var seen = doors.preview(COMMUNITY, file);
        var taken = doors.take(COMMUNITY, file);
        var again = doors.take(COMMUNITY, file);

        assertThat(seen).isEqualTo(taken);
        assertThat(taken.added()).isEqualTo(2);
        assertThat(again.added()).isZero();
        assertThat(again.lines())
                .singleElement()
                .extracting(DoorImport.DoorLine::known)
                .isEqualTo(2);
        assertThat(territory.households(FUBAI)).isEqualTo(before + 2);
        assertThat(history.households(FUBAI, LocalDate.now(clock).minusDays(1))).isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from audit.entry where action = 'door.import'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void ofEightFilesWithTheSameDoorAtOnceOneBringsIt() throws Exception {
        var compound = territory.compounds(FUBAI).getFirst();
        var house = territory.buildings(compound.id()).getFirst();
        var file = doorFile(List.of("350181007010", compound.name(), "" + house.number(), "1", "9903"));

        int taken = AtOnce.atOnce(8, n -> doors.take(COMMUNITY, file));

        assertThat(taken).isEqualTo(8);
        assertThat(Asker.PRODUCT.ask(() -> jdbc.sql(
                                "select count(*) from territory.household where building_id = :id and room = '9903'")
                        .param("id", house.id())
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            社区编码 | 350181007999 | 没有编码为 350181007999 的社区
            小区 | 没有的小区 | 新小区请先导入楼栋
            楼号 | 9999 | 新楼请先导入楼栋
            楼号 | 甲 | 应为 1 到 9999 的整数
            单元 | 99 | 个单元
            门牌号 | 三零二室东 | 应为 1 到 10 个数字或字母
            """)
    void aFaultyDoorIsNamedByItsCellAndNoneIsTaken(String column, String cell, String message) {
        var compound = territory.compounds(FUBAI).getFirst();
        var house = territory.buildings(compound.id()).getFirst();
        var good = List.of("350181007010", compound.name(), "" + house.number(), "1", "9901");
        var bad = new ArrayList<>(good.subList(0, 4));
        bad.add("9902");
        bad.set(DOOR_HEADS.indexOf(column), cell);
        int before = territory.households(FUBAI);

        var faults = doors.preview(COMMUNITY, doorFile(good, bad)).faults();
        var refused = catchThrowableOfType(ProblemException.class, () -> doors.take(COMMUNITY, doorFile(good, bad)));

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.row()).isEqualTo(3);
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.message()).contains(message);
        });
        assertThat(refused.facts()).containsEntry("faults", faults);
        assertThat(doors.preview(ELSEWHERE, doorFile(good)).faults())
                .extracting(SheetFault::message)
                .containsExactly("福百社区不在您的管理范围内");
        assertThat(territory.households(FUBAI)).isEqualTo(before);
        assertThat(doors.preview(COMMUNITY, doorFile(good, good)).faults())
                .extracting(SheetFault::message)
                .containsExactly("1单元9901在第 2 行也有");
    }

    /** The grids in force, each named by its buildings. */
    private List<List<String>> listed() {
        return territory.children(FUBAI).stream()
                .map(grid -> row(grid.code(), kindOf(grid.code()), buildings(grid.path())))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private String kindOf(String code) {
        return history.grids(FUBAI, LocalDate.now(clock)).stream()
                .filter(grid -> grid.code().equals(code))
                .map(grid -> grid.kind().label())
                .findFirst()
                .orElseThrow();
    }

    private String buildings(NodePath grid) {
        return territory.buildingsIn(grid).stream()
                .collect(Collectors.groupingBy(
                        building -> territory
                                .compound(building.compound())
                                .orElseThrow()
                                .name(),
                        Collectors.mapping(building -> "" + building.number(), Collectors.joining("、"))))
                .entrySet()
                .stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining("；"));
    }

    private int neighbourOfTheFirst() {
        var all = territory.children(FUBAI);
        var first = Shapes.of(all.getFirst().border().orElseThrow());
        for (int i = 1; i < all.size(); i++) {
            if (first.intersection(Shapes.of(all.get(i).border().orElseThrow())).getLength() > 0) {
                return i;
            }
        }
        throw new AssertionError("nothing beside the first grid");
    }

    private static List<String> row(String code, String kind, String buildings) {
        return List.of("350181007010", code, "", kind, "", "", "", buildings);
    }

    private static List<String> exclusive(List<String> row, String name) {
        return List.of(row.get(0), row.get(1), name, "专属网格", row.get(4), row.get(5), row.get(6), row.get(7));
    }

    private static byte[] byBuildings(List<List<String>> rows) {
        return Spreadsheet.of(
                "网格", Stream.concat(Stream.of(HEADS), rows.stream()).toList());
    }

    @SafeVarargs
    private static byte[] doorFile(List<String>... rows) {
        return Spreadsheet.of(
                "门牌", Stream.concat(Stream.of(DOOR_HEADS), Stream.of(rows)).toList());
    }

    private static List<List<String>> lines(byte[] file) throws Spreadsheet.Unreadable {
        return Spreadsheet.read(file, 200).stream()
                .map(line -> {
                    var cells = new ArrayList<>(line.cells());
                    while (cells.size() < HEADS.size()) {
                        cells.add("");
                    }
                    return (List<String>) cells;
                })
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
