package org.linjuli.deliberation;

import static org.linjuli.deliberation.TopicProblem.*;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.Permission;
import org.linjuli.territory.Building;
import org.linjuli.territory.Household;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Votes on paper, entered by two people who do not see each other's entry. Whoever looks after the area enters those of all
 * households; the leader of a building begins packs of its own households, which somebody else has to enter once more.
 */
@Service
public class PaperVotes {

    /**
     * A pack that waits for somebody else to enter it.
     *
     * @param differs whether two entries were not the same
     * @param mine whether the reader has entered it, and so cannot once more
     * @param buildings those that the people lead who entered it
     */
    public record PaperPack(UUID id, Instant opened, boolean differs, boolean mine, List<String> buildings) {

        public PaperPack {
            buildings = List.copyOf(buildings);
        }
    }

    /** How many doors of a building are on a roll, and how many of them have not voted. */
    public record ToCollect(Building building, int doors, int waiting) {}

    /** A vote that runs in a compound in which the reader leads buildings. */
    public record Collecting(Topic topic, List<ToCollect> buildings) {

        public Collecting {
            buildings = List.copyOf(buildings);
        }
    }

    /** More votes than ever run in a compound at once. */
    private static final int MOST = 20;

    private final PaperPacks packs;
    private final PaperStore store;
    private final VoteStore votes;
    private final TopicStore topics;
    private final TopicSight sight;
    private final Compounds compounds;
    private final Clock clock;
    private final Audit audit;

    PaperVotes(
            PaperPacks packs,
            PaperStore store,
            VoteStore votes,
            TopicStore topics,
            TopicSight sight,
            Compounds compounds,
            Clock clock,
            Audit audit) {
        this.topics = topics;
        this.clock = clock;
        this.packs = packs;
        this.store = store;
        this.votes = votes;
        this.sight = sight;
        this.compounds = compounds;
        this.audit = audit;
    }

    /** The buildings of whose households the actor may enter votes on paper now: all, or those that they lead. */
    public List<Building> buildings(Actor actor, Topic topic) {
        var vote = topic.vote();
        var running = topic.state() == TopicState.VOTING && vote != null && vote.basis() == VoteBasis.HOUSEHOLD;
        return running ? entrusted(actor, topic) : List.of();
    }

    private List<Building> entrusted(Actor actor, Topic topic) {
        var compound = topic.place().compound();
        if (looksAfter(actor, topic)) {
            return compounds.all(compound);
        }
        return actor.may(Permission.TOPIC_COLLECT) ? compounds.ledIn(actor.account(), compound) : List.of();
    }

    private static boolean looksAfter(Actor actor, Topic topic) {
        return actor.may(Permission.TOPIC_PAPER, topic.place().area());
    }

    /** The votes of households that run where the actor leads buildings, and how many doors there are still silent. */
    public List<Collecting> toCollect(Actor actor) {
        actor.require(Permission.TOPIC_COLLECT);
        var voting = compounds.ledBy(actor.account()).stream()
                .flatMap(
                        compound -> Asker.PRODUCT
                                .ask(() -> topics.page(TopicQuery.voting(compound), clock.instant(), MOST))
                                .items()
                                .stream())
                .filter(topic -> topic.vote() != null && topic.vote().basis() == VoteBasis.HOUSEHOLD);
        return voting.map(topic -> new Collecting(
                        topic,
                        compounds.ledIn(actor.account(), topic.place().compound()).stream()
                                .map(building -> collected(topic, building))
                                .toList()))
                .toList();
    }

    private ToCollect collected(Topic topic, Building building) {
        var doors = compounds.doors(topic.place().compound(), building.id()).stream()
                .map(Household::id)
                .toList();
        return Asker.PRODUCT.ask(() -> new ToCollect(
                building,
                votes.onRoll(vote(topic).id(), doors),
                votes.waiting(vote(topic).id(), doors).size()));
    }

    public List<PaperPack> waiting(Actor actor, UUID topicId, UUID voteId) {
        var topic = topic(actor, topicId, voteId);
        boolean all = looksAfter(actor, topic);
        return Asker.PRODUCT.ask(() -> store.waiting(vote(topic).id(), actor.account()).stream()
                .filter(one -> all || one.mine())
                .map(one -> new PaperPack(
                        one.id(), one.opened(), one.entries() > 1, one.mine(), led(topic, one.enteredBy())))
                .toList());
    }

    private List<String> led(Topic topic, List<AccountId> accounts) {
        return accounts.stream()
                .flatMap(one -> compounds.ledIn(one, topic.place().compound()).stream())
                .map(Building::name)
                .distinct()
                .toList();
    }

    /** The doors of a building on the roll that have not voted yet. */
    public List<Household> doors(Actor actor, UUID topicId, UUID voteId, UUID building) {
        var topic = topic(actor, topicId, voteId);
        if (entrusted(actor, topic).stream().noneMatch(one -> one.id().equals(building))) {
            throw NOT_YOUR_BUILDING.now();
        }
        var doors = compounds.doors(topic.place().compound(), building);
        var ids = doors.stream().map(Household::id).toList();
        var waiting = Asker.PRODUCT.ask(() -> votes.waiting(vote(topic).id(), ids));
        return doors.stream().filter(door -> waiting.contains(door.id())).toList();
    }

    @Transactional
    public PaperState enter(Actor actor, UUID topicId, UUID voteId, UUID pack, Papers papers) {
        var topic = topic(actor, topicId, voteId);
        var vote = vote(topic);
        papers.checked(vote.options().size());
        return Asker.PRODUCT.ask(() -> {
            refuseOthers(actor, topic, papers);
            refuseConflict(topic, vote, papers);
            var state = packs.enter(
                    topic, vote, new PaperPacks.Entering(pack, actor.account(), looksAfter(actor, topic)), papers);
            audit.record(
                    actor,
                    Act.change("topic.paper", "topic", topicId)
                            .at(topic.place().area())
                            .with("papers", papers.voters().size())
                            .with("state", state.name()));
            return state;
        });
    }

    /** The leader of a building enters only what its own households voted. */
    private void refuseOthers(Actor actor, Topic topic, Papers papers) {
        if (!looksAfter(actor, topic)) {
            var own = entrusted(actor, topic).stream()
                    .flatMap(building -> compounds.doors(topic.place().compound(), building.id()).stream())
                    .map(Household::id)
                    .collect(Collectors.toSet());
            if (!own.containsAll(papers.voters())) {
                throw NOT_YOUR_BUILDING.now().field("voters", "只能勾自己负责的楼栋的住户");
            }
        }
    }

    private void refuseConflict(Topic topic, Vote vote, Papers papers) {
        var waiting = votes.waiting(vote.id(), papers.voters());
        var others =
                papers.voters().stream().filter(one -> !waiting.contains(one)).toList();
        if (!others.isEmpty()) {
            var names = compounds.names(topic.place().compound(), others);
            throw PAPER_CONFLICT
                    .now()
                    .field("voters", "已投过票或不在名册上：" + names.limit(5).collect(Collectors.joining("、")));
        }
    }

    /** Takes a pack away uncounted, for instance because somebody in it has voted meanwhile. */
    @Transactional
    public void drop(Actor actor, UUID topicId, UUID voteId, UUID pack) {
        var topic = topic(actor, topicId, voteId);
        Asker.PRODUCT.run(() -> {
            packs.drop(topic, vote(topic), new PaperPacks.Entering(pack, actor.account(), looksAfter(actor, topic)));
            audit.record(
                    actor,
                    Act.change("topic.paper-drop", "topic", topicId)
                            .at(topic.place().area()));
        });
    }

    private Topic topic(Actor actor, UUID topicId, UUID voteId) {
        var topic = sight.topic(actor, topicId);
        if (entrusted(actor, topic).isEmpty()) {
            actor.require(Permission.TOPIC_PAPER, topic.place().area());
        }
        if (topic.vote() == null || !topic.vote().id().equals(voteId)) {
            throw NO_SUCH_VOTE.now();
        }
        if (topic.vote().basis() != VoteBasis.HOUSEHOLD) {
            throw NO_PAPER.now();
        }
        if (topic.state() != TopicState.VOTING) {
            throw VOTE_OVER.now();
        }
        return topic;
    }

    private static Vote vote(Topic topic) {
        return java.util.Objects.requireNonNull(topic.vote());
    }
}
