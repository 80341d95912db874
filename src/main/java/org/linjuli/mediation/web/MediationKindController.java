package org.linjuli.mediation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.IfMatch;
import org.linjuli.mediation.MediationKind;
import org.linjuli.mediation.MediationKinds;
import org.linjuli.mediation.MediationKinds.Kind;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The kinds of mediations: read by everybody who is signed in, changed by the city. */
@RestController
@RequestMapping("/api/v1/mediation-kinds")
class MediationKindController {

    /**
     * A kind as it is called today.
     *
     * @param open whether somebody may ask for a mediation of it today
     * @param history what was and will be said of it, the earliest first
     */
    record MediationKindView(
            String code, String name, int position, boolean open, long version, List<MediationKindStated> history) {

        static MediationKindView of(Kind one) {
            return new MediationKindView(
                    one.kind().code(),
                    one.now().name(),
                    one.now().position(),
                    one.open(),
                    one.version(),
                    one.history().stream()
                            .map(said -> new MediationKindStated(said.name(), said.from(), said.until()))
                            .toList());
        }
    }

    /** @param until the first day on which it holds no more */
    record MediationKindStated(
            String name, LocalDate from, @Nullable LocalDate until) {}

    record MediationKindList(List<MediationKindView> items) {}

    /** @param position among the others, the lowest first */
    record MediationKindWanted(
            @NotBlank(message = "请填写名称") @Size(max = 12, message = "请用 12 个字以内")
            String name,

            @Min(value = 1, message = "请填 1 到 99") @Max(value = 99, message = "请填 1 到 99")
            int position,

            @NotNull(message = "请选择从哪天起") LocalDate from) {}

    private final MediationKinds kinds;

    MediationKindController(MediationKinds kinds) {
        this.kinds = kinds;
    }

    /** In their order, those that are closed or begin later too. */
    @GetMapping
    MediationKindList list(@CurrentActor Actor actor) {
        return new MediationKindList(
                kinds.all().stream().map(MediationKindView::of).toList());
    }

    @PutMapping("/{code}")
    MediationKindList change(
            @CurrentActor Actor actor,
            @PathVariable @Pattern(regexp = MediationKind.FORM) String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @Valid @RequestBody MediationKindWanted wanted) {
        kinds.change(
                actor,
                new MediationKind(code),
                wanted.name().strip(),
                wanted.position(),
                wanted.from(),
                IfMatch.version(version));
        return list(actor);
    }

    @DeleteMapping("/{code}")
    MediationKindList close(
            @CurrentActor Actor actor,
            @PathVariable @Pattern(regexp = MediationKind.FORM) String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @RequestParam LocalDate from) {
        kinds.close(actor, new MediationKind(code), from, IfMatch.version(version));
        return list(actor);
    }
}
