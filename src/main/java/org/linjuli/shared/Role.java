package org.linjuli.shared;

import java.util.Optional;

/** What a person is at a node. A grant joins a role with a node; roles alone permit nothing. */
public enum Role {
    RESIDENT,
    BUILDING_LEADER,
    GRID_WORKER,
    GRID_LEADER,
    BRANCH_SECRETARY,
    COMMUNITY_OFFICER,
    STREET_OFFICER,
    CITY_OFFICER,
    /** Reads the whole city's figures and public matters; acts on none. */
    CITY_LEADER,
    UNIT_CONTACT,
    PROPERTY_MANAGER,
    SYSTEM_ADMIN,
    SECURITY_ADMIN,
    AUDIT_ADMIN;

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

    /** Whether this role reads the requests that lie under its node. */
    public boolean readsArea() {
        return serves().isPresent() || this == CITY_LEADER;
    }

    /** Whether people of this role work at the desktop console; all have the phone. */
    public boolean usesConsole() {
        return this != RESIDENT && this != BUILDING_LEADER;
    }
}
