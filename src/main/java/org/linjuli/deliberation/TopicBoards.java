package org.linjuli.deliberation;

import static org.linjuli.deliberation.TopicProblem.NO_SUCH_BOARD;

import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.Page;
import org.springframework.stereotype.Service;

/** What is going on in a compound: for those who live there, and what was said, decided, promised and done for everybody. */
@Service
public class TopicBoards {

    private static final int MOST_OWN = 20;

    private static final Set<TopicState> PUBLIC =
            Arrays.stream(TopicState.values()).filter(TopicState::isPublic).collect(Collectors.toUnmodifiableSet());

    private final TopicStore store;
    private final AuthorStore authors;
    private final TopicSight sight;
    private final Compounds compounds;
    private final Clock clock;

    TopicBoards(TopicStore store, AuthorStore authors, TopicSight sight, Compounds compounds, Clock clock) {
        this.store = store;
        this.authors = authors;
        this.sight = sight;
        this.compounds = compounds;
        this.clock = clock;
    }

    /** The compound in which I live; empty while I have not said where. */
    public Optional<UUID> home(Actor actor) {
        return compounds.homeOf(actor.account());
    }

    /** Topics of the compound in which I live, the latest first. */
    public Page<Topic> atHome(Actor actor, @Nullable UUID before, int limit) {
        var states = EnumSet.copyOf(PUBLIC);
        states.add(TopicState.RAISED);
        return home(actor)
                .map(compound -> Asker.PRODUCT.ask(() -> page(compound, states, before, limit)))
                .orElse(new Page<>(List.of(), null));
    }

    /** What I raised, whatever became of it. */
    public List<Topic> mine(Actor actor) {
        return Asker.PRODUCT.ask(() -> store.all(authors.raisedBy(actor.account(), MOST_OWN)).stream()
                .sorted(Comparator.comparing(Topic::id).reversed())
                .toList());
    }

    /** What everybody may read of a compound, the latest first. */
    public Page<Topic> ofCompound(UUID compound, @Nullable UUID before, int limit) {
        if (!compounds.exists(compound)) {
            throw NO_SUCH_BOARD.now();
        }
        return Asker.PRODUCT.ask(() -> page(compound, PUBLIC, before, limit));
    }

    private Page<Topic> page(UUID compound, Set<TopicState> states, @Nullable UUID before, int limit) {
        return store.page(
                new TopicQuery(null, compound, states, null, null, null, null, before), clock.instant(), limit);
    }

    /** How many people stand behind each topic. */
    public Map<UUID, Integer> voices(List<Topic> topics) {
        return Asker.PRODUCT.ask(
                () -> authors.voices(topics.stream().map(Topic::id).toList()));
    }

    /** Whether the actor may still say that they think the same. */
    public boolean maySupport(Actor actor, Topic topic) {
        return (topic.state() == TopicState.RAISED || topic.state() == TopicState.ADMITTED)
                && home(actor).filter(topic.place().compound()::equals).isPresent()
                && Asker.PRODUCT.ask(() -> !authors.isAuthor(topic.id(), actor.account())
                        && !authors.isSupporter(topic.id(), actor.account()));
    }

    /** Other topics of the compound into which this one could be merged. */
    public List<Topic> alike(Topic topic) {
        var states = EnumSet.of(TopicState.RAISED, TopicState.ADMITTED);
        return Asker.PRODUCT.ask(() -> page(topic.place().compound(), states, null, 50).items().stream()
                .filter(other -> !other.id().equals(topic.id()))
                .toList());
    }

    public boolean isChair(Actor actor, Topic topic) {
        return sight.seen(actor, topic).reading().chairs();
    }
}
