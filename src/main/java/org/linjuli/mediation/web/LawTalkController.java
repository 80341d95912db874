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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.mediation.LawTalk;
import org.linjuli.mediation.LawTalks;
import org.linjuli.mediation.LawTalksNarrowed;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.Compound;
import org.linjuli.territory.Territory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Law talks: planned by officers, listened to by residents. */
@RestController
class LawTalkController {

    private static final String ALL = "/api/v1/law-talks";

    /** @param compound for whose residents it is; missing for all of the community */
    record LawTalkPlanned(
            @NotNull UUID id,

            @NotNull @Pattern(regexp = MediationController.AREA)
            String area,

            @Nullable UUID compound,

            @NotBlank(message = "请填写题目") @Size(min = 2, max = 60, message = "请用 2 到 60 个字")
            String title,

            @NotBlank(message = "请填写主讲单位或者律师") @Size(min = 2, max = 60, message = "请用 2 到 60 个字")
            String speaker,

            @NotBlank(message = "请填写地点") @Size(min = 2, max = 60, message = "请用 2 到 60 个字")
            String place,

            @NotNull(message = "请选择时间") Instant starts) {}

    record LawTalkCancelled(
            @NotBlank(message = "请写明原因") @Size(max = 200, message = "请用 200 个字以内")
            String reason) {}

    record LawTalkCode(@NotBlank(message = "请输入会场公布的六位数") String code) {}

    /**
     * A talk as officers see it.
     *
     * @param code what is shown in the room
     * @param households how many heard it, each counted once
     */
    record LawTalkRow(
            UUID id,
            String title,
            String speaker,
            String place,
            String where,
            Instant starts,
            @Nullable String cancelled,
            String code,
            int signedUp,
            int households) {}

    record LawTalkPage(List<LawTalkRow> items, @Nullable UUID next) {}

    /** A talk as residents see it. */
    record LawTalkNear(
            UUID id,
            String title,
            String speaker,
            String place,
            String where,
            Instant starts,
            @Nullable String cancelled,
            boolean signedUp) {}

    record LawTalksNear(List<LawTalkNear> items) {}

    private final LawTalks talks;
    private final Territory territory;

    LawTalkController(LawTalks talks, Territory territory) {
        this.talks = talks;
        this.territory = territory;
    }

    /** The one that was planned last first; {@code from} and {@code to} are days on which they begin. */
    @GetMapping(ALL)
    LawTalkPage list(
            @CurrentActor Actor actor,
            @RequestParam Optional<@Pattern(regexp = MediationController.AREA) String> area,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            @RequestParam(defaultValue = "false") boolean given,
            @RequestParam Optional<UUID> before,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        var narrowed = new LawTalksNarrowed(
                area.map(NodePath::of).orElse(null),
                from.map(MediationController::begin).orElse(null),
                to.map(day -> MediationController.begin(day.plusDays(1))).orElse(null),
                given);
        var page = talks.page(actor, narrowed, before.orElse(null), limit);
        return new LawTalkPage(rows(page.items()), page.nextId());
    }

    private List<LawTalkRow> rows(List<LawTalk> all) {
        var signedUp = talks.signedUp(all);
        var households = talks.households(all);
        return all.stream()
                .map(one -> new LawTalkRow(
                        one.id(),
                        one.title(),
                        one.speaker(),
                        one.place(),
                        where(one),
                        one.starts(),
                        one.cancelled(),
                        one.code(),
                        signedUp.getOrDefault(one.id(), 0),
                        households.getOrDefault(one.id(), 0)))
                .toList();
    }

    private String where(LawTalk one) {
        return Optional.ofNullable(one.compound())
                .flatMap(territory::compound)
                .map(Compound::name)
                .orElseGet(() -> territory.name(one.area()));
    }

    @PostMapping(ALL)
    @ResponseStatus(HttpStatus.CREATED)
    LawTalkRow plan(@CurrentActor Actor actor, @Valid @RequestBody LawTalkPlanned planned) {
        var wanted = new LawTalks.NewLawTalk(
                planned.id(),
                NodePath.of(planned.area()),
                planned.compound(),
                planned.title().strip(),
                planned.speaker().strip(),
                planned.place().strip(),
                planned.starts());
        return rows(List.of(talks.plan(actor, wanted))).getFirst();
    }

    @PostMapping(ALL + "/{id}/cancellation")
    LawTalkRow cancel(@CurrentActor Actor actor, @PathVariable UUID id, @Valid @RequestBody LawTalkCancelled said) {
        return rows(List.of(talks.cancel(actor, id, said.reason().strip()))).getFirst();
    }

    /** Those where I live, from yesterday on, the next first. */
    @GetMapping("/api/v1/me/law-talks")
    LawTalksNear near(@CurrentActor Actor actor) {
        var found = talks.nearHome(actor);
        var mine = talks.signedUp(actor, found);
        return new LawTalksNear(found.stream()
                .map(one -> new LawTalkNear(
                        one.id(),
                        one.title(),
                        one.speaker(),
                        one.place(),
                        where(one),
                        one.starts(),
                        one.cancelled(),
                        mine.contains(one.id())))
                .toList());
    }

    @PutMapping(ALL + "/{id}/listeners/me")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signUp(@CurrentActor Actor actor, @PathVariable UUID id) {
        talks.signUp(actor, id);
    }

    @DeleteMapping(ALL + "/{id}/listeners/me")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOff(@CurrentActor Actor actor, @PathVariable UUID id) {
        talks.signOff(actor, id);
    }

    /** I am in the room, where the code is shown. */
    @PutMapping(ALL + "/{id}/attendance/me")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void checkIn(@CurrentActor Actor actor, @PathVariable UUID id, @Valid @RequestBody LawTalkCode said) {
        talks.checkIn(actor, id, said.code().strip());
    }
}
