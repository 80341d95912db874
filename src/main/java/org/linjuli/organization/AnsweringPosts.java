package org.linjuli.organization;

import java.util.List;
import java.util.Optional;
import org.linjuli.territory.Building;
import org.linjuli.territory.Place;
import org.linjuli.territory.Responsible;
import org.linjuli.territory.ResponsibleAt;
import org.springframework.stereotype.Component;

/** Tells the territory which posts answer for a place. */
@Component
class AnsweringPosts implements ResponsibleAt {

    private final Organization organization;

    AnsweringPosts(Organization organization) {
        this.organization = organization;
    }

    @Override
    public List<Responsible> at(Place place) {
        var building = Optional.ofNullable(place.building()).map(Building::id).orElse(null);
        return organization.responsibleFor(place.path(), building).stream()
                .map(one ->
                        new Responsible(one.title().name(), one.title().label(), one.name(), one.node(), one.phone()))
                .toList();
    }
}
