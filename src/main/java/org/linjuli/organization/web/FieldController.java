package org.linjuli.organization.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.organization.FieldBook;
import org.linjuli.organization.FieldPost;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.territory.Territory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who answers for one building (责任田), and who else may. */
@RestController
@RequestMapping("/api/v1/organization/responsibility-fields/{building}")
class FieldController {

    /** A post near a building; without a holder it is vacant. */
    record FieldSeat(
            UUID id,
            String nodeName,
            String title,
            String titleName,
            int seat,
            @Nullable String holderName,
            boolean answers) {

        static FieldSeat of(FieldPost one) {
            return new FieldSeat(
                    one.id(),
                    one.node(),
                    one.title().name(),
                    one.title().label(),
                    one.seat(),
                    one.holderName(),
                    one.answers());
        }
    }

    /** A building with the posts that may answer for it; the reader may give and take it or not. */
    record FieldAround(UUID id, String name, String grid, String gridName, List<FieldSeat> posts, boolean mayGive) {}

    /** Whether the post shall answer for all households of the building. */
    record FieldWish(@NotNull Boolean answers) {}

    private final FieldBook book;
    private final Territory territory;

    FieldController(FieldBook book, Territory territory) {
        this.book = book;
        this.territory = territory;
    }

    @GetMapping
    FieldAround around(@CurrentActor Actor actor, @PathVariable UUID building) {
        return view(actor, book.around(actor, building));
    }

    @PutMapping("/posts/{post}")
    FieldAround set(
            @CurrentActor Actor actor,
            @PathVariable UUID building,
            @PathVariable UUID post,
            @Valid @RequestBody FieldWish wish) {
        return view(actor, book.set(actor, building, post, wish.answers));
    }

    private FieldAround view(Actor actor, FieldBook.Around one) {
        return new FieldAround(
                one.building().id(),
                territory.buildingName(one.building().id()),
                one.grid().value(),
                territory.name(one.grid()),
                one.posts().stream().map(FieldSeat::of).toList(),
                book.mayGive(actor, one.grid()));
    }
}
