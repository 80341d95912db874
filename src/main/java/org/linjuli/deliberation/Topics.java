package org.linjuli.deliberation;

import static org.linjuli.deliberation.TopicProblem.*;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.lifecycle.Available;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Page;
import org.linjuli.shared.Permission;
import org.linjuli.territory.Compound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Topics: raised by residents of a compound, supported, and taken through their steps. */
@Service
public class Topics {

    /**
     * What somebody raises; the client chose the id.
     *
     * @param compound where somebody of the staff raises it for residents; null for the home of whoever raises it
     */
    public record Raised(
            UUID id, String title, String text, @Nullable UUID compound) {}

    /**
     * What a list is narrowed to.
     *
     * @param states empty for all
     * @param mark what a figure counts; null for all
     * @param left those that have left this step; null for all
     * @param from raised at this instant or later; null for any
     * @param until raised before this instant
     */
    public record TopicsNarrowed(
            @Nullable NodePath area,
            @Nullable UUID compound,
            Set<TopicState> states,
            @Nullable TopicMark mark,
            @Nullable TopicPhase left,
            @Nullable Instant from,
            @Nullable Instant until) {}

    private final TopicStore store;
    private final AuthorStore authors;
    private final TopicSight sight;
    private final TopicSteps steps;
    private final Compounds compounds;
    private final TopicNews news;
    private final Audit audit;
    private final Clock clock;

    Topics(
            TopicStore store,
            AuthorStore authors,
            TopicSight sight,
            TopicSteps steps,
            Compounds compounds,
            TopicNews news,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.authors = authors;
        this.sight = sight;
        this.steps = steps;
        this.compounds = compounds;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** Raises one in the compound in which the actor lives, or for residents of another; the same again finds the same. */
    @Transactional
    public Topic raise(Actor actor, Raised raised) {
        var place = place(actor, raised.compound());
        return Asker.PRODUCT.ask(() -> {
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var draft = new Topic(
                    raised.id(),
                    0,
                    place,
                    new Topic.Saying(raised.title(), raised.text(), raised.compound() != null),
                    TopicState.RAISED,
                    new Topic.Course(now, now, null, false, null),
                    Topic.Screening.NONE,
                    null,
                    null,
                    null,
                    0,
                    0,
                    null,
                    Topic.Reading.NONE);
            var topic = steps.lifecycle().enter(draft, TopicState.RAISED, now);
            if (!store.insert(topic)) {
                return same(actor, raised);
            }
            authors.add(topic.id(), actor.account(), now);
            audit.record(
                    actor,
                    Act.change("topic.raise", "topic", topic.id())
                            .at(place.area())
                            .concerning(actor.account())
                            .with("onBehalf", raised.compound() != null));
            news.raised(topic);
            return topic;
        });
    }

    /** The compounds for whose residents the actor may raise one, by name. */
    public List<Compound> compounds(Actor actor) {
        actor.require(Permission.TOPIC_RAISE_FOR_OTHERS);
        return compounds.within(actor.scope(Permission.TOPIC_RAISE_FOR_OTHERS));
    }

    private Topic.TopicPlace place(Actor actor, @Nullable UUID compound) {
        if (compound == null) {
            actor.require(Permission.TOPIC_RAISE);
            return compounds.homeOf(actor.account()).flatMap(compounds::place).orElseThrow(NO_HOME::now);
        }
        var place = compounds.place(compound).orElseThrow(NO_SUCH_BOARD::now);
        actor.require(Permission.TOPIC_RAISE_FOR_OTHERS, place.area());
        return place;
    }

    private Topic same(Actor actor, Raised raised) {
        return store.find(raised.id())
                .filter(one -> one.title().equals(raised.title()) && one.text().equals(raised.text()))
                .filter(one -> authors.isAuthor(one.id(), actor.account()))
                .orElseThrow(SAME_ID_OTHER_TOPIC::now);
    }

    /** Those in the areas of the actor, the latest first. */
    public Page<Topic> page(Actor actor, TopicsNarrowed to, @Nullable UUID before, int limit) {
        var scope = actor.scope(Permission.TOPIC_READ);
        var within = to.area() == null ? scope : scope.within(to.area());
        var wanted =
                new TopicQuery(within, to.compound(), to.states(), to.mark(), to.left(), to.from(), to.until(), before);
        return Asker.PRODUCT.ask(() -> store.page(wanted, clock.instant(), limit));
    }

    public Topic one(Actor actor, UUID id) {
        return sight.topic(actor, id);
    }

    public List<TopicStep> steps(UUID id) {
        return store.steps(id);
    }

    public List<Available<TopicAction>> available(Actor actor, Topic topic) {
        return steps.lifecycle().available(topic, actor, clock.instant());
    }

    /** Whether the actor may say how the criteria were met. */
    public boolean evidences(Actor actor, Topic topic) {
        return isBeingDone(topic) && TopicLifecycle.does(topic, actor);
    }

    private static boolean isBeingDone(Topic topic) {
        return topic.state() == TopicState.DOING || topic.state() == TopicState.REWORK;
    }

    /** I think the same; once, and not of what I raised myself. */
    @Transactional
    public void support(Actor actor, UUID id) {
        actor.require(Permission.TOPIC_RAISE);
        Asker.PRODUCT.run(() -> {
            store.lock(id);
            var topic = sight.topic(actor, id);
            if (compounds
                    .homeOf(actor.account())
                    .filter(topic.place().compound()::equals)
                    .isEmpty()) {
                throw NO_SUCH_TOPIC.now();
            }
            if (topic.state() != TopicState.RAISED && topic.state() != TopicState.ADMITTED) {
                throw NOT_OPEN_TO_SUPPORT.now();
            }
            if (authors.isAuthor(id, actor.account())) {
                throw OWN_TOPIC.now();
            }
            if (authors.support(id, actor.account(), clock.instant().truncatedTo(ChronoUnit.MICROS))) {
                audit.record(
                        actor,
                        Act.change("topic.support", "topic", id)
                                .at(topic.place().area())
                                .concerning(actor.account()));
            }
        });
    }

    /** Takes a step, or refuses it by name. */
    @Transactional
    public Topic act(Actor actor, UUID id, long version, String key, Map<String, ?> given) {
        return Asker.PRODUCT.ask(() -> {
            store.lock(id);
            var topic = sight.topic(actor, id);
            if (topic.version() != version) {
                throw LifecycleProblem.VERSION_STALE.now();
            }
            var action = steps.lifecycle().action(key);
            var inputs = steps.lifecycle().inputs(topic.state(), action, given);
            return sight.seen(actor, steps.take(actor, topic, action, inputs));
        });
    }

    /** Says how a criterion was met; the same words again change nothing. */
    @Transactional
    public Topic evidence(Actor actor, UUID id, long version, int number, String words) {
        return Asker.PRODUCT.ask(() -> {
            store.lock(id);
            var topic = sight.topic(actor, id);
            if (!TopicLifecycle.does(topic, actor)) {
                throw NOT_EXECUTOR.now();
            }
            if (!isBeingDone(topic)) {
                throw NOT_BEING_DONE.now();
            }
            var criterion = topic.criteria().stream()
                    .filter(one -> one.number() == number)
                    .findFirst()
                    .orElseThrow(NO_SUCH_CRITERION::now);
            if (words.equals(criterion.evidence())) {
                return topic;
            }
            if (!store.touch(id, version) || !store.writeEvidence(id, number, words)) {
                throw LifecycleProblem.VERSION_STALE.now();
            }
            audit.record(
                    actor,
                    Act.change("topic.evidence", "topic", id)
                            .at(topic.place().area())
                            .with("criterion", number));
            return sight.topic(actor, id);
        });
    }
}
