package org.linjuli.casework.suggest;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Ranks the open requests near a place by how likely they are about the matter being typed, so that one broken lamp
 * stays one request. Meaning counts most; distance and the categories' agreement adjust it.
 */
public final class SimilarRequests {

    /** Chosen on half of the pairs in {@code same-matter.txt}; see docs/modules/suggest.md. */
    private static final double LIKE_ENOUGH = 0.4;

    private static final double METRES_TO_HALF = 300;
    private static final int CATEGORIES = 3;
    private static final int CATEGORY_LEVEL = 2;
    private static final double OTHER_CATEGORY = 0.85;
    private static final double SAME_CATEGORY = 1.2;

    private final SuggestionModel model;

    public SimilarRequests(SuggestionModel model) {
        this.model = model;
    }

    /** The requests that are like enough, the likest first, at most {@code top}. */
    public List<LikeRequest> like(Message typed, Collection<OpenRequest> nearby, int top) {
        return scored(typed, nearby).stream()
                .filter(one -> one.score() >= LIKE_ENOUGH)
                .limit(top)
                .toList();
    }

    List<LikeRequest> scored(Message typed, Collection<OpenRequest> nearby) {
        var meaning = Meaning.of(FeatureSpace.read(typed), model.space());
        var expected = model.suggest(typed, CATEGORIES, CATEGORY_LEVEL);
        return nearby.stream()
                .map(open -> new LikeRequest(
                        open.id(), Math.min(1, meant(meaning, open) * near(open) * agreement(expected, open))))
                .sorted(Comparator.comparingDouble(LikeRequest::score)
                        .reversed()
                        .thenComparing(LikeRequest::id))
                .toList();
    }

    private double meant(Meaning typed, OpenRequest open) {
        var title = Message.of(open.message().subject());
        double byTitle = typed.likeness(Meaning.of(FeatureSpace.read(title), model.space()));
        if (open.message().detail() == null) {
            return byTitle;
        }
        return Math.max(byTitle, typed.likeness(Meaning.of(FeatureSpace.read(open.message()), model.space())));
    }

    private static double near(OpenRequest open) {
        double share = open.metres() / METRES_TO_HALF;
        return 1 / (1 + share * share);
    }

    private static double agreement(List<Suggestion> expected, OpenRequest open) {
        var category = open.category();
        if (category == null) {
            return 1;
        }
        double share = expected.stream()
                .filter(one -> one.category().equals(category.upTo(CATEGORY_LEVEL)))
                .mapToDouble(Suggestion::confidence)
                .sum();
        return OTHER_CATEGORY + (SAME_CATEGORY - OTHER_CATEGORY) * share;
    }
}
