package org.linjuli.casework;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.LearnedModels.Learned;
import org.linjuli.casework.category.Categories;
import org.linjuli.casework.suggest.SuggestionModel;
import org.linjuli.platform.Announcements;
import org.linjuli.platform.Memory;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The model that answers on this node: what the city has learned, and until then what was shipped. */
@Component
class ModelInForce {

    private final Memory<Optional<Learned>> learned;
    private final SingletonSupplier<CompletableFuture<SuggestionModel>> shipped;

    ModelInForce(LearnedModels models, Categories categories, Announcements announcements) {
        this.learned = announcements.remember(
                "casework.suggestions", models::inForce, known -> isStillSo(known, models.versionInForce()));
        this.shipped = SingletonSupplier.of(() -> CompletableFuture.supplyAsync(
                () -> SuggestionModel.fromSeed(Learning.dictionary(categories)), Thread::startVirtualThread));
    }

    private static boolean isStillSo(Optional<Learned> known, long version) {
        return known.map(model -> model.trial().version()).orElse(0L) == version;
    }

    /** The model; empty while the shipped one is still being made. */
    Optional<SuggestionModel> now() {
        return learned.now().map(Learned::model).or(() -> Optional.ofNullable(ready()));
    }

    private @Nullable SuggestionModel ready() {
        return shipped.obtain().getNow(null);
    }

    /** The model, waited for; for a job. */
    SuggestionModel awaited() {
        return learned.now()
                .map(Learned::model)
                .orElseGet(() -> shipped.obtain().join());
    }

    /** What is known of the model; empty for the shipped one. */
    Optional<LearnedModels.Trial> trial() {
        return learned.now().map(Learned::trial);
    }

    /** To be called in the transaction in which another model takes over. */
    void changed() {
        learned.changed();
    }
}
