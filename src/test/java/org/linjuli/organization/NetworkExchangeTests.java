package org.linjuli.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linjuli.organization.SmallNetwork.*;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.platform.Spreadsheet;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.Role;
import org.linjuli.territory.SheetFault;
import org.linjuli.territory.Territory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@OrganizationTest
class NetworkExchangeTests {

    private final Actor officer =
            new Actor(new AccountId(UUID.randomUUID()), "测试", List.of(new Grant(Role.COMMUNITY_OFFICER, COMMUNITY)));

    @Autowired
    private NetworkExchange exchange;

    @Autowired
    private NetworkLines lines;

    @Autowired
    private Posts posts;

    @Autowired
    private Territory territory;

    @BeforeEach
    void aNetwork(@Autowired BeanFactory program) {
        SmallNetwork.loadInto(program);
    }

    @SafeVarargs
    private static byte[] file(List<String>... lines) {
        var all = new ArrayList<List<String>>();
        all.add(NetworkSheet.heads());
        all.addAll(List.of(lines));
        return Spreadsheet.of("组织和岗位", all);
    }

    /** A building of the compound that has no group yet. */
    private String building() {
        return territory.buildings(COMPOUND).stream()
                .filter(one -> !one.id().equals(BUILDING) && !one.id().equals(BUILDING_WITHOUT_LEADER))
                .filter(one -> territory.gridOf(one.id()).filter(GRID::equals).isPresent())
                .findFirst()
                .orElseThrow()
                .name();
    }

    private String compound() {
        return territory.compound(COMPOUND).orElseThrow().name();
    }

    @Test
    @Transactional
    void aFileSetsUpWhatIsNewAndFillsWhatIsVacant() {
        var group = List.of("新楼栋党小组", "楼栋党小组", GRID.value(), compound(), building(), "新楼栋", "楼栋长", "resident");
        var worker = List.of("", "网格党总支", GRID.value(), "", "", "", "网格员", "building");

        var result = exchange.take(officer, file(group, worker));

        assertThat(result.faults()).isEmpty();
        assertThat(result.isTaken()).isTrue();
        assertThat(result.nodes()).extracting(NetworkExchange.Planned::isNew).containsExactly(false, true);
        var made = result.nodes().getLast().node().id();
        assertThat(posts.at(officer, made)).extracting(Post::holder).containsExactly(account("resident"));
        assertThat(posts.at(officer, node(OrgLevel.GRID)))
                .extracting(Post::holder)
                .contains(account("building"));
    }

    @Test
    @Transactional
    void everyFaultIsNamedByLineAndColumnAndNothingIsTaken() {
        var result = exchange.take(
                officer,
                file(
                        List.of("甲", "网格", GRID.value(), "", "", "甲", "", ""),
                        List.of("乙", "网格党总支", "没有的网格", "", "", "乙", "", ""),
                        List.of("丙", "小区党支部", GRID.value(), "没有的小区", "", "丙", "", ""),
                        List.of("丁", "楼栋党小组", GRID.value(), compound(), "九十九号楼", "丁", "", ""),
                        List.of("", "网格党总支", GRID.value(), "", "", "", "网格长", "resident"),
                        List.of("", "网格党总支", GRID.value(), "", "", "", "支部书记", ""),
                        List.of("", "网格党总支", GRID.value(), "", "", "", "网格员", "nobody"),
                        List.of("戊", "街道大工委", OTHER_STREET.value(), "", "", "戊", "", ""),
                        List.of("", "楼栋党小组", GRID.value(), compound(), building(), "", "", "")));

        assertThat(result.isTaken()).isFalse();
        assertThat(result.faults())
                .extracting(SheetFault::row, SheetFault::column)
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "(2, \"层级\")",
                        "(3, \"所在区域\")",
                        "(4, \"小区\")",
                        "(5, \"楼栋\")",
                        "(6, \"任职人用户名\")",
                        "(7, \"岗位\")",
                        "(8, \"任职人用户名\")",
                        "(9, \"所在区域\")",
                        "(10, \"组织名称\")",
                        "(10, \"服务范围叫法\")");
        assertThat(posts.at(officer, node(OrgLevel.GRID)))
                .extracting(Post::holder)
                .doesNotContain(account("building"));
    }

    @Test
    void theLinesOfAnAreaAreReadPageByPage() {
        var all = lines.page(officer, GRID, null, 100);

        assertThat(all).extracting(NetworkLines.Line::title).contains(PostTitle.GRID_LEADER, PostTitle.BUILDING_LEADER);
        assertThat(lines.page(officer, GRID, all.getFirst().post(), 2)).isEqualTo(all.subList(1, 3));
    }
}
