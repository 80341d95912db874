package org.linjuli.organization.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.IfMatch;
import org.linjuli.organization.PropertyServices;
import org.linjuli.organization.Unit;
import org.linjuli.organization.Units;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.Territory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One unit: what it is called, where it lies, and which compounds it looks after. */
@RestController
@RequestMapping("/api/v1/units/{id}")
class UnitPageController {

    /** A compound that a property company looks after; the reader may end that or not. */
    record ServedCompound(UUID id, String name, String communityName, Instant since, boolean mayEnd) {}

    /** A unit with all about it; the reader may correct it or not, and sees its posts or not. */
    record UnitDetail(
            UUID id,
            String desk,
            Unit.Kind kind,
            String kindName,
            String name,
            String creditCode,
            String area,
            String areaName,
            long version,
            List<ServedCompound> compounds,
            boolean mayCorrect,
            boolean seesPosts) {}

    record UnitCorrection(
            @NotBlank @Size(max = 80) String name,
            @NotNull @Pattern(regexp = Areas.FORM) String area) {}

    /** Whether the company looks after the compound from now on. */
    record ServiceWish(@NotNull Boolean serves) {}

    private final Units units;
    private final PropertyServices services;
    private final Territory territory;

    UnitPageController(Units units, PropertyServices services, Territory territory) {
        this.units = units;
        this.services = services;
        this.territory = territory;
    }

    @GetMapping
    UnitDetail unit(@CurrentActor Actor actor, @PathVariable UUID id) {
        return view(actor, units.one(actor, id));
    }

    @PutMapping
    UnitDetail correct(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @Valid @RequestBody UnitCorrection given) {
        return view(
                actor, units.correct(actor, id, IfMatch.version(version), given.name.strip(), NodePath.of(given.area)));
    }

    @PutMapping("/compounds/{compound}")
    UnitDetail serve(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID compound,
            @Valid @RequestBody ServiceWish wish) {
        services.set(actor, id, compound, wish.serves);
        return view(actor, units.one(actor, id));
    }

    private UnitDetail view(Actor actor, Unit unit) {
        return new UnitDetail(
                unit.id(),
                unit.path().value(),
                unit.kind(),
                unit.kind().label(),
                unit.name(),
                unit.creditCode().value(),
                unit.area().value(),
                territory.name(unit.area()),
                units.version(unit),
                services.of(actor, unit.id()).stream()
                        .map(one -> new ServedCompound(
                                one.compound().id(),
                                one.compound().name(),
                                territory.name(one.compound().community()),
                                one.since(),
                                services.maySet(actor, one.compound().community())))
                        .toList(),
                units.mayCorrect(actor, unit),
                units.seesPosts(actor, unit));
    }
}
