package org.linjuli.mediation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linjuli.mediation.MediationGroups;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The mediation group of each compound. */
@RestController
class MediationGroupController {

    private static final String ALL = "/api/v1/mediation-groups";

    record GroupMember(UUID account, String name, LocalDate since) {}

    /** @param offers whether I offer to sit in it */
    record GroupView(UUID compound, String compoundName, List<GroupMember> members, boolean offers) {

        static GroupView of(MediationGroups.Group group) {
            var members = group.members().stream()
                    .map(one -> new GroupMember(one.account().value(), one.name(), one.since()))
                    .toList();
            return new GroupView(group.compound(), group.name(), members, group.offers());
        }
    }

    record GroupCandidate(UUID account, String name, String post) {}

    record GroupCandidates(List<GroupCandidate> items) {}

    record GroupLine(UUID compound, String compoundName, int seats) {}

    record GroupLines(List<GroupLine> items) {}

    record MediationCompound(UUID id, String name) {}

    record MediationCompounds(List<MediationCompound> items) {}

    private final MediationGroups groups;

    MediationGroupController(MediationGroups groups) {
        this.groups = groups;
    }

    /** Those that I put together, by the name of the compound. */
    @GetMapping(ALL)
    GroupLines list(@CurrentActor Actor actor) {
        return new GroupLines(groups.all(actor).stream()
                .map(one -> new GroupLine(one.compound(), one.name(), one.seats()))
                .toList());
    }

    /** For the residents of which compounds I may ask for a mediation. */
    @GetMapping("/api/v1/mediations/compounds")
    MediationCompounds compounds(@CurrentActor Actor actor) {
        return new MediationCompounds(groups.asksFor(actor).stream()
                .map(one -> new MediationCompound(one.id(), one.name()))
                .toList());
    }

    /** Who sits in the group of a compound, for who lives there or looks over it. */
    @GetMapping(ALL + "/{compound}")
    GroupView one(@CurrentActor Actor actor, @PathVariable UUID compound) {
        return GroupView.of(groups.of(actor, compound));
    }

    /** Who may be seated: who holds a post there, and who offers. */
    @GetMapping(ALL + "/{compound}/candidates")
    GroupCandidates candidates(@CurrentActor Actor actor, @PathVariable UUID compound) {
        return new GroupCandidates(groups.candidates(actor, compound).stream()
                .map(one -> new GroupCandidate(one.account().value(), one.name(), one.as()))
                .toList());
    }

    @PutMapping(ALL + "/{compound}/members/{account}")
    GroupView seat(@CurrentActor Actor actor, @PathVariable UUID compound, @PathVariable UUID account) {
        groups.seat(actor, compound, new AccountId(account));
        return GroupView.of(groups.of(actor, compound));
    }

    @DeleteMapping(ALL + "/{compound}/members/{account}")
    GroupView unseat(@CurrentActor Actor actor, @PathVariable UUID compound, @PathVariable UUID account) {
        groups.unseat(actor, compound, new AccountId(account));
        return GroupView.of(groups.of(actor, compound));
    }

    /** The group where I live. */
    @GetMapping("/api/v1/me/mediation-group")
    GroupView mine(@CurrentActor Actor actor) {
        return GroupView.of(groups.mine(actor));
    }

    /** I offer to sit in it. */
    @PutMapping("/api/v1/me/mediation-group/offer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void offer(@CurrentActor Actor actor) {
        groups.offer(actor);
    }

    @DeleteMapping("/api/v1/me/mediation-group/offer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@CurrentActor Actor actor) {
        groups.takeBack(actor);
    }
}
