package org.linjuli.deliberation;

import java.time.Clock;
import java.util.UUID;
import org.linjuli.casework.Casework;
import org.linjuli.casework.Filing;
import org.linjuli.casework.RequestSource;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Ids;
import org.springframework.stereotype.Component;

/** Files a request for a topic: the product does it for the residents, and the rules of dispatch find the desk. */
@Component
class TopicFilings {

    private final Casework casework;
    private final Compounds compounds;
    private final Clock clock;

    TopicFilings(Casework casework, Compounds compounds, Clock clock) {
        this.casework = casework;
        this.compounds = compounds;
        this.clock = clock;
    }

    /** In the transaction at hand. */
    UUID file(Topic topic) {
        var id = Ids.next(clock);
        var history = topic.state() == TopicState.RAISED_AS_REQUEST ? "小区议题已表决、办理并整改两次，受影响的住户仍不满意。" : "小区议题转办。";
        var place = compounds.buildings(topic.place().compound()).stream()
                .findFirst()
                .<Filing.Where>map(Filing.Where.InBuilding::new)
                .orElseGet(() -> new Filing.Where.Within(topic.place().area()));
        var source = new RequestSource(RequestSource.Kind.TOPIC, topic.id());
        casework.submit(Actor.system(), Filing.outOf(source, id, topic.title(), history + topic.text(), place));
        return id;
    }
}
