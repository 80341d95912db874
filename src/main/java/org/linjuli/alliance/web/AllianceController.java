package org.linjuli.alliance.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linjuli.alliance.Alliance;
import org.linjuli.alliance.AllianceKind;
import org.linjuli.alliance.AllianceState;
import org.linjuli.alliance.Alliances;
import org.linjuli.alliance.SeatRole;
import org.linjuli.alliance.web.AllianceKindView.AllianceKinds;
import org.linjuli.alliance.web.AllianceView.AlliancePage;
import org.linjuli.alliance.web.AllianceView.SeatChoice;
import org.linjuli.alliance.web.AllianceView.SeatChoices;
import org.linjuli.lifecycle.IfMatch;
import org.linjuli.shared.Actor;
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

/** Alliances: who sits at which table, and who has signed. */
@RestController
@RequestMapping("/api/v1/alliances")
class AllianceController {

    static final String AREA = "[0-9]{2}(\\.[0-9]{2,3}){0,5}";

    /** An alliance to found; the client chose the id. */
    record AllianceFounded(
            @NotNull UUID id,

            @NotNull(message = "请选择联盟的类型") AllianceKind kind,

            @NotBlank(message = "名称应为 2 到 60 个字") @Size(min = 2, max = 60, message = "名称应为 2 到 60 个字")
            String name,

            @NotNull @Pattern(regexp = AREA, message = "请选择所在的街道、社区或网格")
            String area,

            @Nullable UUID compound) {}

    /** A seat to offer; the client chose the id. */
    record SeatOffered(
            @NotNull UUID id,
            @NotNull(message = "请选择席位") SeatRole role,

            @NotNull(message = "请选择组织或单位") UUID member) {}

    /** @param on the day since which it takes no part */
    record SeatLeft(
            @NotNull(message = "请填写退出日期") LocalDate on,

            @NotBlank(message = "请写明退出原因") @Size(min = 2, max = 1000, message = "退出原因应为 2 到 1000 个字")
            String reason) {}

    private final Alliances alliances;
    private final AllianceViews views;

    AllianceController(Alliances alliances, AllianceViews views) {
        this.alliances = alliances;
        this.views = views;
    }

    /** The latest first. */
    @GetMapping
    AlliancePage list(
            @CurrentActor Actor actor,
            @RequestParam Optional<@Pattern(regexp = AREA) String> area,
            @RequestParam Optional<AllianceKind> kind,
            @RequestParam Optional<AllianceState> state,
            @RequestParam Optional<UUID> before,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        var narrowed =
                new Alliances.Narrowed(area.map(NodePath::of).orElse(null), kind.orElse(null), state.orElse(null));
        var page = alliances.page(actor, narrowed, before.orElse(null), limit);
        return new AlliancePage(page.items().stream().map(views::summary).toList(), page.nextId());
    }

    /** The kinds, with their seats and what each promises by signing. */
    @GetMapping("/kinds")
    AllianceKinds kinds() {
        return new AllianceKinds(
                Stream.of(AllianceKind.values()).map(AllianceKindView::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AllianceView found(@CurrentActor Actor actor, @Valid @RequestBody AllianceFounded founded) {
        var wanted = new Alliances.NewAlliance(
                founded.id(),
                founded.kind(),
                founded.name().strip(),
                new Alliance.Where(NodePath.of(founded.area()), founded.compound()));
        return views.of(actor, alliances.found(actor, wanted));
    }

    /** Who may be offered a seat of this role; those in the area first. */
    @GetMapping("/choices")
    SeatChoices choices(
            @CurrentActor Actor actor,
            @RequestParam SeatRole role,
            @RequestParam @Pattern(regexp = AREA) String area,
            @RequestParam Optional<UUID> compound,
            @RequestParam(defaultValue = "") @Size(max = 80) String text) {
        var where = new Alliance.Where(NodePath.of(area), compound.orElse(null));
        return new SeatChoices(alliances.choices(actor, role, where, text).stream()
                .map(one -> new SeatChoice(one.id(), one.name()))
                .toList());
    }

    @GetMapping("/{id}")
    AllianceView one(@CurrentActor Actor actor, @PathVariable UUID id) {
        return views.of(actor, alliances.one(actor, id));
    }

    @PostMapping("/{id}/actions/{action}")
    AllianceView act(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable String action,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @RequestBody(required = false) @Nullable Map<String, Object> inputs) {
        var given = inputs == null ? Map.<String, Object>of() : inputs;
        return views.of(actor, alliances.act(actor, id, IfMatch.version(version), action, given));
    }

    @PostMapping("/{id}/seats")
    @ResponseStatus(HttpStatus.CREATED)
    AllianceView invite(@CurrentActor Actor actor, @PathVariable UUID id, @Valid @RequestBody SeatOffered offered) {
        var seat = new Alliances.NewSeat(offered.id(), offered.role(), offered.member());
        return views.of(actor, alliances.invite(actor, id, seat));
    }

    @PutMapping("/{id}/seats/{seat}/signature")
    AllianceView sign(@CurrentActor Actor actor, @PathVariable UUID id, @PathVariable UUID seat) {
        return views.of(actor, alliances.sign(actor, id, seat));
    }

    @PostMapping("/{id}/seats/{seat}/leaving")
    AllianceView leave(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID seat,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @Valid @RequestBody SeatLeft left) {
        var then = alliances.leave(
                actor,
                id,
                seat,
                IfMatch.version(version),
                left.on(),
                left.reason().strip());
        return views.of(actor, then);
    }
}
