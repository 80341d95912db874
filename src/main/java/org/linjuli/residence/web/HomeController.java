package org.linjuli.residence.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.residence.Homes;
import org.linjuli.residence.Homes.Settling;
import org.linjuli.residence.Residence;
import org.linjuli.residence.ResidenceKind;
import org.linjuli.residence.ResidenceState;
import org.linjuli.residence.ResidentContacts;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.territory.GridCodes;
import org.linjuli.territory.Household;
import org.linjuli.territory.Place;
import org.linjuli.territory.PlaceView;
import org.linjuli.territory.ResponsibleAt;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where the one who asks lives, and who is responsible there. */
@RestController
@RequestMapping("/api/v1/me/home")
class HomeController {

    /** Where somebody says to live; the door may be left out. */
    record HomeWanted(
            @NotNull(message = "请选择楼栋") UUID buildingId,
            @NotNull(message = "请选择自住、租住还是寄住") ResidenceKind kind,
            @Nullable UUID household) {}

    /**
     * What somebody has said about their home, and how it stands.
     *
     * @param ground why it was refused, in words
     * @param note what they were told besides
     * @param contact whether they consent to being called and visited
     */
    record MyResidence(
            ResidenceKind kind,
            ResidenceState state,
            @Nullable UUID household,
            @Nullable String door,
            Instant since,
            @Nullable Instant decidedAt,
            @Nullable String ground,
            @Nullable String note,
            boolean contact) {

        static MyResidence of(Residence residence, boolean contact) {
            var decision = residence.decision();
            return new MyResidence(
                    residence.kind(),
                    residence.state(),
                    residence.home().household(),
                    residence.home().door(),
                    residence.since(),
                    decision == null ? null : decision.at(),
                    decision == null ? null : decision.reason(),
                    decision == null ? null : decision.note(),
                    contact);
        }
    }

    /** A door of a building. */
    record DoorView(UUID id, int unit, String room, String door) {

        static DoorView of(Household one) {
            return new DoorView(one.id(), one.unit(), one.room(), one.door());
        }
    }

    record DoorList(List<DoorView> items) {}

    private final Homes homes;
    private final ResponsibleAt responsible;
    private final ResidentContacts contacts;
    private final GridCodes codes;

    HomeController(Homes homes, ResponsibleAt responsible, ResidentContacts contacts, GridCodes codes) {
        this.homes = homes;
        this.responsible = responsible;
        this.contacts = contacts;
        this.codes = codes;
    }

    @GetMapping
    PlaceView home(@CurrentActor Actor actor) {
        return view(homes.of(actor));
    }

    @GetMapping("/residence")
    MyResidence residence(@CurrentActor Actor actor) {
        return MyResidence.of(homes.residence(actor), contacts.isGiven(actor));
    }

    @GetMapping("/doors")
    DoorList doors(@CurrentActor Actor actor, @RequestParam UUID building) {
        return new DoorList(
                homes.doors(actor, building).stream().map(DoorView::of).toList());
    }

    @PutMapping
    PlaceView settle(@CurrentActor Actor actor, @Valid @RequestBody HomeWanted wanted) {
        return view(homes.settle(actor, new Settling(wanted.buildingId, wanted.kind, wanted.household)));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void moveOut(@CurrentActor Actor actor) {
        homes.moveOut(actor);
    }

    private PlaceView view(Place place) {
        return PlaceView.of(place, responsible.at(place), codes);
    }
}
