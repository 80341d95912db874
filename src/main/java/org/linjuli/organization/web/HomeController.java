package org.linjuli.organization.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.linjuli.organization.Homes;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.territory.Place;
import org.linjuli.territory.PlaceView;
import org.linjuli.territory.ResponsibleAt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the one who asks lives, and who is responsible there. */
@RestController
@RequestMapping("/api/v1/me/home")
class HomeController {

    /** The building that somebody says to live in. */
    record Settling(@NotNull UUID buildingId) {}

    private final Homes homes;
    private final ResponsibleAt responsible;

    HomeController(Homes homes, ResponsibleAt responsible) {
        this.homes = homes;
        this.responsible = responsible;
    }

    @GetMapping
    PlaceView home(@CurrentActor Actor actor) {
        return view(homes.of(actor));
    }

    @PutMapping
    PlaceView settle(@CurrentActor Actor actor, @Valid @RequestBody Settling settling) {
        return view(homes.settle(actor, settling.buildingId));
    }

    private PlaceView view(Place place) {
        return PlaceView.of(place, responsible.at(place));
    }
}
