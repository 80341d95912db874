package org.linjuli.mediation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.IfMatch;
import org.linjuli.mediation.AgreementForm;
import org.linjuli.mediation.Mediation;
import org.linjuli.mediation.MediationAsking;
import org.linjuli.mediation.MediationKind;
import org.linjuli.mediation.MediationSession;
import org.linjuli.mediation.MediationState;
import org.linjuli.mediation.Mediations;
import org.linjuli.mediation.MediationsNarrowed;
import org.linjuli.mediation.ReplacedBecause;
import org.linjuli.mediation.Side;
import org.linjuli.mediation.web.MediationView.MediationPage;
import org.linjuli.mediation.web.MediationView.MediationSaid;
import org.linjuli.mediation.web.MediationView.MediationsOfRequest;
import org.linjuli.mediation.web.MediationView.MyMediation;
import org.linjuli.mediation.web.MediationView.MyMediations;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.NodePath;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Mediations: asked for, consented to, agreed, fulfilled or referred. */
@RestController
class MediationController {

    static final String ALL = "/api/v1/mediations";
    static final String AREA = "[0-9]{2}(\\.[0-9]{2,3}){0,5}";

    /** A door of a building. */
    record MediationDoor(@NotNull UUID building, @NotNull UUID household) {

        MediationAsking.Door door() {
            return new MediationAsking.Door(building, household);
        }
    }

    /**
     * A mediation to ask for; the client chose the id.
     *
     * @param asking the door of the party for which somebody of the staff asks
     * @param other the door of the other party; missing where it is only named
     * @param request from whose handling it is proposed; its reporter asks where no door is given
     */
    record MediationAsked(
            @NotNull UUID id,

            @NotNull(message = "请选择是哪类事") @Pattern(regexp = MediationKind.FORM, message = "请选择是哪类事")
            String kind,

            @Nullable @Valid MediationDoor asking,
            @Nullable @Valid MediationDoor other,

            @NotBlank(message = "请写明另一方怎么称呼") @Size(max = 60, message = "请用 60 个字以内")
            String otherName,

            @NotBlank(message = "请用一句话说明是什么事") @Size(max = 500, message = "请用 500 个字以内")
            String matter,

            @Nullable UUID request) {

        MediationAsking.NewMediation wanted() {
            return new MediationAsking.NewMediation(
                    id,
                    new MediationKind(kind),
                    asking == null ? null : asking.door(),
                    other == null ? null : other.door(),
                    otherName.strip(),
                    matter.strip(),
                    request);
        }
    }

    record MediatorNamed(@NotNull(message = "请选择调解员") UUID account) {}

    /**
     * @param gone who mediated until now
     * @param account who mediates instead
     */
    record MediatorReplaced(
            @NotNull(message = "请选择要更换的调解员") UUID gone,
            @NotNull(message = "请选择调解员") UUID account,
            @NotNull(message = "请选择更换原因") ReplacedBecause why) {}

    /** @param fulfilOn by when the side that owes does what it promised */
    record AgreementDrafted(
            @NotNull(message = "请选择书面还是口头") AgreementForm form,
            @NotNull(message = "请选择哪一方是权利人") Side owed,
            @NotNull(message = "请选择履行日期") LocalDate fulfilOn,

            @NotBlank(message = "请写明双方的约定") @Size(max = 2000, message = "请用 2000 个字以内")
            String text) {}

    record SessionNoted(@NotNull(message = "请选择日期") LocalDate on, boolean asking, boolean other) {}

    private final MediationAsking asking;
    private final Mediations mediations;
    private final MediationViews views;

    MediationController(MediationAsking asking, Mediations mediations, MediationViews views) {
        this.asking = asking;
        this.mediations = mediations;
        this.views = views;
    }

    /** The latest first: kind, dates and outcome. {@code from} and {@code to} are the days on which they were asked for. */
    @GetMapping(ALL)
    MediationPage list(
            @CurrentActor Actor actor,
            @RequestParam Optional<@Pattern(regexp = AREA) String> area,
            @RequestParam Optional<UUID> compound,
            @RequestParam(defaultValue = "") Set<@Pattern(regexp = MediationKind.FORM) String> kind,
            @RequestParam(defaultValue = "") Set<MediationState> state,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            @RequestParam Optional<UUID> before,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        var narrowed = new MediationsNarrowed(
                area.map(NodePath::of).orElse(null),
                compound.orElse(null),
                kinds(kind),
                state,
                from.map(MediationController::begin).orElse(null),
                to.map(day -> begin(day.plusDays(1))).orElse(null));
        var page = mediations.page(actor, narrowed, before.orElse(null), limit);
        return new MediationPage(views.summaries(page.items()), page.nextId());
    }

    static Set<MediationKind> kinds(Set<String> codes) {
        return codes.stream().map(MediationKind::new).collect(Collectors.toSet());
    }

    static Instant begin(LocalDate day) {
        return day.atStartOfDay(CityTime.ZONE).toInstant();
    }

    /** Those in which I am a party or mediate, the latest first. */
    @GetMapping("/api/v1/me/mediations")
    MyMediations mine(@CurrentActor Actor actor) {
        return new MyMediations(mediations.mine(actor).stream()
                .map(one -> new MyMediation(views.summary(one), mediations.partiesOf(actor, one)))
                .toList());
    }

    /** 201 for a mediation that the actor sees; 204 where who asks for a resident doesn't, such as a building leader. */
    @PostMapping(ALL)
    ResponseEntity<MediationView> ask(@CurrentActor Actor actor, @Valid @RequestBody MediationAsked asked) {
        var wanted = asked.wanted();
        asking.ask(actor, wanted);
        return mediations
                .find(actor, wanted.id())
                .map(one -> ResponseEntity.status(HttpStatus.CREATED).body(views.of(actor, one)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /** What was proposed from a request, the latest first, and whether the reader may propose a mediation now. */
    @GetMapping("/api/v1/requests/{id}/mediations")
    MediationsOfRequest ofRequest(@CurrentActor Actor actor, @PathVariable UUID id) {
        var found = asking.ofRequest(actor, id);
        return new MediationsOfRequest(
                found.compound(), found.may(), found.reporterKnown(), views.summaries(found.items()));
    }

    @GetMapping(ALL + "/{id}")
    MediationView one(@CurrentActor Actor actor, @PathVariable UUID id) {
        return views.of(actor, mediations.one(actor, id));
    }

    /** Opens what was said, for both sides, the mediator and who named them; it is logged who did. */
    @PostMapping(ALL + "/{id}/reading")
    MediationSaid said(@CurrentActor Actor actor, @PathVariable UUID id) {
        return views.said(actor, id);
    }

    @PutMapping(ALL + "/{id}/mediator")
    MediationView name(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @Valid @RequestBody MediatorNamed named) {
        var mediator = new AccountId(named.account());
        return views.of(actor, mediations.name(actor, id, IfMatch.version(version), mediator));
    }

    /** Somebody else of the group mediates from now on. */
    @PostMapping(ALL + "/{id}/replacements")
    MediationView replace(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @Valid @RequestBody MediatorReplaced replaced) {
        var wanted = new Mediations.Replacement(
                new AccountId(replaced.gone()), new AccountId(replaced.account()), replaced.why());
        return views.of(actor, mediations.replace(actor, id, IfMatch.version(version), wanted));
    }

    @PutMapping(ALL + "/{id}/agreement")
    MediationView draft(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @Valid @RequestBody AgreementDrafted drafted) {
        var terms = new Mediation.Terms(drafted.form(), drafted.owed(), drafted.fulfilOn());
        return views.of(
                actor,
                mediations.draft(
                        actor,
                        id,
                        IfMatch.version(version),
                        terms,
                        drafted.text().strip()));
    }

    /** A sitting of both sides, or of one; the client chose its id. */
    @PutMapping(ALL + "/{id}/sessions/{session}")
    MediationView note(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID session,
            @Valid @RequestBody SessionNoted noted) {
        var sitting = new MediationSession(session, noted.on(), noted.asking(), noted.other());
        return views.of(actor, mediations.note(actor, id, sitting));
    }

    @PostMapping(ALL + "/{id}/actions/{action}")
    MediationView act(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable String action,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @RequestBody(required = false) @Nullable Map<String, Object> inputs) {
        var given = inputs == null ? Map.<String, Object>of() : inputs;
        return views.of(actor, mediations.act(actor, id, IfMatch.version(version), action, given));
    }
}
