package org.linjuli.organization;

import java.util.List;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;

/** What a post is called; who holds it has the role of the same name. */
public enum PostTitle {
    BUILDING_LEADER("楼栋长"),
    BRANCH_SECRETARY("支部书记"),
    GRID_LEADER("网格长"),
    GRID_WORKER("网格员"),
    COMMUNITY_OFFICER("社区工作人员"),
    STREET_OFFICER("街道工作人员"),
    CITY_OFFICER("市级工作人员"),
    CITY_LEADER("市领导"),
    UNIT_CONTACT("单位联络员"),
    PROPERTY_MANAGER("物业经理");

    private final String label;

    PostTitle(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public Role role() {
        return Role.valueOf(name());
    }

    /** The titles with which an organization of this level begins. */
    static List<PostTitle> usualAt(OrgLevel level) {
        return switch (level) {
            case CITY -> List.of(CITY_LEADER, CITY_OFFICER);
            case STREET -> List.of(STREET_OFFICER);
            case COMMUNITY -> List.of(COMMUNITY_OFFICER);
            case GRID -> List.of(GRID_LEADER, GRID_WORKER);
            case COMPOUND -> List.of(BRANCH_SECRETARY);
            case BUILDING -> List.of(BUILDING_LEADER);
        };
    }

    /** Whether an organization or a unit may have several such posts; the others are there once. */
    boolean isOfMany() {
        return switch (this) {
            case GRID_WORKER, COMMUNITY_OFFICER, STREET_OFFICER, CITY_OFFICER, UNIT_CONTACT, PROPERTY_MANAGER -> true;
            case BUILDING_LEADER, BRANCH_SECRETARY, GRID_LEADER, CITY_LEADER -> false;
        };
    }

    /** Whether the holder acts for the desk at which the post is. */
    boolean serves(NodePath desk) {
        return new Grant(role(), desk).serves(desk);
    }
}
