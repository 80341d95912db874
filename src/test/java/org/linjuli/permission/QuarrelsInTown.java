package org.linjuli.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linjuli.shared.Role.*;

import java.util.List;
import java.util.UUID;
import org.linjuli.permission.Thing.Lecture;
import org.linjuli.permission.Thing.Quarrel;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Quarrels of the reporter: one for which nobody is named, and one which the building leader mediates. */
record QuarrelsInTown(Town town, MockMvcTester mvc) {

    void into(List<Quarrel> quarrels, List<Lecture> lectures) {
        var secretary = town.at(BRANCH_SECRETARY, Town.GRID);
        var mediator = town.at(BUILDING_LEADER, Town.GRID);
        takes(mediator, Call.of("PUT /api/v1/me/mediation-group/offer"));
        takes(secretary, Call.of("PUT " + MediationRows.member(mediator.account())));
        var other = town.at(GRID_WORKER, Town.GRID);
        takes(other, Call.of("PUT /api/v1/me/mediation-group/offer"));
        takes(secretary, Call.of("PUT " + MediationRows.member(other.account())));
        quarrels.add(new Quarrel(asked(), 0, town.reporter.account(), null, null, Town.GRID));
        var open = asked();
        takes(
                secretary,
                Call.of("PUT /api/v1/mediations/%s/mediator".formatted(open))
                        .at(0)
                        .json(MediationRows.named(mediator.account())));
        takes(mediator, act(open, "declare", 1));
        takes(secretary, act(open, "consent", 2));
        var talk = UUID.randomUUID();
        takes(secretary, Call.of("POST /api/v1/law-talks").json(MediationRows.planned(talk)));
        takes(town.reporter, Call.of("PUT /api/v1/law-talks/%s/listeners/me".formatted(talk)));
        lectures.add(new Lecture(talk, Town.GRID));
        quarrels.add(new Quarrel(open, 3, town.reporter.account(), mediator.account(), secretary.account(), Town.GRID));
    }

    private UUID asked() {
        var id = UUID.randomUUID();
        assertThat(Call.of("POST /api/v1/mediations")
                        .json(MediationRows.asked(id))
                        .by(town.reporter, mvc))
                .hasStatus(201);
        return id;
    }

    private static Call act(UUID id, String action, long version) {
        return Call.of("POST /api/v1/mediations/%s/actions/%s".formatted(id, action))
                .at(version)
                .json("{}");
    }

    private void takes(Somebody who, Call call) {
        assertThat(call.by(who, mvc)).hasStatus2xxSuccessful();
    }
}
