package org.linjuli.casework.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.RequestNumber;
import org.linjuli.casework.RequestState;
import org.linjuli.casework.Suggestions;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is offered while somebody writes a report. */
@RestController
@RequestMapping("/api/v1/requests/suggest")
class SuggestionController {

    /** What was written so far, and where, if that is known. */
    record Draft(
            @NotNull(message = "请写下要反映的问题") @Size(max = 2000, message = "最多 2000 个字")
            String text,

            NewRequest.@Valid @Nullable PlaceRef place) {}

    /** What is offered. */
    record OfferView(
            List<LikelyView> categories,
            List<NearbyView> nearby,
            @Nullable DangerView emergency) {}

    /** A category with its names from the first level, and how sure the model is, 0 to 1. */
    record LikelyView(String code, String name, List<String> path, double confidence) {}

    /** An open request that seems to be the same; the distance is in metres. */
    record NearbyView(
            UUID id,
            String no,
            String title,
            @Nullable Double distance,
            int reporters,
            RequestState state,
            double score) {}

    /** The word that sounds dangerous. */
    record DangerView(String hint) {}

    /**
     * What a night of learning has brought.
     *
     * @param macroF1 on requests that no model learns from, 0 to 1
     * @param beat the same of the model before
     */
    record LearningView(Instant at, int learnedFrom, int heldOut, double macroF1, double beat, boolean tookOver) {

        static LearningView of(Suggestions.Night night) {
            return new LearningView(
                    night.at(), night.learnedFrom(), night.heldOut(), night.macroF1(), night.beat(), night.tookOver());
        }
    }

    /** The model in force, left out while it is the shipped one; and the latest night. */
    record ModelView(
            @Nullable LearningView inForce, @Nullable LearningView latest) {}

    private final Suggestions suggestions;

    SuggestionController(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    @GetMapping("/model")
    ModelView model(@CurrentActor Actor actor) {
        var model = suggestions.model(actor);
        return new ModelView(
                model.inForce().map(LearningView::of).orElse(null),
                model.latest().map(LearningView::of).orElse(null));
    }

    @PostMapping
    OfferView suggest(@CurrentActor Actor actor, @Valid @RequestBody Draft draft) {
        var place = draft.place();
        var offer = suggestions.of(actor, draft.text(), place == null ? null : place.where());
        return new OfferView(
                offer.categories().stream()
                        .map(likely -> new LikelyView(
                                likely.category().code(),
                                likely.category().name(),
                                likely.category().path(),
                                likely.confidence()))
                        .toList(),
                offer.nearby().stream().map(SuggestionController::view).toList(),
                offer.danger().map(DangerView::new).orElse(null));
    }

    private static NearbyView view(Suggestions.Nearby nearby) {
        return new NearbyView(
                nearby.id(),
                RequestNumber.of(nearby.created(), nearby.seq()).toString(),
                nearby.title(),
                nearby.metres(),
                nearby.reporters(),
                nearby.state(),
                nearby.score());
    }
}
