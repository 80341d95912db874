package org.linjuli.deliberation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.linjuli.cipher.FieldCipher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ballots from the moment they are cast until they are counted. No ballot is a row: there is one pile for each vote, locked,
 * opened, added to and sealed anew as a whole, so that nothing in the database has the order, the time or the transaction
 * of a ballot. When the vote closes the pile is opened and destroyed.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BallotBox {

    private final VoteStore store;
    private final FieldCipher cipher;

    BallotBox(VoteStore store, FieldCipher cipher) {
        this.store = store;
        this.cipher = cipher;
    }

    void open(UUID topic, Vote vote, Collection<UUID> voters) {
        store.open(
                topic,
                vote,
                voters,
                sealed(vote, BallotPile.empty(vote.options().size())));
    }

    /** One ballot for each entry of the roll. */
    void cast(Vote vote, UUID voter, int option, LocalDate day) {
        var pile = pile(vote);
        if (store.mark(vote.id(), List.of(voter), day, BallotOrigin.WEB) == 0) {
            throw (store.isOnRoll(vote.id(), voter) ? TopicProblem.VOTED_ALREADY : TopicProblem.NOT_ON_ROLL).now();
        }
        var more = BallotPile.one(option, vote.options().size());
        store.add(vote.id(), sealed(vote, pile.with(more)), 1, 0);
    }

    /** Nobody casts a ballot or counts until the transaction ends. */
    void lock(Vote vote) {
        if (store.lockPile(vote.id()).isEmpty()) {
            throw TopicProblem.VOTE_OVER.now();
        }
    }

    /** Ballots on paper, all or none. */
    void cast(Vote vote, List<UUID> voters, List<Integer> counts, LocalDate day) {
        var pile = pile(vote);
        if (store.mark(vote.id(), voters, day, BallotOrigin.PAPER) != voters.size()) {
            throw TopicProblem.PAPER_CONFLICT.now();
        }
        store.add(vote.id(), sealed(vote, pile.with(counts)), 0, voters.size());
    }

    private BallotPile pile(Vote vote) {
        return store.lockPile(vote.id()).map(content -> read(vote, content)).orElseThrow(TopicProblem.VOTE_OVER::now);
    }

    private byte[] sealed(Vote vote, BallotPile pile) {
        return cipher.seal(TopicSealed.PILE, vote.id(), pile.written());
    }

    private BallotPile read(Vote vote, byte[] content) {
        return BallotPile.read(cipher.open(TopicSealed.PILE, vote.id(), content));
    }

    /** Opens and destroys the pile; each mark on the roll has added one. Whoever comes later finds the vote over. */
    Vote count(Vote vote) {
        var taken = store.takePile(vote.id()).orElseThrow(TopicProblem.VOTE_OVER::now);
        var pile = read(vote, taken.content());
        if (pile.size() != taken.web() + taken.paper()) {
            throw new IllegalStateException(
                    "vote %s: %d ballots for %d marks".formatted(vote.id(), pile.size(), taken.web() + taken.paper()));
        }
        var counted = vote.counted(pile.counts(), taken.paper());
        store.close(counted);
        return counted;
    }
}
