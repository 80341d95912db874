package org.linjuli.casework.figure;

import java.time.Clock;
import java.util.List;
import org.linjuli.casework.RequestFeed;
import org.linjuli.casework.RequestMoved;
import org.linjuli.follower.Feed;
import org.linjuli.follower.Follower;
import org.springframework.stereotype.Component;

/** Keeps the figures up with the time line; each line counts exactly once. */
@Component
class Counting implements Follower<RequestMoved> {

    /** Some minutes of counting line by line, or the history that a city brings along; seconds when counted anew. */
    private static final long FAR_BEHIND = 50_000;

    private final RequestFeed feed;
    private final Ledger ledger;
    private final Stays stays;
    private final Recount recount;
    private final Clock clock;

    Counting(RequestFeed feed, Ledger ledger, Stays stays, Recount recount, Clock clock) {
        this.feed = feed;
        this.ledger = ledger;
        this.stays = stays;
        this.recount = recount;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "casework figures";
    }

    @Override
    public Feed<RequestMoved> feed() {
        return feed;
    }

    @Override
    public void follow(List<RequestMoved> moves) {
        long counted = ledger.lock();
        ledger.count(moves.stream()
                .map(move -> move.request().id().toString())
                .distinct()
                .toArray(String[]::new));
        long last = moves.getLast().seq();
        stays.count(counted, last);
        ledger.countedTo(last, moves.getLast().at());
    }

    @Override
    public long leapsFrom() {
        return FAR_BEHIND;
    }

    /** Requests count as they stand now, also by later lines; those are taken back and counted again when it gets there. */
    @Override
    public void leap(long upTo) {
        ledger.lock();
        ledger.countedTo(upTo, clock.instant());
        recount.anew(upTo);
    }
}
