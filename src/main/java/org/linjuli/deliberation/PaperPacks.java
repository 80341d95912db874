package org.linjuli.deliberation;

import static org.linjuli.deliberation.TopicProblem.*;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linjuli.cipher.FieldCipher;
import org.linjuli.deliberation.PaperStore.Entry;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.CityTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Packs of votes on paper: counted in when two people, the second without seeing what the first entered, enter the same. Where two
 * differ a third decides; where all three do, the pack is counted by nobody and has to be looked at anew.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PaperPacks {

    private static final int MOST_ENTRIES = 3;

    /**
     * Who enters which pack.
     *
     * @param any whether they may enter and take away what others began
     */
    record Entering(UUID pack, AccountId by, boolean any) {}

    private final PaperStore store;
    private final BallotBox box;
    private final FieldCipher cipher;
    private final TopicNews news;
    private final Clock clock;

    PaperPacks(PaperStore store, BallotBox box, FieldCipher cipher, TopicNews news, Clock clock) {
        this.store = store;
        this.box = box;
        this.cipher = cipher;
        this.news = news;
        this.clock = clock;
    }

    /** The pile of the vote is locked first, so that entries, ballots and the count follow each other. */
    PaperState enter(Topic topic, Vote vote, Entering entering, Papers papers) {
        var pack = entering.pack();
        var by = entering.by();
        box.lock(vote);
        var now = clock.instant();
        boolean isNew = store.begin(pack, vote.id(), now);
        if (!store.isOf(pack, vote.id())) {
            throw NO_SUCH_PACK.now();
        }
        if (!now.isBefore(isNew ? vote.closes() : vote.closes().plus(Vote.PAPER))) {
            throw VOTE_OVER.now();
        }
        var entries = store.entries(pack);
        var mine = entries.stream().filter(entry -> entry.account().equals(by)).findFirst();
        if (mine.isPresent()) {
            if (read(mine.get()).equals(papers)) {
                return waiting(entries.size());
            }
            throw ENTERED_ALREADY.now();
        }
        if (!isNew && !entering.any()) {
            throw NO_SUCH_PACK.now();
        }
        return compared(topic, vote, pack, by, papers, entries, now);
    }

    private PaperState compared(
            Topic topic, Vote vote, UUID pack, AccountId by, Papers papers, List<Entry> entries, Instant now) {
        if (entries.stream().anyMatch(entry -> read(entry).equals(papers))) {
            box.cast(vote, papers.voters(), papers.counts(), LocalDate.ofInstant(now, CityTime.ZONE));
            store.end(pack);
            return PaperState.COUNTED;
        }
        var others = entries.stream().map(Entry::account).toList();
        if (entries.size() == MOST_ENTRIES - 1) {
            store.end(pack);
            news.papersGivenUp(topic, others);
            return PaperState.GIVEN_UP;
        }
        var id = UUID.randomUUID();
        store.add(pack, new Entry(id, by, cipher.seal(TopicSealed.PAPER, id, papers.written())));
        news.papersDiffer(topic, others);
        return waiting(entries.size() + 1);
    }

    private static PaperState waiting(int entries) {
        return entries > 1 ? PaperState.DIFFERING : PaperState.WAITING;
    }

    private Papers read(Entry entry) {
        return Papers.read(cipher.open(TopicSealed.PAPER, entry.id(), entry.content()));
    }

    /** Takes a pack away uncounted. */
    void drop(Topic topic, Vote vote, Entering entering) {
        var pack = entering.pack();
        var by = entering.by();
        box.lock(vote);
        var others =
                new ArrayList<>(store.entries(pack).stream().map(Entry::account).toList());
        if (!store.isOf(pack, vote.id()) || !(entering.any() || others.contains(by))) {
            throw NO_SUCH_PACK.now();
        }
        others.remove(by);
        store.end(pack);
        news.papersGivenUp(topic, others);
    }

    /** What nobody entered a second time is not counted, and those who entered it are told. */
    void giveUp(Topic topic, Vote vote) {
        box.lock(vote);
        for (var pack : store.packs(vote.id())) {
            var entered = store.entries(pack).stream().map(Entry::account).toList();
            store.end(pack);
            news.papersGivenUp(topic, entered);
        }
    }
}
