package org.linjuli.deliberation;

import static org.linjuli.deliberation.TopicProblem.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.CityTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Households or people vote, one ballot each; for a household any of it who was verified, the first that comes. */
@Service
public class Voting {

    /** Whether my household can vote, and what stands against it if not. */
    public enum VoteStanding {
        /** I have not said where I live, or my home was not verified. */
        HOME_NOT_VERIFIED,
        /** My household was not there when the roll was frozen. */
        NOT_ON_ROLL,
        VOTED,
        READY,
        OVER
    }

    /** Households of the compound, and people who live there and were verified. */
    public record RollSizes(int households, int people) {}

    private final VoteStore store;
    private final BallotBox box;
    private final TopicSight sight;
    private final Compounds compounds;
    private final Audit audit;
    private final Clock clock;

    Voting(VoteStore store, BallotBox box, TopicSight sight, Compounds compounds, Audit audit, Clock clock) {
        this.store = store;
        this.box = box;
        this.sight = sight;
        this.compounds = compounds;
        this.audit = audit;
        this.clock = clock;
    }

    public VoteStanding standing(Actor actor, Topic topic) {
        var vote = topic.vote();
        if (vote == null
                || topic.state() != TopicState.VOTING
                || !clock.instant().isBefore(vote.closes())) {
            return VoteStanding.OVER;
        }
        var voter = voter(actor, vote);
        if (voter.isEmpty()) {
            return VoteStanding.HOME_NOT_VERIFIED;
        }
        return Asker.PRODUCT.ask(() -> {
            if (!store.isOnRoll(vote.id(), voter.get())) {
                return VoteStanding.NOT_ON_ROLL;
            }
            return store.hasVoted(vote.id(), voter.get()) ? VoteStanding.VOTED : VoteStanding.READY;
        });
    }

    /** Whose ballot the actor may cast: that of their household, or their own; nobody else's. */
    private Optional<UUID> voter(Actor actor, Vote vote) {
        var household = compounds.householdOf(actor.account());
        return switch (vote.basis()) {
            case HOUSEHOLD -> household;
            case PERSON -> household.map(home -> actor.account().value());
        };
    }

    /** How many would be on the roll if it were frozen now. */
    public RollSizes rollSizes(Topic topic) {
        return Asker.PRODUCT.ask(() -> new RollSizes(
                compounds.roll(topic.place().compound(), VoteBasis.HOUSEHOLD).size(),
                compounds.roll(topic.place().compound(), VoteBasis.PERSON).size()));
    }

    /** The actor votes, once and for good. That they did is written down, what it voted for is not. */
    @Transactional
    public void cast(Actor actor, UUID topicId, UUID voteId, int option) {
        var topic = sight.topic(actor, topicId);
        var vote = topic.vote();
        if (vote == null || !vote.id().equals(voteId)) {
            throw NO_SUCH_VOTE.now();
        }
        var voter = voter(actor, vote).orElseThrow(HOME_NOT_VERIFIED::now);
        if (!clock.instant().isBefore(vote.closes())) {
            throw VOTE_OVER.now();
        }
        if (option < 1 || option > vote.options().size()) {
            throw BAD_TOPIC.now().field("option", "请选择一个方案");
        }
        Asker.PRODUCT.run(() -> {
            box.cast(vote, voter, option, LocalDate.ofInstant(clock.instant(), CityTime.ZONE));
            audit.record(
                    actor,
                    Act.change("topic.vote", "topic", topicId)
                            .at(topic.place().area())
                            .concerning(actor.account()));
        });
    }
}
