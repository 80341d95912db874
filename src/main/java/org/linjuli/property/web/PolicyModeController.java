package org.linjuli.property.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.IfMatch;
import org.linjuli.property.PolicyMode;
import org.linjuli.property.PolicyModes;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The modes in which compounds can be looked after. */
@RestController
@RequestMapping("/api/v1/property-modes")
class PolicyModeController {

    /**
     * A mode to add; the client chose the code.
     *
     * @param from the first day on which it can be drafted, today or later
     */
    record PropertyModeAdded(
            @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{3,40}")
            String code,

            @NotBlank(message = "名称应为 2 到 20 个字") @Size(min = 2, max = 20, message = "名称应为 2 到 20 个字")
            String name,

            @NotNull(message = "请填写启用日期") LocalDate from) {}

    /**
     * What it is called, and until when it can be drafted.
     *
     * @param until the last day; null where none is set
     */
    record PropertyModeChanged(
            @NotBlank(message = "名称应为 2 到 20 个字") @Size(min = 2, max = 20, message = "名称应为 2 到 20 个字")
            String name,

            @Nullable LocalDate until) {}

    /** The dictionary, those that ended too. */
    record PropertyModes(List<PolicyMode> items) {}

    private final PolicyModes modes;

    PolicyModeController(PolicyModes modes) {
        this.modes = modes;
    }

    @GetMapping
    PropertyModes all() {
        return new PropertyModes(modes.all());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PolicyMode add(@CurrentActor Actor actor, @Valid @RequestBody PropertyModeAdded added) {
        return modes.add(actor, added.code(), added.name().strip(), added.from());
    }

    @PutMapping("/{code}")
    PolicyMode change(
            @CurrentActor Actor actor,
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @Valid @RequestBody PropertyModeChanged changed) {
        return modes.change(
                actor, code, IfMatch.version(version), changed.name().strip(), changed.until());
    }
}
