package org.linjuli.deliberation;

import java.time.Clock;
import java.util.Objects;
import org.linjuli.shared.Asker;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds whoever owes a step whose clock has run out, once for each due date. */
@Component
public class TopicReminders {

    private static final int BATCH = 100;

    private final TopicStore store;
    private final TopicNews news;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TopicReminders(TopicStore store, TopicNews news, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.news = news;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Returns how many were found overdue. */
    public int run() {
        int reminded = 0;
        int last;
        do {
            last = Objects.requireNonNull(transaction.execute(status -> Asker.PRODUCT.ask(this::remind)));
            reminded += last;
        } while (last == BATCH);
        return reminded;
    }

    private int remind() {
        var overdue = store.remind(clock.instant(), BATCH);
        store.all(overdue).forEach(news::overdue);
        return overdue.size();
    }
}
