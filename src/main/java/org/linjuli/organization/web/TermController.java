package org.linjuli.organization.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.IfMatch;
import org.linjuli.organization.OrganizationProblem;
import org.linjuli.organization.Posts;
import org.linjuli.organization.Terms;
import org.linjuli.organization.Terms.Term;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.Cursor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Page;
import org.linjuli.territory.Territory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Terms of office: which end soon or are over, and another one for whoever holds the post. */
@RestController
@RequestMapping("/api/v1/organization")
class TermController {

    /** A term; {@code over} says that its last day has passed, {@code mayRenew} that the reader fills the post. */
    record TermView(
            UUID id,
            long version,
            UUID node,
            String nodeName,
            String levelName,
            String areaName,
            String titleName,
            @Nullable String holderName,
            LocalDate ends,
            boolean over,
            boolean mayRenew) {}

    record TermPage(List<TermView> items, @Nullable String next) {}

    private final Terms terms;
    private final Posts posts;
    private final Territory territory;

    TermController(Terms terms, Posts posts, Territory territory) {
        this.terms = terms;
        this.posts = posts;
        this.territory = territory;
    }

    /** Those of an area that are over or end within sixty days, the longest over first. */
    @GetMapping("/terms")
    TermPage page(
            @CurrentActor Actor actor,
            @RequestParam @Pattern(regexp = Areas.FORM) String area,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        var after = cursor.map(TermController::after).orElse(null);
        var today = terms.today();
        var found = terms.page(actor, NodePath.of(area), after, limit + 1);
        var page = Page.cut(found, limit, one -> Cursor.of(one.ends(), one.post()));
        return new TermPage(
                page.items().stream().map(one -> view(actor, one, today)).toList(), page.next());
    }

    private TermView view(Actor actor, Term one, LocalDate today) {
        return new TermView(
                one.post(),
                one.version(),
                one.node(),
                one.nodeName(),
                one.level().label(),
                territory.name(one.area()),
                one.title().label(),
                one.holderName(),
                one.ends(),
                one.ends().isBefore(today),
                posts.mayFill(actor, one.title().role(), one.area(), one.area()));
    }

    private static Terms.After after(String cursor) {
        try {
            var values = Cursor.parse(cursor, 2).values();
            return new Terms.After(LocalDate.parse(values.get(0)), UUID.fromString(values.get(1)));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw OrganizationProblem.BAD_PAGE.now().field("cursor", "页码已失效，请从第一页重新打开");
        }
    }

    /** Another term (连任) for whoever holds the post, from today on. */
    @PostMapping("/posts/{id}/term")
    PostController.PostView renew(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version) {
        return PostController.PostView.of(posts.renew(actor, id, IfMatch.version(version)), true);
    }
}
