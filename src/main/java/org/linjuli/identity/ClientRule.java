package org.linjuli.identity;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.linjuli.shared.Permission;

/** What a client may be allowed at all: to read, and of that only what a whole system needs. People act; systems don't. */
final class ClientRule {

    private static final Set<Permission> ALLOWABLE = Collections.unmodifiableSet(EnumSet.of(
            Permission.FIGURE_READ,
            Permission.REQUEST_READ_AREA,
            Permission.REQUEST_EXPORT,
            Permission.ORGANIZATION_READ,
            Permission.DESK_READ,
            Permission.DISPATCH_RULE_READ));

    /** The routes that a token opens, all of them with GET; each asks for its permission besides. */
    static final String[] ROUTES = {
        "/api/v1/figures/casework",
        "/api/v1/figures/casework/export.xlsx",
        "/api/v1/requests",
        "/api/v1/requests/{id:[0-9a-f-]{36}}",
        "/api/v1/requests/export.xlsx",
        "/api/v1/organization/nodes",
        "/api/v1/organization/nodes/*",
        "/api/v1/organization/figures",
        "/api/v1/organization/desks",
        "/api/v1/units",
        "/api/v1/dispatch-rules"
    };

    private ClientRule() {}

    static boolean isAllowable(Permission permission) {
        return ALLOWABLE.contains(permission);
    }

    static Set<Permission> allowable() {
        return ALLOWABLE;
    }
}
