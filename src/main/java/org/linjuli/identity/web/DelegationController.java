package org.linjuli.identity.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linjuli.identity.Accounts;
import org.linjuli.identity.Delegation;
import org.linjuli.identity.Delegations;
import org.linjuli.identity.Delegations.Candidate;
import org.linjuli.identity.Delegations.Wanted;
import org.linjuli.identity.Hat;
import org.linjuli.identity.Hats;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who stands in for me, and for whom I do. */
@RestController
@RequestMapping("/api/v1/me/delegations")
class DelegationController {

    /** A role at a node. */
    record DutyView(Role role, String node, String nodeName) {

        static DutyView of(Hat hat) {
            return new DutyView(hat.role(), hat.node().value(), hat.nodeName());
        }
    }

    /**
     * A delegation.
     *
     * @param mine I am the one who is away
     * @param with the name of the other
     */
    record DelegationView(
            UUID id, boolean mine, String with, DutyView duty, Instant from, Instant until, String reason) {}

    /** What I may leave to others, and what is left. */
    record MyDelegations(List<DutyView> duties, List<DelegationView> items) {}

    /** Somebody who may stand in. */
    record CandidateView(UUID account, String name, DutyView duty) {}

    record Candidates(List<CandidateView> items) {}

    /** What is wanted; the client chose the id. */
    record WantedDelegation(
            @NotNull UUID id,
            @NotNull Role role,
            @NotNull @Size(max = 200) String node,
            @NotNull UUID standIn,
            @NotNull Instant from,
            @NotNull Instant until,
            @NotNull @Size(max = 1000) String reason) {

        Wanted wanted() {
            return new Wanted(
                    id, new Grant(role, GrantController.node(node)), new AccountId(standIn), from, until, reason);
        }
    }

    private final Delegations delegations;
    private final Accounts accounts;
    private final Hats hats;

    DelegationController(Delegations delegations, Accounts accounts, Hats hats) {
        this.delegations = delegations;
        this.accounts = accounts;
        this.hats = hats;
    }

    @GetMapping
    MyDelegations mine(@CurrentActor Actor actor) {
        var all = delegations.of(actor);
        var duties = delegations.duties(actor);
        var told =
                hats.ofEach(List.of(duties, all.stream().map(Delegation::duty).toList()));
        var names = accounts.names(all.stream()
                .flatMap(one -> Stream.of(one.absent(), one.standIn()))
                .distinct()
                .toList());
        var items = new ArrayList<DelegationView>();
        for (int n = 0; n < all.size(); n++) {
            var one = all.get(n);
            boolean mine = one.absent().equals(actor.account());
            items.add(new DelegationView(
                    one.id(),
                    mine,
                    names.getOrDefault(mine ? one.standIn() : one.absent(), ""),
                    DutyView.of(told.getLast().get(n)),
                    one.from(),
                    one.until(),
                    one.reason()));
        }
        return new MyDelegations(told.getFirst().stream().map(DutyView::of).toList(), items);
    }

    /** Colleagues who may stand in for that duty of mine. */
    @GetMapping("/candidates")
    Candidates candidates(@CurrentActor Actor actor, @RequestParam Role role, @RequestParam String node) {
        var found = delegations.candidates(actor, new Grant(role, GrantController.node(node)));
        var told = hats.ofEach(List.of(found.stream().map(Candidate::own).toList()))
                .getFirst();
        return new Candidates(IntStream.range(0, found.size())
                .mapToObj(n -> new CandidateView(
                        found.get(n).account().value(), found.get(n).name(), DutyView.of(told.get(n))))
                .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@CurrentActor Actor actor, @Valid @RequestBody WantedDelegation body) {
        delegations.leave(actor, body.wanted());
    }

    /** Ends it from now on. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@CurrentActor Actor actor, @PathVariable UUID id) {
        delegations.end(actor, id);
    }
}
