package org.linjuli.casework.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.CaseworkProblem;
import org.linjuli.casework.RequestNumber;
import org.linjuli.casework.RequestState;
import org.linjuli.casework.disclosure.PublicRequests;
import org.linjuli.casework.disclosure.Scrubber;
import org.linjuli.casework.list.Listed;
import org.linjuli.casework.list.PublicList;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was asked and what was done, for everybody: without persons, and no nearer than the community. */
@RestController
@RequestMapping("/api/v1/public/requests")
@EnableConfigurationProperties(PublicPageSettings.class)
class PublicRequestController {

    private static final String CITY = "35.01.81";

    record PublicRow(
            String no,
            String title,
            Wording.CategoryRef category,
            RequestState state,
            String area,
            String areaName,
            String ownerName,
            Instant createdAt,
            @Nullable Instant resolvedAt,
            int reporters) {}

    record PublicPage(
            List<PublicRow> items,
            @Nullable String next,
            @Nullable Instant searchedTo) {}

    record PublicStep(
            long seq,
            String action,
            @Nullable RequestState from,
            RequestState to,
            Instant at,
            @Nullable String text,
            String ownerName,
            Level level) {}

    record PublicPhoto(UUID id, String stage) {}

    record PublicRequest(
            @com.fasterxml.jackson.annotation.JsonUnwrapped PublicRow row,
            String text,
            List<PublicPhoto> photos,
            List<PublicStep> timeline) {}

    /** A page as it was asked for. */
    private record Wanted(NodePath area, @Nullable String cursor, int limit) {}

    private static final int PAGES_KEPT = 500;

    private final PublicList list;
    private final PublicRequests requests;
    private final Wording wording;

    /** When the water fails, half the town looks at the same few pages: each is read once, then told to all for a moment. */
    private final Cache<Wanted, PublicPage> kept;

    PublicRequestController(PublicList list, PublicRequests requests, Wording wording, PublicPageSettings settings) {
        this.kept = Caffeine.newBuilder()
                .expireAfterWrite(settings.keptFor())
                .maximumSize(PAGES_KEPT)
                .build();
        this.list = list;
        this.requests = requests;
        this.wording = wording;
    }

    @GetMapping
    PublicPage list(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        var wanted = Given.path("area", area);
        return kept.get(new Wanted(wanted == null ? NodePath.of(CITY) : wanted, cursor, limit), this::read);
    }

    private PublicPage read(Wanted wanted) {
        var found = list.page(wanted.area(), wanted.cursor(), wanted.limit());
        return new PublicPage(found.items().stream().map(this::row).toList(), found.next(), found.searchedTo());
    }

    @GetMapping("/{no}")
    PublicRequest one(@PathVariable String no) {
        var listed = RequestNumber.parse(no).flatMap(list::one).orElseThrow(CaseworkProblem.NO_SUCH_REQUEST::now);
        var told = requests.tell(listed.id());
        return new PublicRequest(
                row(listed),
                told.text(),
                told.photos().stream().map(id -> new PublicPhoto(id, "after")).toList(),
                told.course().stream().map(step -> step(listed, step)).toList());
    }

    private PublicRow row(Listed listed) {
        var community = listed.area().at(Level.COMMUNITY);
        return new PublicRow(
                listed.number().toString(),
                Scrubber.scrub(listed.title()),
                wording.category(listed.category()),
                listed.state(),
                community.value(),
                wording.area(community),
                wording.desk(listed.owner()),
                listed.created(),
                listed.resolved(),
                listed.reporters());
    }

    private PublicStep step(Listed listed, PublicRequests.Step step) {
        return new PublicStep(
                step.seq(),
                step.action(),
                step.from(),
                step.to(),
                step.at(),
                step.text(),
                wording.desk(step.owner()),
                Wording.level(step.owner(), listed.answering()));
    }
}
