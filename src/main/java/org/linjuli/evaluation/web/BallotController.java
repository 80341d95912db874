package org.linjuli.evaluation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.evaluation.Ballot;
import org.linjuli.evaluation.BallotOrigin;
import org.linjuli.evaluation.BallotRating;
import org.linjuli.evaluation.Ballots;
import org.linjuli.evaluation.Ballots.Asked;
import org.linjuli.evaluation.RollEntry;
import org.linjuli.evaluation.web.EvaluationView.AskedList;
import org.linjuli.evaluation.web.EvaluationView.AskedView;
import org.linjuli.evaluation.web.EvaluationView.BallotView;
import org.linjuli.evaluation.web.EvaluationView.RollPage;
import org.linjuli.evaluation.web.EvaluationView.RollRow;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What households say, themselves or to somebody who writes it down. */
@RestController
@RequestMapping("/api/v1/evaluations")
class BallotController {

    /** What my household says; a reason is needed where we are not satisfied. */
    record BallotSaid(
            @NotNull(message = "请选择满意程度") BallotRating rating,

            @Nullable @Size(max = 300, message = "说明最多 300 个字")
            String reason) {}

    /** What a household said to somebody. */
    record BallotWritten(
            @NotNull(message = "请选择登记方式") BallotOrigin origin,

            @NotNull(message = "请选择满意程度") BallotRating rating,

            @Nullable @Size(max = 300, message = "说明最多 300 个字")
            String reason) {}

    private final Ballots ballots;
    private final EvaluationNames names;

    BallotController(Ballots ballots, EvaluationNames names) {
        this.ballots = ballots;
        this.names = names;
    }

    /** What my household is asked now, the most urgent first. */
    @GetMapping("/asked")
    AskedList asked(@CurrentActor Actor actor) {
        return new AskedList(
                ballots.standing(actor),
                ballots.asked(actor).stream().map(this::view).toList());
    }

    private AskedView view(Asked asked) {
        var summary = names.summary(asked.evaluation());
        var ballot = asked.ballot();
        return new AskedView(
                summary.id(),
                summary.kindName(),
                summary.title(),
                summary.areaName(),
                Optional.ofNullable(summary.due()).orElse(Instant.MAX),
                ballot == null ? null : BallotView.of(ballot));
    }

    @PutMapping("/{id}/ballot")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@CurrentActor Actor actor, @PathVariable UUID id, @Valid @RequestBody BallotSaid said) {
        ballots.answer(actor, id, new Ballot.Said(said.rating(), said.reason()));
    }

    /** By building and door. */
    @GetMapping("/{id}/roll")
    RollPage roll(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean waiting,
            @RequestParam(defaultValue = "") @Size(max = 40) String words,
            @RequestParam Optional<UUID> after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit) {
        var found = ballots.roll(actor, id, waiting, words.strip(), after.orElse(null), limit + 1);
        var items = found.stream().limit(limit).map(this::row).toList();
        return new RollPage(items, found.size() > limit ? items.getLast().household() : null);
    }

    private RollRow row(RollEntry entry) {
        return new RollRow(entry.household(), names.building(entry.building()), entry.door(), entry.answered());
    }

    @PutMapping("/{id}/roll/{household}/ballot")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void write(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID household,
            @Valid @RequestBody BallotWritten written) {
        ballots.write(actor, id, household, written.origin(), new Ballot.Said(written.rating(), written.reason()));
    }
}
