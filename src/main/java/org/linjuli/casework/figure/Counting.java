package org.linjuli.casework.figure;

import java.time.Clock;
import java.util.List;
import org.linjuli.casework.RequestFeed;
import org.linjuli.casework.RequestMoved;
import org.linjuli.lifecycle.Feed;
import org.linjuli.lifecycle.Follower;
import org.springframework.stereotype.Component;

/** Keeps the figures up with the time line; each line counts exactly once. */
@Component
class Counting implements Follower<RequestMoved> {

    private final RequestFeed feed;
    private final Ledger ledger;
    private final Stays stays;
    private final Clock clock;

    Counting(RequestFeed feed, Ledger ledger, Stays stays, Clock clock) {
        this.feed = feed;
        this.ledger = ledger;
        this.stays = stays;
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
        ledger.countedTo(last, clock.instant());
    }
}
