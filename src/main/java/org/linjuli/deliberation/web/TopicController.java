package org.linjuli.deliberation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.deliberation.TopicMark;
import org.linjuli.deliberation.TopicPhase;
import org.linjuli.deliberation.TopicState;
import org.linjuli.deliberation.Topics;
import org.linjuli.deliberation.Voting;
import org.linjuli.deliberation.web.TopicView.TopicPage;
import org.linjuli.lifecycle.IfMatch;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.NodePath;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Topics: raised, supported, voted on, taken through their steps. */
@RestController
@RequestMapping("/api/v1/topics")
class TopicController {

    static final String AREA = "[0-9]{2}(\\.[0-9]{2,3}){0,5}";

    /**
     * A topic of the compound in which the resident lives; the client chose the id.
     *
     * @param compound where somebody of the staff raises it for residents
     */
    record TopicRaised(
            @NotNull UUID id,

            @NotBlank(message = "请用 2 到 60 个字写明要商议的事") @Size(min = 2, max = 60, message = "请用 2 到 60 个字写明要商议的事")
            String title,

            @NotBlank(message = "请用 2 到 500 个字说明情况") @Size(min = 2, max = 500, message = "请用 2 到 500 个字说明情况")
            String text,

            @Nullable UUID compound) {}

    /** @param option counted from one */
    record TopicBallot(@NotNull(message = "请选择一个方案") Integer option) {}

    /** How a criterion was met. */
    record TopicEvidence(
            @NotBlank(message = "请用 2 到 300 个字写明落实情况") @Size(min = 2, max = 300, message = "请用 2 到 300 个字写明落实情况")
            String evidence) {}

    record TopicCompound(UUID id, String name) {}

    record TopicCompounds(List<TopicCompound> items) {}

    private final Topics topics;
    private final Voting voting;
    private final TopicViews views;
    private final TopicNames names;

    TopicController(Topics topics, Voting voting, TopicViews views, TopicNames names) {
        this.topics = topics;
        this.voting = voting;
        this.views = views;
        this.names = names;
    }

    /**
     * The latest first. {@code from} and {@code to} are the days on which they were raised; {@code figure} and {@code left}
     * open the rows that a figure is made of.
     */
    @GetMapping
    TopicPage list(
            @CurrentActor Actor actor,
            @RequestParam Optional<@Pattern(regexp = AREA) String> area,
            @RequestParam Optional<UUID> compound,
            @RequestParam(defaultValue = "") Set<TopicState> state,
            @RequestParam Optional<TopicMark> figure,
            @RequestParam Optional<TopicPhase> left,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            @RequestParam Optional<UUID> before,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        var narrowed = new Topics.TopicsNarrowed(
                area.map(NodePath::of).orElse(null),
                compound.orElse(null),
                state,
                figure.orElse(null),
                left.orElse(null),
                from.map(TopicController::begin).orElse(null),
                to.map(day -> begin(day.plusDays(1))).orElse(null));
        var page = topics.page(actor, narrowed, before.orElse(null), limit);
        return new TopicPage(names.summaries(page.items()), page.nextId());
    }

    static Instant begin(LocalDate day) {
        return day.atStartOfDay(CityTime.ZONE).toInstant();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    TopicView raise(@CurrentActor Actor actor, @Valid @RequestBody TopicRaised raised) {
        var topic = topics.raise(
                actor,
                new Topics.Raised(
                        raised.id(), raised.title().strip(), raised.text().strip(), raised.compound()));
        return views.of(actor, topics.one(actor, topic.id()));
    }

    /** For the residents of which compounds one may be raised. */
    @GetMapping("/compounds")
    TopicCompounds compounds(@CurrentActor Actor actor) {
        return new TopicCompounds(topics.compounds(actor).stream()
                .map(one -> new TopicCompound(one.id(), one.name()))
                .toList());
    }

    @GetMapping("/{id}")
    TopicView one(@CurrentActor Actor actor, @PathVariable UUID id) {
        return views.of(actor, topics.one(actor, id));
    }

    /** I think the same. */
    @PutMapping("/{id}/support")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void support(@CurrentActor Actor actor, @PathVariable UUID id) {
        topics.support(actor, id);
    }

    /** My household votes, or I do, once and for good; for what, nobody can look up. */
    @PutMapping("/{id}/votes/{vote}/ballot")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void vote(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID vote,
            @Valid @RequestBody TopicBallot ballot) {
        voting.cast(actor, id, vote, ballot.option());
    }

    @PutMapping("/{id}/criteria/{number}")
    TopicView evidence(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @Valid @RequestBody TopicEvidence said) {
        return views.of(
                actor,
                topics.evidence(
                        actor,
                        id,
                        IfMatch.version(version),
                        number,
                        said.evidence().strip()));
    }

    @PostMapping("/{id}/actions/{action}")
    TopicView act(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable String action,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @RequestBody(required = false) @Nullable Map<String, Object> inputs) {
        var given = inputs == null ? Map.<String, Object>of() : inputs;
        return views.of(actor, topics.act(actor, id, IfMatch.version(version), action, given));
    }
}
