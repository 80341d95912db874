package org.linjuli.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linjuli.identity.DemoAccounts.DemoAccount;
import org.linjuli.identity.Face;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;
import org.linjuli.territory.Compound;

/** Which posts of the sample city have the accounts that the sign-in page offers. */
final class DemoPlaces {

    /** The compound of the report with 202 households, and another street's community. */
    private static final String HOME = "冠发小区";

    private static final String PROPERTY = "金辉华府";
    private static final NodePath ELSEWHERE = NodePath.of("35.01.81.003.003");

    private final SampleBuilding home;
    private final Compound compound;
    private final Compound withProperty;
    private final NodePath elsewhere;

    private DemoPlaces(SampleBuilding home, Compound compound, Compound withProperty, NodePath elsewhere) {
        this.home = home;
        this.compound = compound;
        this.withProperty = withProperty;
        this.elsewhere = elsewhere;
    }

    static DemoPlaces in(SampleCity city) {
        var compound = compound(city, HOME);
        var buildings = city.buildings()
                .filter(building -> building.building().compound().equals(compound.id()))
                .toList();
        var home = buildings.get(Math.min(2, buildings.size() - 1));
        var elsewhere = city.communities().stream()
                .filter(community -> community.division().path().equals(ELSEWHERE))
                .findFirst()
                .orElseThrow()
                .grids()
                .getFirst()
                .path();
        return new DemoPlaces(home, compound, compound(city, PROPERTY), elsewhere);
    }

    private static Compound compound(SampleCity city, String name) {
        return city.communities().stream()
                .flatMap(community -> community.compounds().stream())
                .filter(compound -> compound.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no compound " + name));
    }

    SampleBuilding home() {
        return home;
    }

    /** The compound in which the demo's secretary and building leader serve. */
    Compound compound() {
        return compound;
    }

    Compound withProperty() {
        return withProperty;
    }

    @Nullable
    String street(NodePath path) {
        return path.contains(home.grid()) ? "street" : null;
    }

    @Nullable
    String community(NodePath path) {
        return path.contains(home.grid()) ? "community" : null;
    }

    @Nullable
    String gridLeader(NodePath path) {
        return path.equals(home.grid()) ? "grid" : null;
    }

    @Nullable
    String gridWorker(NodePath path) {
        return path.equals(elsewhere) ? "othergrid" : null;
    }

    @Nullable
    String secretary(Compound branchOf, NodePath grid) {
        return branchOf.equals(compound) && grid.equals(home.grid()) ? "secretary" : null;
    }

    @Nullable
    String buildingLeader(SampleBuilding building) {
        return building.equals(home) ? "building" : null;
    }

    static List<DemoAccount> accounts(SamplePeople people) {
        return List.of(
                account(people, "resident", Role.RESIDENT, "居民", "住在冠发小区：反映一件事，看它办到哪一步，再来评价。", Face.PHONE),
                account(people, "neighbour", Role.RESIDENT, "邻居", "同一栋楼的邻居：反映同样的问题，加入而不重复。", Face.PHONE),
                account(people, "grid", Role.GRID_LEADER, "网格长", "冠发小区所在网格的网格长：受理、办理、办结，办不了就提请社区。", Face.PHONE),
                account(people, "othergrid", Role.GRID_WORKER, "外街道网格员", "龙山街道的网格员：看不到音西街道的诉求。", Face.PHONE),
                account(people, "building", Role.BUILDING_LEADER, "楼栋长", "冠发小区的楼栋长：替邻居代报。", Face.PHONE),
                account(
                        people,
                        "secretary",
                        Role.BRANCH_SECRETARY,
                        "支部书记",
                        "冠发小区党支部书记：设立领办项目，替居民代报，了解小区的事。",
                        Face.PHONE),
                account(people, "member", Role.PARTY_MEMBER, "党员", "冠发小区的无职党员：认领一个项目，带着大家办，请居民评。", Face.PHONE),
                account(people, "property", Role.PROPERTY_MANAGER, "物业经理", "金辉华府的物业公司：办理转来的物业诉求。", Face.PHONE),
                account(
                        people,
                        "community",
                        Role.COMMUNITY_OFFICER,
                        "社区工作人员",
                        "福百社区：协调网格办不了的事，审核延期和不予受理。",
                        Face.CONSOLE),
                account(people, "street", Role.STREET_OFFICER, "街道工作人员", "音西街道：联席会议协调，挂账、督办。", Face.CONSOLE),
                account(people, "city", Role.CITY_OFFICER, "市级工作人员", "全市：会商研判，交办下级，维护类别和派单规则。", Face.CONSOLE),
                account(people, "leader", Role.CITY_LEADER, "市领导", "全市一张图、一套数，只看不办。", Face.CONSOLE),
                account(people, "unit", Role.UNIT_CONTACT, "单位联络员", "供电单位：接办协办和转办的诉求。", Face.CONSOLE),
                account(people, "admin", Role.SYSTEM_ADMIN, "系统管理员", "开设和管理账号，提出停用账号，等安全管理员审批。", Face.CONSOLE),
                account(people, "security", Role.SECURITY_ADMIN, "安全管理员", "查看谁在哪里能做什么，提出授予角色，审批别人提出的。", Face.CONSOLE),
                account(people, "security2", Role.SECURITY_ADMIN, "另一位安全管理员", "危险的操作要两个人：审批前一位提出的。", Face.CONSOLE),
                account(people, "audit", Role.AUDIT_ADMIN, "审计管理员", "只看日志：谁在什么时候做了什么，日志有没有被动过。", Face.CONSOLE));
    }

    private static DemoAccount account(
            SamplePeople people, String username, Role role, String roleName, String sentence, Face face) {
        return new DemoAccount(username, people.nameOf(username), role, roleName, sentence, face);
    }
}
