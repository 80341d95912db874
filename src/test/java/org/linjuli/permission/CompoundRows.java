package org.linjuli.permission;

import static org.linjuli.permission.Row.route;
import static org.linjuli.shared.Role.*;

import java.util.List;
import java.util.Set;
import org.linjuli.permission.Thing.Plan;

/** Of what sort compounds are and how work is done in them. */
record CompoundRows(Town town) {

    private static final String COMPOUND = "/api/v1/compounds/{id}";
    private static final String MODE = """
            {"visitDays": 30, "talkWeeks": 1, "services": ["代办"], "note": "", "reason": "老人多"}""";

    List<Row> all() {
        return List.of(
                route("GET /api/v1/working-modes").plain().whoeverIsSignedIn(),
                route("PUT /api/v1/working-modes/{kind}")
                        .asked(Call.of("PUT /api/v1/working-modes/VILLAGE")
                                .at(0)
                                .json(MODE))
                        .only(Set.of(CITY_OFFICER)),
                route("GET /api/v1/compounds").plain().whoeverIsSignedIn(),
                route("PUT " + COMPOUND + "/kind")
                        .about(
                                town.compounds,
                                one -> Call.of("PUT /api/v1/compounds/%s/kind".formatted(one.id()))
                                        .json("{\"kind\": \"HIGH_END\", \"reason\": \"改造完成\"}"))
                        .seenBy(CompoundRows::answers),
                route("PUT " + COMPOUND + "/working-mode")
                        .about(
                                town.compounds,
                                one -> Call.of("PUT /api/v1/compounds/%s/working-mode".formatted(one.id()))
                                        .json(MODE))
                        .seenBy(CompoundRows::answers),
                route("DELETE " + COMPOUND + "/working-mode")
                        .about(
                                town.compounds,
                                one -> Call.of("DELETE /api/v1/compounds/%s/working-mode".formatted(one.id())))
                        .seenBy(CompoundRows::answers));
    }

    private static boolean answers(Somebody who, Plan one) {
        return who.is(Set.of(COMMUNITY_OFFICER, STREET_OFFICER, CITY_OFFICER)) && who.isOver(one.community());
    }
}
