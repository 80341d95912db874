package org.linjuli.identity.web;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linjuli.identity.AccountSearch;
import org.linjuli.identity.Hats;
import org.linjuli.identity.Reaches;
import org.linjuli.identity.web.ReachView.GrantView;
import org.linjuli.identity.web.ReachView.ReachPerson;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The accounts, and what each may. */
@RestController
@RequestMapping("/api/v1")
class AccountController {

    /**
     * An account in the list; the name is masked.
     *
     * @param lockedUntil when wrong passwords are forgotten
     */
    record AccountRow(
            UUID id,
            String username,
            String name,
            List<GrantView> hats,
            boolean closed,
            boolean secondFactor,
            @Nullable Instant lockedUntil) {}

    record AccountPage(List<AccountRow> items, @Nullable String next) {}

    private final AccountSearch search;
    private final Reaches reaches;
    private final Hats hats;

    AccountController(AccountSearch search, Reaches reaches, Hats hats) {
        this.search = search;
        this.reaches = reaches;
        this.hats = hats;
    }

    /** By user name; those whose user name or name has the query in it, the closed ones where they are asked for. */
    @GetMapping("/accounts")
    AccountPage accounts(
            @CurrentActor Actor actor,
            @RequestParam(defaultValue = "") @Size(max = 60, message = "最多 60 个字") String query,
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        var page = search.page(actor, query, closed, cursor, limit);
        var items = page.items();
        var worn = hats.ofEach(items.stream().map(AccountSearch.Found::grants).toList());
        return new AccountPage(
                IntStream.range(0, items.size())
                        .mapToObj(n -> view(
                                items.get(n),
                                worn.get(n).stream().map(GrantView::of).toList()))
                        .toList(),
                page.next());
    }

    private static AccountRow view(AccountSearch.Found found, List<GrantView> worn) {
        var person = ReachPerson.masked(found.account());
        return new AccountRow(
                person.id(),
                person.username(),
                person.name(),
                worn,
                found.closed(),
                found.secondFactor(),
                found.lockedUntil());
    }

    /** What somebody may; the security administrator asks about everybody, everybody about themselves. */
    @GetMapping("/accounts/{id}/reach")
    ReachView reach(@CurrentActor Actor actor, @PathVariable UUID id) {
        return ReachView.of(reaches.of(actor, new AccountId(id)));
    }

    @GetMapping("/me/reach")
    ReachView mine(@CurrentActor Actor actor) {
        return ReachView.of(reaches.of(actor, actor.account()));
    }

    /** What only one of two people may. */
    @GetMapping("/accounts/diff")
    ReachView.ReachDifference difference(@CurrentActor Actor actor, @RequestParam UUID a, @RequestParam UUID b) {
        return ReachView.ReachDifference.of(reaches.between(actor, new AccountId(a), new AccountId(b)));
    }
}
