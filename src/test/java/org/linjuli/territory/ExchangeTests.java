package org.linjuli.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Point;
import org.linjuli.shared.ProblemException;
import org.linjuli.shared.Role;
import org.linjuli.testing.AtOnce;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.transaction.support.TransactionTemplate;

/** Grids and buildings go out and come in again, all of a file or nothing. */
@OwnDatabase
@ApplicationModuleTest(BootstrapMode.ALL_DEPENDENCIES)
class ExchangeTests {

    private static final NodePath FUBAI = NodePath.of("35.01.81.007.010");
    private static final Actor COMMUNITY = somebody(FUBAI, Role.COMMUNITY_OFFICER);
    private static final Actor STREET = somebody(FUBAI.at(Level.STREET), Role.STREET_OFFICER);
    private static final Actor RESIDENT = somebody(FUBAI, Role.RESIDENT);

    @Autowired
    private HouseExchange houses;

    @Autowired
    private GridExchange grids;

    @Autowired
    private PlotSurvey survey;

    @Autowired
    private Barriers barriers;

    @Autowired
    private Adjustments adjustments;

    @Autowired
    private Territory territory;

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private WorkingModes modes;

    @Autowired
    private TerritoryHistory history;

    @Autowired
    private BuildingPast past;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void theCityAsItWas() {
        imports.clear();
        imports.load(SmallCity.city().territory(rows -> {}));
    }

    @Test
    void whatWentOutComesInAgainAndChangesNothing() {
        int buildings = territory.compounds(FUBAI).stream()
                .mapToInt(compound -> territory.buildings(compound.id()).size())
                .sum();

        var fromWorkbook = houses.take(COMMUNITY, houses.workbook(COMMUNITY, FUBAI, today()));
        var fromFeatures = houses.preview(COMMUNITY, utf8(houses.features(COMMUNITY, FUBAI, today())));

        assertThat(fromWorkbook.faults()).isEmpty();
        assertThat(fromWorkbook.count(HouseImport.Change.SAME)).isEqualTo(buildings);
        assertThat(fromFeatures.count(HouseImport.Change.SAME)).isEqualTo(buildings);
    }

    @Test
    void aNameThatASpreadsheetWouldTakeForAFormulaComesInAsItWentOut() {
        var faults = new ArrayList<SheetFault>();
        var named = new HouseRow(1, Map.of(HouseColumn.NAME, "+1号楼"));

        var read = HouseSheet.read(HouseSheet.workbook(List.of(named)), faults);

        assertThat(read)
                .singleElement()
                .extracting(row -> row.cell(HouseColumn.NAME))
                .isEqualTo("+1号楼");
    }

    @Test
    void newBuildingsAreTakenInAndFoundAndTheSameAgainIsHarmless() throws IOException {
        var house =
                territory.buildings(territory.compounds(FUBAI).getFirst().id()).getFirst();
        var file = workbook(line("新光花园", "商品房小区", "1", house, "18", "2"), line("新光花园", "商品房小区", "2", house, "18", "2"));

        var seen = houses.preview(COMMUNITY, file);
        var taken = houses.take(COMMUNITY, file);
        var again = houses.take(COMMUNITY, file);

        assertThat(seen).isEqualTo(taken);
        assertThat(taken.lines())
                .extracting(HouseImport.Line::row, HouseImport.Line::building, HouseImport.Line::change)
                .containsExactly(tuple(2, "1号楼", HouseImport.Change.NEW), tuple(3, "2号楼", HouseImport.Change.NEW));
        assertThat(again.count(HouseImport.Change.SAME)).isEqualTo(2);
        assertThat(territory.readAddress("福百社区新光花园2号楼").confidence()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from audit.entry where action = 'building.import'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aBuildingThatIsOtherwiseInTheFileIsChanged() throws IOException {
        var compound = territory.compounds(FUBAI).getFirst();
        var house = territory.buildings(compound.id()).getFirst();

        var taken = houses.take(
                COMMUNITY,
                workbook(line(compound.name(), compound.kind().label(), "" + house.number(), house, "33", "4")));

        assertThat(taken.count(HouseImport.Change.CHANGED)).isOne();
        assertThat(territory.building(house.id()).map(Building::floors)).contains(33);
        assertThat(territory.gridOf(house.id())).isPresent();
    }

    @Test
    void whoLeavesTheNameOutLeavesItAsItIsAndALongOneIsBlamedByItsColumn() throws IOException {
        var compound = territory.compounds(FUBAI).getFirst();
        var house = territory.buildings(compound.id()).getFirst();
        var unnamed = line(compound.name(), compound.kind().label(), "" + house.number(), house, "33", "4");
        var named = unnamed.clone();
        named[4] = "望江楼";
        var tooLong = unnamed.clone();
        tooLong[4] = "楼".repeat(61);

        houses.take(COMMUNITY, workbook(named));
        houses.take(COMMUNITY, workbook(unnamed));

        assertThat(territory.building(house.id()).map(Building::name)).contains("望江楼");
        assertThat(houses.preview(COMMUNITY, workbook(tooLong)).faults())
                .extracting(SheetFault::column)
                .containsExactly("楼栋名称");
    }

    @Test
    void landIsSharedOutAnewOnlyWhereSomethingHasChanged() throws IOException {
        var house =
                territory.buildings(territory.compounds(FUBAI).getFirst().id()).getFirst();
        var before = survey.of(FUBAI);
        assertThat(survey.of(FUBAI)).isSameAs(before);

        houses.take(COMMUNITY, workbook(line("新光花园", "商品房小区", "1", house, "18", "2")));
        var withAnother = survey.of(FUBAI);
        assertThat(withAnother).isNotSameAs(before);
        assertThat(withAnother.all().stream()
                        .mapToInt(plot -> plot.buildings().size())
                        .sum())
                .isEqualTo(before.all().stream()
                                .mapToInt(plot -> plot.buildings().size())
                                .sum()
                        + 1);

        var at = house.point();
        barriers.put(
                COMMUNITY,
                List.of(new Barrier(
                        UUID.randomUUID(),
                        BarrierKind.RIVER,
                        "小溪",
                        FUBAI,
                        List.of(at, new Point(at.lat() + 0.001, at.lng())),
                        false)));
        assertThat(survey.of(FUBAI)).isNotSameAs(withAnother);
    }

    @Test
    void whatGoesOutIsInTheLog() {
        houses.workbook(COMMUNITY, FUBAI, today());
        houses.features(COMMUNITY, FUBAI, today());
        grids.features(COMMUNITY, FUBAI);

        assertThat(jdbc.sql("select action from audit.entry where kind = 'EXPORT' order by seq")
                        .query(String.class)
                        .list())
                .endsWith("building.export", "building.export", "grid.export");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            350181007 | 新光花园 | 商品房小区 | 1 | | | 6 | 2 | 社区编码 | 应为 12 位社区编码
            350181007999 | 新光花园 | 商品房小区 | 1 | | | 6 | 2 | 社区编码 | 没有编码为 350181007999 的社区
            350181007010 | '' | 商品房小区 | 1 | | | 6 | 2 | 小区 | 应为 1 到 60 个字
            350181007010 | 新光花园 | 别墅 | 1 | | | 6 | 2 | 小区类型 | 之一
            350181007010 | 新光花园 | 商品房小区 | 甲 | | | 6 | 2 | 楼号 | 应为 1 到 9999 的整数
            350181007010 | 新光花园 | 商品房小区 | 1 | 东 | | 6 | 2 | 经度 | 应为 -180 到 180 的度数
            350181007010 | 新光花园 | 商品房小区 | 1 | 116.4 | 39.9 | 6 | 2 | 纬度 | 不在福百社区的任何网格内
            350181007010 | 新光花园 | 商品房小区 | 1 | | | 0 | 2 | 层数 | 应为 1 到 200 的整数
            350181007010 | 新光花园 | 商品房小区 | 1 | | | 6 | 100 | 单元数 | 应为 1 到 99 的整数
            350181007010 | 冠发小区 | 自然村 | 900 | | | 6 | 2 | 小区类型 | 冠发小区已登记为
            """)
    void aFaultIsNamedWithItsLineAndColumnAndNothingIsTaken(
            String community,
            String compound,
            String kind,
            String number,
            String lng,
            String lat,
            String floors,
            String units,
            String column,
            String message)
            throws IOException {
        var house =
                territory.buildings(territory.compounds(FUBAI).getFirst().id()).getFirst();
        var good = line("新光花园", "商品房小区", "77", house, "18", "2");
        var bad = new String[] {
            community,
            compound,
            kind,
            number,
            "",
            lng == null ? "" + house.point().lng() : lng,
            lat == null ? "" + house.point().lat() : lat,
            "",
            floors,
            units
        };
        int before = territory.compounds(FUBAI).size();

        var seen = houses.preview(COMMUNITY, workbook(good, bad));
        var refused = catchThrowableOfType(ProblemException.class, () -> houses.take(COMMUNITY, workbook(good, bad)));

        assertThat(seen.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.row()).isEqualTo(3);
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.message()).contains(message);
        });
        assertThat(seen.lines()).hasSize(1);
        assertThat(refused.problem()).isEqualTo(TerritoryProblem.IMPORT_REFUSED);
        assertThat(refused.facts()).containsEntry("faults", seen.faults());
        assertThat(territory.compounds(FUBAI)).hasSize(before);
    }

    @Test
    void whatIsNoListOfBuildingsIsRefused() throws IOException {
        assertThat(fault("rubbish".getBytes(StandardCharsets.UTF_8))).contains("文件读不出来");
        assertThat(fault("{\"type\":\"Feature\"}".getBytes(StandardCharsets.UTF_8)))
                .contains("FeatureCollection");
        assertThat(fault(bomb())).contains("展开后过大");
        assertThat(houses.preview(COMMUNITY, houses.template()).faults()).isNotEmpty();
        try (var out = new ByteArrayOutputStream()) {
            try (var workbook = new Workbook(out, "test", "1.0")) {
                workbook.newWorksheet("x").value(0, 0, "小区");
            }
            assertThat(houses.preview(COMMUNITY, out.toByteArray()).faults())
                    .extracting(SheetFault::column)
                    .contains("社区编码", "楼号", "经度");
        }
    }

    @Test
    void nobodyTakesInWhatLiesBeyondTheirArea() throws IOException {
        var elsewhere = somebody(NodePath.of("35.01.81.007.001"), Role.COMMUNITY_OFFICER);
        var house =
                territory.buildings(territory.compounds(FUBAI).getFirst().id()).getFirst();
        var file = workbook(line("新光花园", "商品房小区", "1", house, "18", "2"));

        assertThat(houses.preview(elsewhere, file).faults())
                .extracting(SheetFault::message)
                .containsExactly("福百社区不在您的管理范围内");
        assertThat(catchThrowableOfType(ProblemException.class, () -> houses.preview(RESIDENT, file)))
                .isNotNull();
        assertThat(catchThrowableOfType(ProblemException.class, () -> houses.workbook(elsewhere, FUBAI, today())))
                .isNotNull();
        assertThat(catchThrowableOfType(ProblemException.class, () -> grids.preview(elsewhere, FUBAI, utf8("{}"))))
                .isNotNull();
    }

    @Test
    void gridsThatWentOutAreTheSameWhenTheyComeIn() {
        var seen = grids.preview(COMMUNITY, FUBAI, utf8(grids.features(COMMUNITY, FUBAI)));

        assertThat(seen.faults()).isEmpty();
        assertThat(seen.gone()).isEmpty();
        assertThat(seen.lines()).hasSameSizeAs(territory.children(FUBAI));
        assertThat(seen.lines()).extracting(GridImport.Line::change).containsOnly(GridImport.Change.SAME);
    }

    @Test
    void gridsWithoutACodeAreNumberedAndBecomeAPlanToBeAgreedTo() {
        int last = territory.children(FUBAI).size();
        var file = utf8(grids.features(COMMUNITY, FUBAI)
                .replace("\"code\":\"350181007010001\"", "\"code\":\"\"")
                .replace("\"code\":\"350181007010002\"", "\"code\":\"\""));

        var seen = grids.preview(COMMUNITY, FUBAI, file);
        var id = UUID.randomUUID();
        var plan = grids.take(COMMUNITY, id, FUBAI, "测绘成果入库", file);

        assertThat(seen.gone()).containsExactly("350181007010001", "350181007010002");
        assertThat(seen.lines())
                .filteredOn(line -> line.change() == GridImport.Change.NEW)
                .extracting(GridImport.Line::code)
                .containsExactlyInAnyOrder(
                        "350181007010%03d".formatted(last + 1), "350181007010%03d".formatted(last + 2));
        assertThat(plan.state()).isEqualTo(AdjustmentState.DRAFT);
        assertThat(plan.grids()).hasSize(last);
        assertThat(territory.children(FUBAI)).extracting(Area::code).contains("350181007010001");
        assertThat(grids.take(COMMUNITY, id, FUBAI, "测绘成果入库", file)).isEqualTo(plan);
        assertThat(adjustments.one(STREET, id).grids()).isEqualTo(plan.grids());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "code":"350181007010001" | "code":"350181007011001" | 网格编码 | 不是福百社区的网格编码
            "code":"350181007010001" | "code":"350181007010002" | 网格编码 | 出现了两次
            "code":"350181007010001" | "code":"350181007010900" | 网格编码 | 现在没有这个网格
            "kind":"URBAN" | "kind":"市区" | 网格类型 | 应为 URBAN
            "type":"MultiPolygon" | "type":"Point" | 边界 | 应为闭合的 Polygon
            "type":"FeatureCollection" | "type":"Topology" | 文件 | FeatureCollection
            """)
    void aFaultyFileOfGridsIsRefusedByName(String is, String becomes, String column, String message) {
        var file = utf8(grids.features(COMMUNITY, FUBAI).replaceFirst(java.util.regex.Pattern.quote(is), becomes));

        var seen = grids.preview(COMMUNITY, FUBAI, file);
        var refused = catchThrowableOfType(
                ProblemException.class, () -> grids.take(COMMUNITY, UUID.randomUUID(), FUBAI, "入库", file));

        assertThat(seen.faults()).first().satisfies(fault -> {
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.message()).contains(message);
        });
        assertThat(refused.problem()).isEqualTo(TerritoryProblem.IMPORT_REFUSED);
        assertThat(adjustments.page(COMMUNITY, java.util.Optional.empty(), java.util.Optional.empty(), 5))
                .isEmpty();
    }

    @Test
    void yesterdaysListOfBuildingsStaysWhenABuildingIsWrittenAnew() throws IOException {
        var compound = territory.compounds(FUBAI).getFirst();
        var house = territory.buildings(compound.id()).getFirst();
        var before = houses.features(COMMUNITY, FUBAI, today().minusDays(1));

        for (var floors : List.of("33", "34")) {
            houses.take(
                    COMMUNITY,
                    workbook(line(compound.name(), compound.kind().label(), "" + house.number(), house, floors, "4")));
        }
        modes.become(COMMUNITY, compound.id(), otherKind(compound), "房改后重新登记");

        assertThat(houses.features(COMMUNITY, FUBAI, today().minusDays(1))).isEqualTo(before);
        assertThat(houses.features(COMMUNITY, FUBAI, today())).isNotEqualTo(before);
        assertThat(history.buildingsOn(FUBAI, today(), 9_999))
                .filteredOn(one -> one.building().id().equals(house.id()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.building().floors()).isEqualTo(34);
                    assertThat(one.kind()).isEqualTo(otherKind(compound));
                });
        assertThat(kinds(today().minusDays(1))).isNotEqualTo(kinds(today())).containsKey(compound.kind());
    }

    private Map<CompoundKind, Integer> kinds(LocalDate on) {
        return history.kindsOn(FUBAI, on).stream().collect(Collectors.toMap(KindOn::kind, KindOn::compounds));
    }

    private static CompoundKind otherKind(Compound compound) {
        return compound.kind() == CompoundKind.HIGH_END ? CompoundKind.OLD_ESTATE : CompoundKind.HIGH_END;
    }

    @Test
    void ofEightWhoWriteABuildingAnewAtOnceThePastIsKeptOnce() throws Exception {
        for (var house :
                territory.buildings(territory.compounds(FUBAI).getFirst().id())) {
            int taken = AtOnce.atOnce(8, n -> transactions.executeWithoutResult(at -> past.keep(house.id(), today())));

            assertThat(taken).isEqualTo(8);
            assertThat(jdbc.sql("select count(*) from territory.building_past where building_id = :id")
                            .param("id", house.id())
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private String fault(byte[] file) {
        return houses.preview(COMMUNITY, file).faults().getFirst().message();
    }

    private static byte[] bomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            var zeros = new byte[1_000_000];
            for (int i = 0; i < 70; i++) {
                zip.write(zeros);
            }
        }
        return out.toByteArray();
    }

    private static String[] line(
            String compound, String kind, String number, Building near, String floors, String units) {
        return new String[] {
            "350181007010",
            compound,
            kind,
            number,
            "",
            "" + near.point().lng(),
            "" + near.point().lat(),
            "WGS84",
            floors,
            units
        };
    }

    private static byte[] workbook(String[]... lines) throws IOException {
        var all = new ArrayList<String[]>();
        all.add(new String[] {"社区编码", "小区", "小区类型", "楼号", "楼栋名称", "经度", "纬度", "坐标系", "层数", "单元数"});
        all.addAll(List.of(lines));
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("楼栋");
            for (int row = 0; row < all.size(); row++) {
                for (int column = 0; column < all.get(row).length; column++) {
                    var text = all.get(row)[column];
                    if (text.matches("[0-9]{1,4}")) {
                        sheet.value(row, column, Integer.parseInt(text));
                    } else {
                        sheet.value(row, column, text);
                    }
                }
            }
        }
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Actor somebody(NodePath node, Role role) {
        return new Actor(new AccountId(new UUID(8, role.name().length())), role.name(), List.of(new Grant(role, node)));
    }
}
