package org.linjuli.deliberation;

import static org.linjuli.deliberation.TopicProblem.NO_SUCH_TOPIC;

import java.util.List;
import java.util.UUID;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.Permission;
import org.springframework.stereotype.Component;

/**
 * Who sees which topic: whoever looks after the area, those who raised it, and the residents of the compound and the leaders of
 * its buildings as long as it is asked about or once it is a matter of the compound. What was turned away, only those who raised it see.
 */
@Component
class TopicSight {

    private final TopicStore store;
    private final AuthorStore authors;
    private final Compounds compounds;

    TopicSight(TopicStore store, AuthorStore authors, Compounds compounds) {
        this.store = store;
        this.authors = authors;
        this.compounds = compounds;
    }

    /** What the actor may not see does not exist. */
    Topic topic(Actor actor, UUID id) {
        return Asker.PRODUCT
                .ask(() -> store.find(id).filter(topic -> sees(actor, topic)))
                .map(topic -> seen(actor, topic))
                .orElseThrow(NO_SUCH_TOPIC::now);
    }

    /** With who chairs it now, and whether it is the reader's own. */
    Topic seen(Actor actor, Topic topic) {
        boolean authored = topic.state() == TopicState.RAISED
                && Asker.PRODUCT.ask(() -> authors.authors(topic.id())).equals(List.of(actor.account()));
        return topic.readAs(new Topic.Reading(
                compounds.isChairless(topic.place()), compounds.isChairedBy(actor, topic.place()), authored));
    }

    private boolean sees(Actor actor, Topic topic) {
        if (actor.isAnonymous()) {
            return false;
        }
        if (actor.may(Permission.TOPIC_READ, topic.place().area())) {
            return true;
        }
        var desk = topic.promise() == null ? null : topic.promise().desk();
        if (desk != null && actor.serves(desk)) {
            return true;
        }
        if (authors.isAuthor(topic.id(), actor.account())) {
            return true;
        }
        boolean open = topic.state().isPublic() || topic.state() == TopicState.RAISED;
        return open && (livesIn(actor, topic) || leadsIn(actor, topic));
    }

    private boolean livesIn(Actor actor, Topic topic) {
        return compounds
                .homeOf(actor.account())
                .filter(topic.place().compound()::equals)
                .isPresent();
    }

    private boolean leadsIn(Actor actor, Topic topic) {
        return actor.may(Permission.TOPIC_COLLECT)
                && !compounds.ledIn(actor.account(), topic.place().compound()).isEmpty();
    }
}
