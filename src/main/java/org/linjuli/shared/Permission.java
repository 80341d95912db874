package org.linjuli.shared;

import static org.linjuli.shared.Role.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a role permits, and the one table of which role permits what. A permission holds at the node of the grant and
 * below it; a desk is handled by those alone who serve it. What anybody who is signed in may do (to report, to join, to rate what is theirs) needs none; who may take
 * which step of a request is said by its life-cycle.
 */
public enum Permission {
    REQUEST_READ_AREA("查看辖区内的诉求", territory().and(CITY_LEADER)),
    REQUEST_HANDLE("为承办席位办理诉求", desks()),
    REQUEST_READ_COURSE("查看内部办理经过", desks().and(CITY_LEADER)),
    RESIDENCE_VERIFY("查看和核实所负责楼栋的住户", only(BUILDING_LEADER, GRID_LEADER)),
    REQUEST_FILE_FOR_OTHERS("代居民登记诉求", desks().and(BUILDING_LEADER, BRANCH_SECRETARY)),
    REQUEST_EXPORT("导出诉求清单", desks().and(CITY_LEADER)),
    EXPORT_DECIDE("审批他人的导出申请", only(COMMUNITY_OFFICER, STREET_OFFICER, CITY_OFFICER, SECURITY_ADMIN)),
    FIGURE_READ("查看辖区数据", territory().and(CITY_LEADER)),
    CATEGORY_EDIT("修改类别", only(CITY_OFFICER)),
    DISPATCH_RULE_READ(
            "查看派单规则", desks().and(BRANCH_SECRETARY, CITY_LEADER).and(SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN)),
    DISPATCH_RULE_EDIT("修改派单规则", only(CITY_OFFICER)),
    SUGGESTION_MODEL_READ("查看类别推荐的学习情况", only(CITY_OFFICER)),
    CALENDAR_EDIT("修改放假安排和办公时间", only(CITY_OFFICER)),
    GRID_EDIT("调整网格", only(COMMUNITY_OFFICER, STREET_OFFICER, CITY_OFFICER)),
    WORKING_MODE_EDIT("修改各类小区的工作模式", only(CITY_OFFICER)),
    CIRCLE_READ("查看服务圈和选址", territory().and(CITY_LEADER)),
    STATION_EDIT("设立、迁移、撤销服务站点", only(STREET_OFFICER, CITY_OFFICER)),
    EVALUATION_READ("查看辖区内的评议", territory().and(CITY_LEADER, BRANCH_SECRETARY)),
    EVALUATION_OPEN("开启评议", only(COMMUNITY_OFFICER, STREET_OFFICER, CITY_OFFICER)),
    EVALUATION_COLLECT("代住户登记评议", territory().and(BRANCH_SECRETARY)),
    EVALUATION_CALL_BACK("抽样回访", only(COMMUNITY_OFFICER, STREET_OFFICER, CITY_OFFICER)),
    MEETING_READ("查看辖区内的会议和决议", territory().and(CITY_LEADER)),
    MEETING_SERIES_EDIT("设立、调整、停止会议系列", only(STREET_OFFICER, CITY_OFFICER)),
    TALK_POINT_SET("设立、调整、停止小区说事点", only(COMMUNITY_OFFICER, STREET_OFFICER, CITY_OFFICER)),
    PROJECT_READ("查看辖区内的领办项目", territory().and(CITY_LEADER, BRANCH_SECRETARY, PARTY_MEMBER)),
    PROJECT_SET("设立领办项目、确认计划", only(BRANCH_SECRETARY, COMMUNITY_OFFICER)),
    PROJECT_LEAD("领办项目、加入项目组", only(PARTY_MEMBER, BRANCH_SECRETARY)),
    PROJECT_ACCEPT("验收领办项目", only(BRANCH_SECRETARY, COMMUNITY_OFFICER, STREET_OFFICER)),
    ALLIANCE_READ("查看辖区内的联盟", territory().and(CITY_LEADER, BRANCH_SECRETARY)),
    ALLIANCE_LEAD("组建、续签、解散联盟，分派职责", only(COMMUNITY_OFFICER, STREET_OFFICER, CITY_OFFICER)),
    MEDIATION_READ("查看辖区内劝和的种类和结果", territory().and(CITY_LEADER, BRANCH_SECRETARY)),
    MEDIATION_NAME("设立劝和小组、指定调解员、登记书面同意", only(BRANCH_SECRETARY, COMMUNITY_OFFICER)),
    MEDIATION_ASK_FOR_OTHERS(
            "代居民申请劝和", only(BUILDING_LEADER, GRID_WORKER, GRID_LEADER, BRANCH_SECRETARY, COMMUNITY_OFFICER)),
    MEDIATION_KIND_EDIT("修改劝和的种类", only(CITY_OFFICER)),
    LAW_TALK_PLAN("安排、取消普法讲座", only(BRANCH_SECRETARY, COMMUNITY_OFFICER, STREET_OFFICER)),
    PROPERTY_READ("查看辖区内的小区管理方案", territory().and(CITY_LEADER, BRANCH_SECRETARY)),
    POLICY_DRAFT("起草、公示、施行小区管理方案", only(BRANCH_SECRETARY, COMMUNITY_OFFICER)),
    POLICY_MODE_EDIT("修改小区管理模式", only(CITY_OFFICER)),
    POLICY_OPINE("对自己小区的管理方案提意见", only(RESIDENT)),
    TOPIC_RAISE("在自己的小区提出议题", only(RESIDENT)),
    TOPIC_RAISE_FOR_OTHERS(
            "代居民提出议题", only(BUILDING_LEADER, GRID_WORKER, GRID_LEADER, BRANCH_SECRETARY, COMMUNITY_OFFICER)),
    TOPIC_PAPER("录入纸质选票", only(GRID_WORKER, GRID_LEADER, BRANCH_SECRETARY, COMMUNITY_OFFICER)),
    TOPIC_COLLECT("在自己负责的楼栋收纸质选票", only(BUILDING_LEADER)),
    TOPIC_READ("查看辖区内的议题", territory().and(CITY_LEADER, BRANCH_SECRETARY)),
    DESK_READ("查看承办席位和驻区单位", desks().and(CITY_LEADER)),
    UNIT_REGISTER("登记驻区单位", territory()),
    ORGANIZATION_READ("查看辖区内的组织", territory().and(CITY_LEADER, SECURITY_ADMIN)),
    ORGANIZATION_EDIT("提出设立组织", territory()),
    FIELD_GIVE("分配责任田", only(GRID_LEADER, COMMUNITY_OFFICER, STREET_OFFICER, CITY_OFFICER)),
    PROPERTY_SERVICE_SET("登记小区的物业公司", only(COMMUNITY_OFFICER, STREET_OFFICER, CITY_OFFICER)),
    POST_FILL("任免岗位", only(COMMUNITY_OFFICER, STREET_OFFICER, CITY_OFFICER, SECURITY_ADMIN)),
    OUTBOX_READ("查看短信发件箱", only(SYSTEM_ADMIN)),
    AUDIT_READ("查看和核验审计日志", only(AUDIT_ADMIN)),
    ACCOUNT_CREATE("开设账号", only(SYSTEM_ADMIN)),
    ACCOUNT_RELEASE("解除锁定、恢复账号、要求更换密码", only(SYSTEM_ADMIN)),
    ACCOUNT_CLOSE("提出停用账号", only(SYSTEM_ADMIN)),
    SECOND_FACTOR_RESET("提出重置他人的二次验证", only(SYSTEM_ADMIN)),
    ROLE_GIVE("提出授予角色、收回角色", only(SECURITY_ADMIN)),
    APPROVAL_DECIDE("审批他人提出的事项", only(SECURITY_ADMIN, AUDIT_ADMIN)),
    ACCOUNT_SEARCH("查找账号", only(SYSTEM_ADMIN, SECURITY_ADMIN)),
    ACCOUNT_REACH_READ("查看他人的权限", only(SECURITY_ADMIN)),
    CLIENT_REGISTER("登记、吊销对接系统，更换密钥", only(SYSTEM_ADMIN)),
    CLIENT_ALLOW("授予对接系统权限", only(SECURITY_ADMIN)),
    CLIENT_READ("查看对接系统", only(SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN)),
    KEY_ROTATE("查看和开始换密钥", only(SYSTEM_ADMIN)),
    POLICY_READ("查看安全策略", only(SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN)),
    POLICY_CHANGE("提出更改安全策略", only(SECURITY_ADMIN)),
    PRIVACY_OFFICE("办理个人信息权利请求", only(SECURITY_ADMIN)),
    CONSOLE_USE("使用工作台", desks().and(BRANCH_SECRETARY, CITY_LEADER).and(SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN));

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // Made by Set.of.
    private final Set<Role> roles;

    Permission(String label, Roles roles) {
        this.label = label;
        this.roles = roles.set();
    }

    /** What is permitted, in the words of the street. */
    public String label() {
        return label;
    }

    public boolean isOf(Role role) {
        return roles.contains(role);
    }

    /** All that a role permits. */
    public static Set<Permission> of(Role role) {
        var permissions = EnumSet.noneOf(Permission.class);
        Arrays.stream(values()).filter(one -> one.isOf(role)).forEach(permissions::add);
        return permissions;
    }

    /** Whoever serves a grid, a community, a street or the city. */
    private static Roles territory() {
        return only(GRID_WORKER, GRID_LEADER, COMMUNITY_OFFICER, STREET_OFFICER, CITY_OFFICER);
    }

    /** The same and whoever serves a unit. */
    private static Roles desks() {
        return territory().and(UNIT_CONTACT, PROPERTY_MANAGER);
    }

    private static Roles only(Role... roles) {
        return new Roles(Set.of(roles));
    }

    private record Roles(Set<Role> set) {

        Roles and(Role... more) {
            return new Roles(Set.of(
                    Stream.concat(set.stream(), Arrays.stream(more)).distinct().toArray(Role[]::new)));
        }
    }
}
