package org.linjuli.deliberation;

import java.util.Optional;
import java.util.UUID;
import org.linjuli.deliberation.Topic.TopicPlace;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.NodePath;
import org.springframework.stereotype.Service;

/** What the owners of a compound decided by a vote, and who may speak for its households; for modules that act on it. */
@Service
public class CompoundDecisions {

    private static final String YES = "同意";

    private final TopicStore topics;
    private final Compounds compounds;

    CompoundDecisions(TopicStore topics, Compounds compounds) {
        this.topics = topics;
        this.compounds = compounds;
    }

    /**
     * Whether households of this compound agreed in the last vote on this topic, counted by the rules of 民法典 第二百七十八条.
     * A topic whose winning option does not begin with 同意 was not agreed to.
     */
    public boolean isAgreed(UUID topic, UUID compound) {
        return topics.find(topic)
                .filter(found -> found.place().compound().equals(compound))
                .flatMap(found -> Optional.ofNullable(found.vote()))
                .filter(vote -> vote.basis() == VoteBasis.HOUSEHOLD && vote.rule() != VoteRule.MAJORITY)
                .flatMap(vote -> Optional.ofNullable(vote.winner()))
                .filter(winner -> winner.startsWith(YES))
                .isPresent();
    }

    /** The grid in which most buildings of a compound stand. */
    public Optional<NodePath> gridOf(UUID compound) {
        return compounds.place(compound).map(TopicPlace::area);
    }

    /** The compound in which somebody says they live now. */
    public Optional<UUID> homeOf(AccountId account) {
        return compounds.homeOf(account);
    }

    /** The household for which somebody may speak: they live there now, and it was verified. */
    public Optional<UUID> householdOf(AccountId account) {
        return compounds.householdOf(account);
    }
}
