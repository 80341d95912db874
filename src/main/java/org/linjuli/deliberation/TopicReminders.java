package org.linjuli.deliberation;

import java.time.Clock;
import org.linjuli.platform.Batches;
import org.springframework.stereotype.Component;

/** Reminds whoever owes a step whose clock has run out, once for each due date. */
@Component
public class TopicReminders {

    private final TopicStore store;
    private final TopicNews news;
    private final Batches batches;
    private final Clock clock;

    TopicReminders(TopicStore store, TopicNews news, Batches batches, Clock clock) {
        this.store = store;
        this.news = news;
        this.batches = batches;
        this.clock = clock;
    }

    /** Returns how many were found overdue. */
    public int run() {
        return batches.take(() -> {
            var overdue = store.remind(clock.instant(), Batches.SIZE);
            store.all(overdue).forEach(news::overdue);
            return overdue.size();
        });
    }
}
