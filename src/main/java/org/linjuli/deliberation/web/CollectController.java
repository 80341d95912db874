package org.linjuli.deliberation.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.linjuli.deliberation.PaperVotes;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The votes for which the leader of a building goes from door to door. */
@RestController
class CollectController {

    /** @param waiting doors on the roll that have not voted; what the others voted for stands nowhere */
    record BuildingToCollect(UUID id, String name, int doors, int waiting) {}

    record VoteToCollect(
            UUID topic, String title, String compoundName, Instant closes, List<BuildingToCollect> buildings) {}

    record VotesToCollect(List<VoteToCollect> items) {}

    private final PaperVotes papers;
    private final TopicNames names;

    CollectController(PaperVotes papers, TopicNames names) {
        this.papers = papers;
        this.names = names;
    }

    /** The votes of households that run where the reader leads buildings. */
    @GetMapping("/api/v1/me/votes-to-collect")
    VotesToCollect mine(@CurrentActor Actor actor) {
        return new VotesToCollect(papers.toCollect(actor).stream()
                .map(one -> new VoteToCollect(
                        one.topic().id(),
                        one.topic().title(),
                        names.compound(one.topic().place().compound()),
                        Objects.requireNonNull(one.topic().vote()).closes(),
                        one.buildings().stream()
                                .map(building -> new BuildingToCollect(
                                        building.building().id(),
                                        building.building().name(),
                                        building.doors(),
                                        building.waiting()))
                                .toList()))
                .toList());
    }
}
