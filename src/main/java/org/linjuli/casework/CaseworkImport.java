package org.linjuli.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;
import org.springframework.stereotype.Service;

/**
 * Takes over histories of requests from elsewhere by living them through again: each deed is checked against the same
 * table as if it were done today, so that no history can be stored that could not have happened.
 */
@Service
public class CaseworkImport {

    /**
     * How a request stands before its next deed, as far as a history needs to know.
     *
     * @param since when the last thing happened
     */
    public record Situation(RequestState state, NodePath owner, NodePath above, Optional<Instant> due, Instant since) {}

    /** Something that somebody did: an action of the table, by its key. */
    public record Deed(Actor actor, String action, Map<String, Object> inputs, Instant at) {}

    /** Somebody who joined the reporters. */
    public record Joined(AccountId account, Instant at) {}

    /** One request and what became of it. */
    public interface Story {

        Filing filing();

        Actor filer();

        Instant filedAt();

        /** Neighbours who reported the same. */
        List<Joined> joined();

        /** What is done next; empty when nothing more has happened yet. */
        Optional<Deed> next(Situation situation);
    }

    private final Replay replay;
    private final ReplayStore store;

    CaseworkImport(Replay replay, ReplayStore store) {
        this.replay = replay;
        this.store = store;
    }

    /**
     * Lives the stories through up to the given instant and stores them, in the caller's transaction.
     *
     * @return how many requests were stored
     */
    public int replay(Stream<Story> stories, Instant until) {
        var lived = new ArrayList<>(
                stories.parallel().map(story -> replay.live(story, until)).toList());
        lived.sort(Comparator.comparing(life -> life.request().clocks().created()));
        store.write(lived);
        return lived.size();
    }

    /** How the story's request would stand at the given instant; nothing is stored. */
    public Situation foresee(Story story, Instant until) {
        return Replay.situation(replay.live(story, until));
    }

    /** Whether there are no requests yet. */
    public boolean isEmpty() {
        return store.isEmpty();
    }

    /** A request at the end of its replay, with all that has to be stored. */
    record Life(Request request, Filing filing, Actor filer, List<Reporting> reporters, List<Happening> happenings) {}

    /** A reporter and the rating that he or she gave to the latest result. */
    record Reporting(AccountId account, Instant at, UUID via, Optional<Rated> rated) {}

    /** A rating. */
    record Rated(Rating rating, String reason, Instant at) {}
}
