package org.linjuli.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linjuli.organization.SmallNetwork.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.platform.Spreadsheet;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Problem;
import org.linjuli.shared.ProblemException;
import org.linjuli.shared.Role;
import org.linjuli.territory.Building;
import org.linjuli.territory.Compound;
import org.linjuli.territory.SheetFault;
import org.linjuli.territory.Territory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OrganizationTest
class FieldBookTests {

    private static final int AT_ONCE = 16;

    private final Actor officer = actor(Role.COMMUNITY_OFFICER, COMMUNITY);

    @Autowired
    private FieldBook book;

    @Autowired
    private FieldExchange exchange;

    @Autowired
    private OrgNodes nodes;

    @Autowired
    private Figures figures;

    @Autowired
    private Territory territory;

    @Autowired
    private JdbcClient jdbc;

    private UUID building = BUILDING;

    @BeforeEach
    void aBuildingThatNobodyAnswersFor(@Autowired BeanFactory program) {
        SmallNetwork.loadInto(program);
        building = territory.buildings(COMPOUND).stream()
                .map(Building::id)
                .filter(id -> territory.gridOf(id).filter(GRID::equals).isPresent())
                .filter(id -> book.around(officer, id).posts().stream().noneMatch(FieldPost::answers))
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void nobodyAgain() {
        book.around(officer, building).posts().stream()
                .filter(FieldPost::answers)
                .forEach(one -> book.set(officer, building, one.id(), false));
    }

    private static Actor actor(Role role, NodePath node) {
        return new Actor(new AccountId(UUID.randomUUID()), "测试", List.of(new Grant(role, node)));
    }

    private static UUID secretary() {
        return post(node(OrgLevel.COMPOUND), PostTitle.BRANCH_SECRETARY);
    }

    private List<UUID> answering() {
        return book.around(officer, building).posts().stream()
                .filter(FieldPost::answers)
                .map(FieldPost::id)
                .toList();
    }

    private int withoutOwner() {
        return figures.of(officer, GRID).withoutOwner();
    }

    private static void refused(Problem by, Runnable attempt) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(attempt::run)
                .matches(refusal -> refusal.problem().equals(by));
    }

    @Test
    void whoIsGivenABuildingAnswersForItsHouseholdsUntilItIsTaken() {
        int before = withoutOwner();

        book.set(officer, building, secretary(), true);
        book.set(officer, building, secretary(), true);

        assertThat(answering()).containsExactly(secretary());
        assertThat(before - withoutOwner())
                .isEqualTo(territory.householdsInBuildings().get(building));
        book.set(officer, building, secretary(), false);
        assertThat(withoutOwner()).isEqualTo(before);
    }

    @Test
    void onlyAPostNearTheBuildingCanAnswerForIt() {
        var elsewhere = post(nodeOf(VACANT_GRID), PostTitle.GRID_LEADER);

        refused(OrganizationProblem.NO_SUCH_POST, () -> book.set(officer, building, elsewhere, true));

        assertThat(book.around(officer, building).posts())
                .extracting(FieldPost::title)
                .contains(
                        PostTitle.BUILDING_LEADER,
                        PostTitle.BRANCH_SECRETARY,
                        PostTitle.GRID_WORKER,
                        PostTitle.COMMUNITY_OFFICER);
    }

    @Test
    void othersNeitherSeeNorGiveIt() {
        var far = actor(Role.STREET_OFFICER, OTHER_STREET);
        var worker = actor(Role.GRID_WORKER, GRID);

        refused(OrganizationProblem.NO_SUCH_BUILDING, () -> book.set(far, building, secretary(), true));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> book.set(worker, building, secretary(), true))
                .matches(refusal -> refusal.problem().status() == 403);
        assertThat(answering()).isEmpty();
    }

    @Test
    void howeverManyGiveItAtOnceItIsGivenOnce() throws Exception {
        try (var crowd = Executors.newFixedThreadPool(AT_ONCE)) {
            var tasks = IntStream.range(0, AT_ONCE)
                    .<Callable<Object>>mapToObj(one -> () -> book.set(officer, building, secretary(), true))
                    .toList();
            for (var done : crowd.invokeAll(tasks)) {
                done.get();
            }
        }

        assertThat(jdbc.sql("""
                        select count(*) from organization.responsibility
                        where post = :post and building = :building and upper_inf(validity)
                        """)
                        .param("post", secretary())
                        .param("building", building)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private List<String> line(String node, String title, String seat) {
        var one = territory.building(building).orElseThrow();
        return List.of(
                territory.name(GRID),
                territory.compound(one.compound()).map(Compound::name).orElseThrow(),
                one.name(),
                node,
                title,
                seat);
    }

    private static byte[] file(List<String> line) {
        return Spreadsheet.of("责任田", List.of(FieldSheet.heads(), line));
    }

    @Test
    void aFileSaysAllWhoAnswerForABuilding() {
        var worker = post(node(OrgLevel.GRID), PostTitle.GRID_WORKER);
        book.set(officer, building, secretary(), true);

        var taken = exchange.take(officer, file(line("福百社区第4网格网格党总支", "网格员", "")));

        assertThat(taken.faults()).isEmpty();
        assertThat(taken.isTaken()).isTrue();
        assertThat(answering()).containsExactly(worker);
        assertThat(exchange.lines(officer, GRID, 1_000))
                .filteredOn(one -> one.building().id().equals(building))
                .flatExtracting(FieldBook.Around::posts)
                .extracting(FieldPost::id)
                .containsExactly(worker);
        exchange.take(officer, file(line("", "", "")));
        assertThat(answering()).isEmpty();
    }

    @Test
    void whatIsWrongInAFileIsNamedAndNothingIsTaken() {
        var rows = new ArrayList<List<String>>();
        rows.add(FieldSheet.heads());
        rows.add(line("冠发小区小区党支部", "支部书记", "1"));
        rows.add(line("没有的组织", "支部书记", "1"));
        rows.add(List.of("没有的网格", "冠发小区", "1号楼", "", "", ""));
        rows.add(List.of(territory.name(GRID), "冠发小区", "九百号楼", "", "", ""));

        var result = exchange.take(officer, Spreadsheet.of("责任田", rows));

        assertThat(result.isTaken()).isFalse();
        assertThat(result.faults())
                .extracting(SheetFault::row, SheetFault::column)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, "负责组织"),
                        org.assertj.core.groups.Tuple.tuple(4, "网格"),
                        org.assertj.core.groups.Tuple.tuple(5, "楼栋"));
        assertThat(answering()).isEmpty();
    }

    @Test
    void aNewGroupAnswersForItsBuildingAndPassesItOnWhenItIsMerged() {
        var id = UUID.randomUUID();
        var draft = nodes.propose(
                officer,
                new NewNode(id, OrgLevel.BUILDING, GRID, COMPOUND, building, node(OrgLevel.COMPOUND), "新楼栋党小组", "新楼栋"));

        var group = nodes.act(officer, id, draft.version(), "approve", Map.of());
        assertThat(book.around(officer, building).posts().getFirst())
                .satisfies(one -> assertThat(one.title()).isEqualTo(PostTitle.BUILDING_LEADER))
                .satisfies(one -> assertThat(one.answers()).isTrue());

        nodes.act(
                officer,
                id,
                group.version(),
                "merge",
                Map.of("successor", node(OrgLevel.BUILDING).toString(), "reason", "两栋合并"));

        assertThat(answering()).containsExactly(post(node(OrgLevel.BUILDING), PostTitle.BUILDING_LEADER));
    }
}
