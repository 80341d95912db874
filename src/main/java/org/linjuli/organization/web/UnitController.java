package org.linjuli.organization.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.linjuli.organization.Unit;
import org.linjuli.organization.Units;
import org.linjuli.organization.Units.NewUnit;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.NodePath;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The units of the city. */
@RestController
@RequestMapping("/api/v1/units")
class UnitController {

    /** A unit as it is told to clients. */
    record UnitView(
            UUID id, String path, Unit.Kind kind, String kindName, String name, String creditCode, String area) {

        static UnitView of(Unit unit) {
            return new UnitView(
                    unit.id(),
                    unit.path().value(),
                    unit.kind(),
                    unit.kind().label(),
                    unit.name(),
                    unit.creditCode().value(),
                    unit.area().value());
        }
    }

    /** What is registered; the client chose the id. */
    record Registration(
            @NotNull UUID id,
            Unit.@NotNull Kind kind,
            @NotBlank @Size(max = 80) String name,
            @NotBlank String creditCode,
            @NotNull @Pattern(regexp = Areas.FORM) String area) {

        NewUnit asUnit() {
            return new NewUnit(id, kind, name.strip(), Units.creditCode(creditCode), NodePath.of(area));
        }
    }

    private final Units units;

    UnitController(Units units) {
        this.units = units;
    }

    @GetMapping
    Items<UnitView> search(@CurrentActor Actor actor, @RequestParam(defaultValue = "") String q) {
        return new Items<>(units.search(actor, q).stream().map(UnitView::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    UnitView register(@CurrentActor Actor actor, @Valid @RequestBody Registration registration) {
        return UnitView.of(units.register(actor, registration.asUnit()));
    }
}
