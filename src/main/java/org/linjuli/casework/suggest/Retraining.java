package org.linjuli.casework.suggest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Learns a new model from what the city has decided, and says whether it may take over. The rule stands here: a fifth of
 * the decided requests is held out, always the same ones, so that no model ever learns from them; the new model takes
 * over when there are enough of them to tell and it is not worse on them than the model in force, by macro-F1.
 */
public final class Retraining {

    /** Every fifth request is held out. */
    private static final int ONE_IN = 5;

    /** With fewer held out, luck decides and not the model. */
    static final int ENOUGH = 20;

    private static final Suggestion NO_ANSWER = new Suggestion(CategoryPath.of("(no answer)"), 0);

    /**
     * A decided request.
     *
     * @param number the same for all time, so that a held-out one stays held out
     */
    public record Decided(long number, Labelled row) {

        boolean isHeldOut() {
            return number % ONE_IN == 0;
        }
    }

    /**
     * What was learned.
     *
     * @param macroF1 of the new model on what was held out
     * @param beat the same of the model in force
     */
    public record Outcome(SuggestionModel model, int learnedFrom, int heldOut, double macroF1, double beat) {

        public boolean takesOver() {
            return heldOut >= ENOUGH && macroF1 >= beat;
        }
    }

    private Retraining() {}

    /** Takes seconds to minutes; meant for a job. */
    public static Outcome of(Collection<CategoryPath> dictionary, List<Decided> decided, SuggestionModel inForce) {
        var learned = new ArrayList<Labelled>();
        var heldOut = new ArrayList<Labelled>();
        decided.forEach(one -> (one.isHeldOut() ? heldOut : learned).add(one.row()));
        var model = SuggestionModel.train(dictionary, learned);
        return new Outcome(model, learned.size(), heldOut.size(), macroF1(model, heldOut), macroF1(inForce, heldOut));
    }

    private static double macroF1(SuggestionModel model, List<Labelled> rows) {
        var answers = rows.stream()
                .map(row -> model.suggest(row.message(), 1).stream().findFirst().orElse(NO_ANSWER))
                .toList();
        return new Marks(rows.stream().map(Labelled::category).toList(), answers).macroF1();
    }
}
