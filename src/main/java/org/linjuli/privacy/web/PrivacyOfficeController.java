package org.linjuli.privacy.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linjuli.identity.Accounts;
import org.linjuli.lifecycle.IfMatch;
import org.linjuli.privacy.Guardian;
import org.linjuli.privacy.GuardianConsents;
import org.linjuli.privacy.PrivacyOffice;
import org.linjuli.privacy.PrivacyOffice.Asked;
import org.linjuli.privacy.PrivacyOffice.Standing;
import org.linjuli.privacy.RetentionReport;
import org.linjuli.privacy.RetentionReport.Line;
import org.linjuli.privacy.RetentionReport.Night;
import org.linjuli.privacy.RightsEvent;
import org.linjuli.privacy.RightsKind;
import org.linjuli.privacy.RightsRequest;
import org.linjuli.privacy.RightsState;
import org.linjuli.privacy.web.OfficeView.RightsDetail;
import org.linjuli.privacy.web.OfficeView.RightsLine;
import org.linjuli.privacy.web.OfficeView.RightsPage;
import org.linjuli.privacy.web.OfficeView.RightsRow;
import org.linjuli.privacy.web.OfficeView.RightsStep;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.Mask;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The privacy office. */
@RestController
@RequestMapping("/api/v1/privacy")
class PrivacyOfficeController {

    private final PrivacyOffice office;
    private final RetentionReport retention;
    private final Accounts accounts;
    private final GuardianConsents guardians;

    PrivacyOfficeController(
            PrivacyOffice office, RetentionReport retention, Accounts accounts, GuardianConsents guardians) {
        this.office = office;
        this.retention = retention;
        this.accounts = accounts;
        this.guardians = guardians;
    }

    record WantedValue(String value) {}

    /**
     * What a guardian consents to for a child under fourteen.
     *
     * @param username the child's account
     * @param version of the statement that the guardian has read
     */
    record GuardianConsent(
            @NotBlank(message = "请填写孩子的用户名") @Size(max = 40, message = "最多 40 个字")
            String username,

            @NotBlank(message = "请选择用途") String purpose,
            @Positive int version,
            @NotNull(message = "请选择监护关系") Guardian guardian) {}

    /**
     * How long something is kept.
     *
     * @param way how it goes, in words
     * @param last what the last night removed; null while there was none
     */
    record RetentionRow(
            String key,
            String what,
            String term,
            String basis,
            String way,
            List<String> tables,
            long removed,
            @Nullable Night last,
            List<Night> nights) {

        static RetentionRow of(Line line) {
            var rule = line.rule();
            return new RetentionRow(
                    rule.key(),
                    rule.what(),
                    rule.term(),
                    rule.basis(),
                    rule.way().label(),
                    rule.tables().stream().sorted().toList(),
                    line.removed(),
                    line.last(),
                    line.nights());
        }
    }

    record RetentionTable(List<RetentionRow> items) {}

    /** Those that wait, the soonest due first; or those that ended, the latest first. */
    @GetMapping("/rights-requests")
    RightsPage page(
            @CurrentActor Actor actor,
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(required = false) @Nullable RightsState state,
            @RequestParam(required = false) @Nullable RightsKind kind,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var page = office.page(actor, new Asked(open, state, kind), cursor, limit);
        var names =
                accounts.names(page.items().stream().map(RightsRequest::account).toList());
        return new RightsPage(
                page.items().stream()
                        .map(one -> RightsRow.of(one, masked(names, one.account()), office))
                        .toList(),
                page.next());
    }

    @GetMapping("/rights-requests/{id}")
    RightsDetail one(@CurrentActor Actor actor, @PathVariable UUID id) {
        return detail(actor, office.one(actor, id));
    }

    private RightsDetail detail(Actor actor, RightsRequest request) {
        var history = office.history(actor, request.id());
        var names = accounts.names(people(request, history));
        var ground = request.ground();
        return new RightsDetail(
                RightsRow.of(request, masked(names, request.account()), office),
                ground == null ? null : ground.label(),
                request.answer(),
                history.stream()
                        .map(event -> RightsLine.of(event, who(event, request, names)))
                        .toList(),
                office.available(actor, request).stream().map(RightsStep::of).toList(),
                office.outcome(actor, request.id()).orElse(null));
    }

    private static Set<AccountId> people(RightsRequest request, List<RightsEvent> history) {
        return Stream.concat(Stream.of(request.account()), history.stream().map(RightsEvent::actor))
                .collect(Collectors.toSet());
    }

    private static String who(RightsEvent event, RightsRequest request, Map<AccountId, String> names) {
        if (event.actor().equals(request.account())) {
            return "";
        }
        return event.actor().equals(Actor.system().account())
                ? Actor.system().name()
                : names.getOrDefault(event.actor(), "");
    }

    private static String masked(Map<AccountId, String> names, AccountId account) {
        return Mask.name(names.getOrDefault(account, ""));
    }

    @PostMapping("/rights-requests/{id}/actions/{action}")
    RightsDetail act(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable String action,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @RequestBody(required = false) @Nullable Map<String, Object> inputs) {
        var given = inputs == null ? Map.<String, Object>of() : inputs;
        return detail(actor, office.act(actor, id, IfMatch.version(version), action, given));
    }

    /** How the person wants it to read; they can see that somebody looked. */
    @PostMapping("/rights-requests/{id}/wanted")
    WantedValue wanted(@CurrentActor Actor actor, @PathVariable UUID id) {
        return new WantedValue(office.wanted(actor, id));
    }

    /** A guardian's consent, recorded at the office: the papers of both were seen. */
    @PostMapping("/guardian-consents")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void guardianConsents(@CurrentActor Actor actor, @Valid @RequestBody GuardianConsent body) {
        guardians.record(
                actor,
                new GuardianConsents.Given(body.username().strip(), body.purpose(), body.version(), body.guardian()));
    }

    @GetMapping("/figures")
    Standing figures(@CurrentActor Actor actor) {
        return office.standing(actor);
    }

    @GetMapping("/retention")
    RetentionTable retention(@CurrentActor Actor actor) {
        return new RetentionTable(
                retention.lines(actor).stream().map(RetentionRow::of).toList());
    }
}
