package org.linjuli.meeting;

import org.linjuli.territory.GridsRedrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When grids are redrawn, a talk point and the sessions ahead belong to the grid in which the compound lies now. */
@Component
class TalkPointsFollowed {

    private final TalkRows rows;
    private final TalkPlaces places;

    TalkPointsFollowed(TalkRows rows, TalkPlaces places) {
        this.rows = rows;
        this.places = places;
    }

    @EventListener
    void follow(GridsRedrawn redrawn) {
        rows.compoundsIn(redrawn.community())
                .forEach(compound ->
                        places.node(compound, redrawn.movedTo()).ifPresent(node -> rows.lies(compound, node)));
    }
}
