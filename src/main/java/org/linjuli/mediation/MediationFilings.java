package org.linjuli.mediation;

import java.time.Clock;
import org.linjuli.casework.Casework;
import org.linjuli.casework.Filing;
import org.linjuli.casework.RequestSource;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Ids;
import org.springframework.stereotype.Component;

/** Files the request that a quarrel becomes which was not settled; not public, and with nothing that was said in the mediation. */
@Component
class MediationFilings {

    private final Casework casework;
    private final MediationPlaces places;
    private final MediationKinds kinds;
    private final Clock clock;

    MediationFilings(Casework casework, MediationPlaces places, MediationKinds kinds, Clock clock) {
        this.casework = casework;
        this.places = places;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** In the transaction at hand. */
    Mediation filed(Mediation one, String words) {
        var id = Ids.next(clock);
        var compound = places.compound(one.where().compound());
        var title = "%s：小区劝和未成（%s）".formatted(kinds.name(one.kind()), compound);
        var source = new RequestSource(RequestSource.Kind.MEDIATION, one.id());
        var place = new Filing.Where.Within(one.area());
        casework.submit(
                Actor.system(), Filing.outOf(source, id, title, words, place).privately(compound));
        return one.filed(id);
    }
}
