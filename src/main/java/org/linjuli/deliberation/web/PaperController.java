package org.linjuli.deliberation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.linjuli.deliberation.PaperState;
import org.linjuli.deliberation.PaperVotes;
import org.linjuli.deliberation.PaperVotes.PaperPack;
import org.linjuli.deliberation.Papers;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Votes on paper, entered by two people who do not see each other's entry. */
@RestController
@RequestMapping("/api/v1/topics/{id}/votes/{vote}")
class PaperController {

    /** Who handed in a paper, and the sums; which paper is whose stands nowhere. */
    record PapersRead(
            @NotNull @Size(max = 500) List<UUID> voters,
            @NotNull @Size(max = 6) List<Integer> counts) {}

    record PapersEntered(PaperState state) {}

    record PaperPacksWaiting(List<PaperPack> items) {}

    record PaperDoor(UUID id, String door) {}

    record PaperDoors(List<PaperDoor> items) {}

    private final PaperVotes papers;

    PaperController(PaperVotes papers) {
        this.papers = papers;
    }

    /** Packs that somebody else has to enter once more; what was entered is not told. */
    @GetMapping("/papers")
    PaperPacksWaiting waiting(@CurrentActor Actor actor, @PathVariable UUID id, @PathVariable UUID vote) {
        return new PaperPacksWaiting(papers.waiting(actor, id, vote));
    }

    /** Doors of a building on the roll that have not voted. */
    @GetMapping("/doors")
    PaperDoors doors(
            @CurrentActor Actor actor, @PathVariable UUID id, @PathVariable UUID vote, @RequestParam UUID building) {
        return new PaperDoors(papers.doors(actor, id, vote, building).stream()
                .map(door -> new PaperDoor(door.id(), door.door()))
                .toList());
    }

    /** Enters a pack; whoever enters it first chooses its id. */
    @PutMapping("/papers/{pack}")
    PapersEntered enter(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID vote,
            @PathVariable UUID pack,
            @Valid @RequestBody PapersRead read) {
        return new PapersEntered(papers.enter(actor, id, vote, pack, new Papers(read.voters(), read.counts())));
    }

    /** Takes a pack away uncounted. */
    @DeleteMapping("/papers/{pack}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@CurrentActor Actor actor, @PathVariable UUID id, @PathVariable UUID vote, @PathVariable UUID pack) {
        papers.drop(actor, id, vote, pack);
    }
}
