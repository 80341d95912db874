package org.linjuli.permission;

import static org.linjuli.permission.Outcome.*;
import static org.linjuli.permission.Row.route;
import static org.linjuli.shared.Role.*;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.linjuli.organization.SmallNetwork;
import org.linjuli.permission.Thing.Said;
import org.linjuli.shared.Role;

/** Topics: everybody of the town lives in the compound, and so sees what is asked about; what was turned away, few see. The
 * chair, who is the secretary of the compound's branch, is nobody of the matrix. */
record TopicRows(Town town) {

    private static final String ALL = "/api/v1/topics";

    /** On the roll of the vote, and silent. */
    static final List<UUID> SILENT = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

    private static final String PAPERS = """
            {"voters": ["%s", "%s", "%s"], "counts": [2, 1]}""".formatted(SILENT.toArray());

    private static final Set<Role> RAISERS =
            Set.of(BUILDING_LEADER, GRID_WORKER, GRID_LEADER, BRANCH_SECRETARY, COMMUNITY_OFFICER);

    List<Row> all() {
        var open = at(Said.Stage.RAISED);
        var voting = at(Said.Stage.VOTING);
        return Stream.of(topics(open), votes(voting), boards())
                .flatMap(List::stream)
                .toList();
    }

    private List<Said> at(Said.Stage stage) {
        return town.said.stream().filter(one -> one.stage() == stage).toList();
    }

    private List<Row> topics(List<Said> open) {
        return List.of(
                route("GET " + ALL)
                        .about(town.said, one -> Call.of("GET " + ALL))
                        .lists(TopicRows::reads),
                route("POST " + ALL)
                        .asked(Call.of("POST " + ALL).json(raised(UUID.randomUUID())))
                        .only(Set.of(RESIDENT)),
                route("GET " + ALL + "/{id}")
                        .about(town.said, one -> of(one, "GET", ""))
                        .seenBy((who, one) -> one.stage() != Said.Stage.DECLINED
                                || reads(who, one)
                                || who.account().equals(one.author())),
                route("PUT " + ALL + "/{id}/support")
                        .about(open, one -> of(one, "PUT", "/support"))
                        .signedIn((who, one) -> !who.is(Set.of(RESIDENT))
                                ? FORBIDDEN
                                : who.account().equals(one.author()) ? TOO_LATE : ALLOWED),
                route("POST " + ALL + "/{id}/actions/{action}")
                        .about(
                                open,
                                one -> of(one, "POST", "/actions/withdraw")
                                        .at(0)
                                        .json("{}"))
                        .signedIn((who, one) -> who.account().equals(one.author()) ? ALLOWED : FORBIDDEN),
                route("PUT " + ALL + "/{id}/criteria/{number}")
                        .about(open, one -> of(one, "PUT", "/criteria/1").at(0).json("{\"evidence\": \"已经装好\"}"))
                        .signedIn((who, one) -> FORBIDDEN),
                route("GET " + ALL + "/compounds")
                        .asked(Call.of("GET " + ALL + "/compounds"))
                        .only(RAISERS),
                route("POST " + ALL, "on behalf of residents")
                        .about(open, one -> Call.of("POST " + ALL).json(raisedFor(UUID.randomUUID())))
                        .allowedTo((who, one) -> who.isOver(one.grid()) && who.is(RAISERS)));
    }

    private List<Row> votes(List<Said> voting) {
        var votes = "/{id}/votes/{vote}";
        var packs = Set.of(GRID_WORKER, GRID_LEADER, BRANCH_SECRETARY, COMMUNITY_OFFICER);
        return List.of(
                route("PUT " + ALL + votes + "/ballot", "another vote")
                        .about(
                                voting,
                                one -> of(one, "PUT", "/votes/" + UUID.randomUUID() + "/ballot")
                                        .json("{\"option\": 1}"))
                        .signedIn((who, one) -> HIDDEN),
                route("GET " + ALL + votes + "/papers")
                        .about(voting, one -> of(one, "GET", "/votes/" + one.id() + "/papers"))
                        .allowedTo((who, one) -> who.is(packs) && who.isOver(one.grid())),
                route("GET " + ALL + votes + "/doors")
                        .about(
                                voting,
                                one -> of(
                                        one, "GET", "/votes/" + one.id() + "/doors?building=" + SmallNetwork.BUILDING))
                        .allowedTo((who, one) -> who.is(packs) && who.isOver(one.grid())),
                route("PUT " + ALL + votes + "/papers/{pack}")
                        .about(
                                voting,
                                one -> of(one, "PUT", "/votes/" + one.id() + "/papers/" + UUID.randomUUID())
                                        .json(PAPERS))
                        .allowedTo((who, one) -> who.is(packs) && who.isOver(one.grid())),
                route("DELETE " + ALL + votes + "/papers/{pack}")
                        .about(voting, one -> of(one, "DELETE", "/votes/" + one.id() + "/papers/" + one.id()))
                        .allowedTo((who, one) -> who.is(packs) && who.isOver(one.grid())));
    }

    private List<Row> boards() {
        return List.of(
                route("GET /api/v1/me/votes-to-collect")
                        .asked(Call.of("GET /api/v1/me/votes-to-collect"))
                        .only(Set.of(BUILDING_LEADER)),
                route("GET /api/v1/me/topics").plain().whoeverIsSignedIn(),
                route("GET /api/v1/public/topic-boards/{compound}")
                        .asked(Call.of("GET /api/v1/public/topic-boards/" + SmallNetwork.COMPOUND))
                        .everybody(),
                route("GET " + ALL + "/export.xlsx")
                        .about(
                                town.areas(),
                                area -> Call.of("GET " + ALL + "/export.xlsx?from=2026-01-01&to=2026-12-31&area="
                                        + area.path()))
                        .allowedTo((who, area) -> who.looksOver(area.path())
                                || (who.is(Set.of(BRANCH_SECRETARY)) && who.isOver(area.path()))),
                route("GET /api/v1/topic-figures")
                        .about(
                                town.areas(),
                                area -> Call.of(
                                        "GET /api/v1/topic-figures?from=2026-01-01&to=2026-12-31&area=" + area.path()))
                        .allowedTo((who, area) -> who.looksOver(area.path())
                                || (who.is(Set.of(BRANCH_SECRETARY)) && who.isOver(area.path()))));
    }

    private static Call of(Said one, String method, String part) {
        return Call.of("%s %s/%s%s".formatted(method, ALL, one.id(), part));
    }

    private static boolean reads(Somebody who, Said one) {
        return who.looksOver(one.grid()) || (who.is(Set.of(BRANCH_SECRETARY)) && who.isOver(one.grid()));
    }

    private static String raisedFor(UUID id) {
        return """
                {"id": "%s", "title": "三号楼前装路灯", "text": "晚上太黑", "compound": "%s"}""".formatted(id, SmallNetwork.COMPOUND);
    }

    static String raised(UUID id) {
        return """
                {"id": "%s", "title": "三号楼前装路灯", "text": "晚上太黑，老人摔过"}""".formatted(id);
    }
}
