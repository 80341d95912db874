package org.linjuli.casework.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.RequestNumber;
import org.linjuli.casework.RequestState;
import org.linjuli.casework.Standings;
import org.linjuli.casework.Suggestions;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an existing request could be merged into. */
@RestController
@RequestMapping("/api/v1/requests/{id}/alike")
class AlikeController {

    private final Standings standings;
    private final Suggestions suggestions;

    AlikeController(Standings standings, Suggestions suggestions) {
        this.standings = standings;
        this.suggestions = suggestions;
    }

    /** An open request that looks like the same matter; the distance is in metres. */
    record AlikeView(
            UUID id,
            String no,
            String title,
            String text,
            @Nullable Double distance,
            int reporters,
            RequestState state,
            double score) {

        static AlikeView of(Suggestions.Nearby nearby) {
            return new AlikeView(
                    nearby.id(),
                    RequestNumber.of(nearby.created(), nearby.seq()).toString(),
                    nearby.title(),
                    nearby.text(),
                    nearby.metres(),
                    nearby.reporters(),
                    nearby.state(),
                    nearby.score());
        }
    }

    record AlikePage(List<AlikeView> items) {}

    /** Open requests of the same community that the one who asks sees, the likest first, at most five. */
    @GetMapping
    AlikePage alike(@CurrentActor Actor actor, @PathVariable UUID id) {
        var request = standings.of(id, actor).request();
        return new AlikePage(
                suggestions.alike(actor, request).stream().map(AlikeView::of).toList());
    }
}
