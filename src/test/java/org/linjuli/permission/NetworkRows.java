package org.linjuli.permission;

import static org.linjuli.permission.Outcome.*;
import static org.linjuli.permission.Row.route;
import static org.linjuli.shared.Role.*;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linjuli.organization.OrgLevel;
import org.linjuli.organization.PostTitle;
import org.linjuli.organization.SmallNetwork;
import org.linjuli.permission.Thing.Area;
import org.linjuli.shared.Role;

/** Who answers for a building, which company for a compound, and more posts: what is there already is wished again. */
record NetworkRows(Town town) {

    private static final String FIELDS = "/api/v1/organization/responsibility-fields";
    private static final String POSTS = "/api/v1/organization/posts";
    private static final Set<Role> GIVING = Set.of(GRID_LEADER, COMMUNITY_OFFICER, STREET_OFFICER, CITY_OFFICER);
    private static final Set<Role> OFFICERS = Set.of(COMMUNITY_OFFICER, STREET_OFFICER, CITY_OFFICER);
    private static final Set<Role> ABOVE_COMMUNITIES = Set.of(STREET_OFFICER, CITY_OFFICER, SECURITY_ADMIN);
    private static final Set<Role> AT_UNITS = Set.of(
            GRID_WORKER,
            GRID_LEADER,
            COMMUNITY_OFFICER,
            STREET_OFFICER,
            CITY_OFFICER,
            CITY_LEADER,
            UNIT_CONTACT,
            PROPERTY_MANAGER);

    List<Row> all() {
        var field = FIELDS + "/" + SmallNetwork.BUILDING;
        var leader = SmallNetwork.post(SmallNetwork.node(OrgLevel.BUILDING), PostTitle.BUILDING_LEADER);
        var company = "/api/v1/units/" + SmallNetwork.unit(SmallNetwork.PROPERTY);
        return List.of(
                route("GET " + FIELDS + "/{building}")
                        .asked(Call.of("GET " + field))
                        .signedIn((who, nothing) -> reads(who, Town.GRID) ? ALLOWED : HIDDEN),
                route("PUT " + FIELDS + "/{building}/posts/{post}")
                        .asked(Call.of("PUT " + field + "/posts/" + leader).json("{\"answers\":true}"))
                        .signedIn((who, nothing) -> decided(who, Town.GRID, GIVING)),
                route("GET " + FIELDS + "/export.xlsx")
                        .about(town.areas(), area -> Call.of("GET " + FIELDS + "/export.xlsx?area=" + area.path()))
                        .seenBy((Somebody who, Area area) -> reads(who, area.path())),
                route("GET " + FIELDS + "/imports/template.xlsx").plain().whoeverIsSignedIn(),
                route("POST " + FIELDS + "/imports/preview")
                        .asked(Call.of("POST " + FIELDS + "/imports/preview").json("{}"))
                        .only(GIVING),
                route("POST " + FIELDS + "/imports")
                        .asked(Call.of("POST " + FIELDS + "/imports").json("{}"))
                        .only(GIVING),
                route("POST " + POSTS)
                        .asked(Call.of("POST " + POSTS)
                                .json("{\"id\":\"%s\",\"at\":\"%s\",\"title\":\"GRID_WORKER\"}"
                                        .formatted(UUID.randomUUID(), SmallNetwork.node(OrgLevel.GRID))))
                        .signedIn((who, nothing) -> opens(who)),
                route("POST " + POSTS + "/{id}/closing")
                        .about(
                                List.of(new Area(Town.COMMUNITY)),
                                area -> Call.of("POST %s/%s/closing".formatted(POSTS, town.spare()))
                                        .at(0))
                        .signedIn((who, area) -> {
                            if (!reads(who, area.path())) {
                                return HIDDEN;
                            }
                            return who.is(ABOVE_COMMUNITIES) ? ALLOWED : FORBIDDEN;
                        }),
                route("GET /api/v1/units/{id}").asked(Call.of("GET " + company)).only(AT_UNITS),
                route("PUT /api/v1/units/{id}")
                        .asked(Call.of("PUT " + company)
                                .at(0)
                                .json("{\"name\":\"安居物业（模拟）\",\"area\":\"%s\"}".formatted(Town.CITY)))
                        .signedIn((who, nothing) -> who.worksOver(Town.CITY) ? ALLOWED : FORBIDDEN),
                route("PUT /api/v1/units/{id}/compounds/{compound}")
                        .asked(Call.of("PUT %s/compounds/%s".formatted(company, SmallNetwork.COMPOUND))
                                .json("{\"serves\":true}"))
                        .signedIn((who, nothing) ->
                                who.is(AT_UNITS) ? decided(who, Town.COMMUNITY, OFFICERS) : FORBIDDEN));
    }

    private static Outcome opens(Somebody who) {
        if (!reads(who, Town.GRID)) {
            return HIDDEN;
        }
        return who.is(OFFICERS) || who.role() == SECURITY_ADMIN ? ALLOWED : FORBIDDEN;
    }

    private static Outcome decided(Somebody who, String area, Set<Role> deciding) {
        if (!reads(who, area)) {
            return HIDDEN;
        }
        return who.is(deciding) ? ALLOWED : FORBIDDEN;
    }

    private static boolean reads(Somebody who, String area) {
        return who.looksOver(area) || (who.role() == SECURITY_ADMIN && who.isOver(area));
    }
}
