package org.linjuli.permission;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Role;
import org.linjuli.testing.SignedIn;

/**
 * A column of the matrix: somebody with one role at one node, or with none. What roles are to nodes is said here once
 * more, so that the program is not measured by its own table.
 */
record Somebody(
        String name,
        @Nullable Role role,
        String node,
        AccountId account,
        @Nullable SignedIn browser) {

    private static final Set<Role> OF_THE_TERRITORY =
            Set.of(Role.GRID_WORKER, Role.GRID_LEADER, Role.COMMUNITY_OFFICER, Role.STREET_OFFICER, Role.CITY_OFFICER);
    private static final Set<Role> OF_UNITS = Set.of(Role.UNIT_CONTACT, Role.PROPERTY_MANAGER);

    boolean isAnonymous() {
        return browser == null;
    }

    boolean is(Set<Role> roles) {
        return role != null && roles.contains(role);
    }

    /** Works in the territory at a place that contains the area. */
    boolean worksOver(String area) {
        return is(OF_THE_TERRITORY) && isOver(area);
    }

    /** May look at everything in the area: who works over it, and the city's leaders. */
    boolean looksOver(String area) {
        return worksOver(area) || (role == Role.CITY_LEADER && isOver(area));
    }

    /** Works at exactly this desk. */
    boolean worksAt(String desk) {
        return (is(OF_THE_TERRITORY) || is(OF_UNITS)) && node.equals(desk);
    }

    /** Works at a desk of the territory truly above. */
    boolean worksAbove(String desk) {
        return worksOver(desk) && !node.equals(desk);
    }

    boolean isOver(String area) {
        return (area + ".").startsWith(node + ".");
    }

    @Override
    public String toString() {
        return name;
    }
}
