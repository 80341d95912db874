package org.linjuli.casework;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.linjuli.casework.DecidedRequests.Past;
import org.linjuli.casework.category.Categories;
import org.linjuli.casework.category.Category;
import org.linjuli.casework.suggest.CategoryPath;
import org.linjuli.casework.suggest.Labelled;
import org.linjuli.casework.suggest.Message;
import org.linjuli.casework.suggest.Retraining;
import org.linjuli.casework.suggest.Retraining.Decided;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Learns at night from the city's own requests: under which category a desk has carried each to its end, corrections
 * included. Private requests teach too, but a model holds nothing of them except weights of n-grams.
 */
@Component
class Learning {

    private static final Logger LOG = LoggerFactory.getLogger(Learning.class);

    private final DecidedRequests requests;
    private final Categories categories;
    private final LearnedModels models;
    private final ModelInForce inForce;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Learning(
            DecidedRequests requests,
            Categories categories,
            LearnedModels models,
            ModelInForce inForce,
            TransactionTemplate transaction,
            Clock clock) {
        this.requests = requests;
        this.categories = categories;
        this.models = models;
        this.inForce = inForce;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Learns anew, and lets the new model take over unless it is worse than the one in force. */
    Retraining.Outcome learn() {
        var outcome = Retraining.of(dictionary(categories), decided(), inForce.awaited());
        transaction.executeWithoutResult(status -> {
            models.keep(outcome, clock.instant());
            if (outcome.takesOver()) {
                inForce.changed();
            }
        });
        LOG.info(
                "Suggestions learned from {} requests: macro-F1 {} on {} held out, in force until now {}; {}",
                outcome.learnedFrom(),
                outcome.macroF1(),
                outcome.heldOut(),
                outcome.beat(),
                outcome.takesOver() ? "taken over" : "not taken over");
        return outcome;
    }

    /** The categories that can be suggested. */
    static Collection<CategoryPath> dictionary(Categories categories) {
        return categories.all().stream()
                .filter(Learning::isSuggested)
                .map(category -> new CategoryPath(category.path()))
                .toList();
    }

    private static boolean isSuggested(Category category) {
        return category.isOpen() && category.level() == 3;
    }

    /** What there is to learn; nothing under a category that is not suggested any more. */
    List<Decided> decided() {
        return requests.newest().stream()
                .flatMap(past -> decided(past).stream())
                .toList();
    }

    private Optional<Decided> decided(Past past) {
        return categories
                .find(past.category())
                .filter(Learning::isSuggested)
                .map(category -> new Labelled(
                        Message.of(Suggestions.said(past.title(), past.body())), new CategoryPath(category.path())))
                .map(row -> new Decided(past.seq(), row));
    }
}
