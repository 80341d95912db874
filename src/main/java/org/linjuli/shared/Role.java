package org.linjuli.shared;

import java.util.Optional;

/** What a person is at a node. A grant joins a role with a node; {@link Permission} says what that permits there. */
public enum Role {
    RESIDENT("居民"),
    BUILDING_LEADER("楼栋长"),
    GRID_WORKER("网格员"),
    GRID_LEADER("网格长"),
    BRANCH_SECRETARY("支部书记"),
    /** Kept only for members who registered themselves. */
    PARTY_MEMBER("党员"),
    COMMUNITY_OFFICER("社区工作人员"),
    STREET_OFFICER("街道工作人员"),
    CITY_OFFICER("市级工作人员"),
    /** Reads the whole city's figures and public matters; acts on none. */
    CITY_LEADER("市领导"),
    UNIT_CONTACT("单位联络员"),
    PROPERTY_MANAGER("物业经理"),
    SYSTEM_ADMIN("系统管理员"),
    SECURITY_ADMIN("安全管理员"),
    AUDIT_ADMIN("审计管理员");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** The level whose desk this role serves; empty for roles that serve no territorial desk. */
    public Optional<Level> serves() {
        return switch (this) {
            case GRID_WORKER, GRID_LEADER -> Optional.of(Level.GRID);
            case COMMUNITY_OFFICER -> Optional.of(Level.COMMUNITY);
            case STREET_OFFICER -> Optional.of(Level.STREET);
            case CITY_OFFICER -> Optional.of(Level.CITY);
            case RESIDENT,
                    BUILDING_LEADER,
                    BRANCH_SECRETARY,
                    PARTY_MEMBER,
                    CITY_LEADER,
                    UNIT_CONTACT,
                    PROPERTY_MANAGER,
                    SYSTEM_ADMIN,
                    SECURITY_ADMIN,
                    AUDIT_ADMIN -> Optional.empty();
        };
    }

    /** Whether this role serves the desk of a unit. */
    public boolean servesUnit() {
        return this == UNIT_CONTACT || this == PROPERTY_MANAGER;
    }
}
