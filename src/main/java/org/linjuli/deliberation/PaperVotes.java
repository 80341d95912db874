package org.linjuli.deliberation;

import static org.linjuli.deliberation.TopicProblem.*;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.Permission;
import org.linjuli.territory.Household;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Votes on paper, entered by two people who do not see each other's entry. */
@Service
public class PaperVotes {

    /**
     * A pack that waits for somebody else to enter it.
     *
     * @param differs whether two entries were not the same
     * @param mine whether the reader has entered it, and so cannot once more
     */
    public record PaperPack(UUID id, Instant opened, boolean differs, boolean mine) {}

    private final PaperPacks packs;
    private final PaperStore store;
    private final VoteStore votes;
    private final TopicSight sight;
    private final Compounds compounds;
    private final Audit audit;

    PaperVotes(
            PaperPacks packs, PaperStore store, VoteStore votes, TopicSight sight, Compounds compounds, Audit audit) {
        this.packs = packs;
        this.store = store;
        this.votes = votes;
        this.sight = sight;
        this.compounds = compounds;
        this.audit = audit;
    }

    /** Whether the actor may enter votes on paper in this topic now. */
    public boolean mayEnter(Actor actor, Topic topic) {
        var vote = topic.vote();
        return topic.state() == TopicState.VOTING
                && vote != null
                && vote.basis() == VoteBasis.HOUSEHOLD
                && actor.may(Permission.TOPIC_PAPER, topic.place().area());
    }

    public List<PaperPack> waiting(Actor actor, UUID topicId, UUID voteId) {
        var topic = topic(actor, topicId, voteId);
        return Asker.PRODUCT.ask(() -> store.waiting(vote(topic).id(), actor.account()).stream()
                .map(one -> new PaperPack(one.id(), one.opened(), one.entries() > 1, one.mine()))
                .toList());
    }

    /** The doors of a building on the roll that have not voted yet. */
    public List<Household> doors(Actor actor, UUID topicId, UUID voteId, UUID building) {
        var topic = topic(actor, topicId, voteId);
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
            refuseConflict(topic, vote, papers);
            var state = packs.enter(topic, vote, pack, actor.account(), papers);
            audit.record(
                    actor,
                    Act.change("topic.paper", "topic", topicId)
                            .at(topic.place().area())
                            .with("papers", papers.voters().size())
                            .with("state", state.name()));
            return state;
        });
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
            packs.drop(topic, vote(topic), pack, actor.account());
            audit.record(
                    actor,
                    Act.change("topic.paper-drop", "topic", topicId)
                            .at(topic.place().area()));
        });
    }

    private Topic topic(Actor actor, UUID topicId, UUID voteId) {
        var topic = sight.topic(actor, topicId);
        actor.require(Permission.TOPIC_PAPER, topic.place().area());
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
