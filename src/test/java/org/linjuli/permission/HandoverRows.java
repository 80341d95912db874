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
import org.linjuli.permission.Thing.Handed;
import org.linjuli.shared.Role;

/** Hand-overs of posts: who fills the post prepares and sees them; the two who sign are nobody of these. */
record HandoverRows(Town town) {

    private static final String ALL = "/api/v1/handovers";
    private static final Set<Role> FILLERS = Set.of(COMMUNITY_OFFICER, STREET_OFFICER, CITY_OFFICER, SECURITY_ADMIN);

    List<Row> all() {
        return List.of(
                route("GET " + ALL)
                        .about(town.handed, one -> Call.of("GET " + ALL))
                        .lists(HandoverRows::fills),
                route("POST " + ALL)
                        .about(
                                town.handed,
                                one -> Call.of("POST " + ALL)
                                        .json(prepared(
                                                UUID.randomUUID(),
                                                SmallNetwork.node(OrgLevel.COMPOUND),
                                                PostTitle.BRANCH_SECRETARY)))
                        .signedIn((who, one) -> {
                            if (fills(who, one)) {
                                return ALLOWED;
                            }
                            return who.looksOver(one.grid()) ? FORBIDDEN : HIDDEN;
                        }),
                route("GET " + ALL + "/{id}")
                        .about(town.handed, one -> Call.of("GET " + ALL + "/" + one.id()))
                        .seenBy(HandoverRows::fills),
                route("POST " + ALL + "/{id}/actions/{action}")
                        .about(
                                town.handed,
                                one -> Call.of("POST %s/%s/actions/cancel".formatted(ALL, one.id()))
                                        .json("{\"reason\": \"另有安排\"}"))
                        .seenBy(HandoverRows::fills),
                route("GET " + ALL + "/{id}/export.xlsx")
                        .about(town.handed, one -> Call.of("GET %s/%s/export.xlsx".formatted(ALL, one.id())))
                        .seenBy(HandoverRows::fills));
    }

    private static boolean fills(Somebody who, Handed one) {
        return who.is(FILLERS) && who.isOver(one.grid());
    }

    static String prepared(UUID id, UUID at, PostTitle title) {
        return """
                {"id": "%s", "post": "%s", "username": "resident", "ground": "ROTATION"}""".formatted(id, SmallNetwork.post(at, title));
    }
}
