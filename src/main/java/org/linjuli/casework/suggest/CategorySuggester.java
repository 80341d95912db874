package org.linjuli.casework.suggest;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Answers from the model in force, which a job may replace at any moment without anybody waiting. */
public final class CategorySuggester {

    private final AtomicReference<SuggestionModel> inForce;

    public CategorySuggester(SuggestionModel model) {
        this.inForce = new AtomicReference<>(model);
    }

    public List<Suggestion> suggest(Message message, int top) {
        return inForce.get().suggest(message, top);
    }

    public void replaceBy(SuggestionModel model) {
        inForce.set(model);
    }

    public SuggestionModel model() {
        return inForce.get();
    }
}
