package org.linjuli.deliberation.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linjuli.deliberation.TopicBoards;
import org.linjuli.deliberation.web.TopicView.BoardTopic;
import org.linjuli.deliberation.web.TopicView.TopicBoard;
import org.linjuli.deliberation.web.TopicView.TopicSummary;
import org.linjuli.deliberation.web.TopicView.TopicsAtHome;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is going on in a compound: for those who live there, and for everybody. */
@RestController
@RequestMapping("/api/v1")
class TopicBoardController {

    private final TopicBoards boards;
    private final TopicNames names;

    TopicBoardController(TopicBoards boards, TopicNames names) {
        this.boards = boards;
        this.names = names;
    }

    /** Topics of the compound in which I live, the latest first; and on the first page what I raised. */
    @GetMapping("/me/topics")
    TopicsAtHome atHome(
            @CurrentActor Actor actor,
            @RequestParam Optional<UUID> before,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit) {
        var page = boards.atHome(actor, before.orElse(null), limit);
        var home = boards.home(actor);
        var mine = before.isPresent() ? List.<org.linjuli.deliberation.Topic>of() : boards.mine(actor);
        return new TopicsAtHome(
                home.orElse(null),
                home.map(names::compound).orElse(null),
                names.summaries(page.items()).stream()
                        .map(TopicSummary::scrubbed)
                        .toList(),
                page.nextId(),
                names.summaries(mine));
    }

    /** What was said, decided, promised and done in a compound. */
    @GetMapping("/public/topic-boards/{compound}")
    TopicBoard board(
            @PathVariable UUID compound,
            @RequestParam Optional<UUID> before,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit) {
        var page = boards.ofCompound(compound, before.orElse(null), limit);
        var items = page.items().stream()
                .map(one -> BoardTopic.of(one, names.today()))
                .toList();
        return new TopicBoard(compound, names.compound(compound), items, page.nextId());
    }
}
