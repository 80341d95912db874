package org.linjuli.casework.suggest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** An immutable model: safe to share between threads and to swap for a newer one at any moment. */
public final class SuggestionModel {

    private final FeatureSpace space;
    private final CategoryTree root;
    private final int learnedFrom;

    SuggestionModel(FeatureSpace space, CategoryTree root, int learnedFrom) {
        this.space = space;
        this.root = root;
        this.learnedFrom = learnedFrom;
    }

    /** A model for a city that has decided nothing yet: the dictionary's names and the shipped examples. */
    public static SuggestionModel fromSeed(Collection<CategoryPath> dictionary) {
        return train(dictionary, List.of());
    }

    /** A model that has also learned from the city's own decisions. Takes seconds; meant for a job. */
    public static SuggestionModel train(Collection<CategoryPath> dictionary, Iterable<Labelled> rows) {
        var examples = new ArrayList<Example>();
        rows.forEach(row -> examples.add(Example.decided(row)));
        examples.addAll(Example.shipped(dictionary));
        return Training.of(examples);
    }

    /** The likeliest categories, at the dictionary's deepest level, with the likeliest first. */
    public List<Suggestion> suggest(Message message, int top) {
        return suggest(message, top, Integer.MAX_VALUE);
    }

    /** The likeliest categories no deeper than the given level. Text without any letter suggests nothing. */
    public List<Suggestion> suggest(Message message, int top, int depth) {
        var text = space.vector(message);
        var found = new ArrayList<Suggestion>();
        if (text.size() == 0) {
            return found;
        }
        // Best first: no descendant is likelier than its ancestor, so what is taken in this order is exact.
        var open = new PriorityQueue<Place>(
                Comparator.comparingDouble(Place::probability).reversed().thenComparing(Place::path));
        open.add(new Place(CategoryPath.ROOT, root, 1));
        while (found.size() < top && !open.isEmpty()) {
            var place = open.remove();
            if (place.tree.isLeaf() || place.path.depth() == depth) {
                found.add(new Suggestion(place.path, place.probability));
            } else {
                place.expand(text, open);
            }
        }
        return found;
    }

    /** How many decided requests the model has seen. */
    public int learnedFrom() {
        return learnedFrom;
    }

    /** The model as a compact file with version and checksum. */
    public byte[] toBytes() {
        return ModelFile.write(this);
    }

    /** Reads what {@link #toBytes()} wrote, and refuses anything else with {@link UnreadableModel}. */
    public static SuggestionModel fromBytes(byte[] file) {
        return ModelFile.read(file);
    }

    FeatureSpace space() {
        return space;
    }

    CategoryTree root() {
        return root;
    }

    private record Place(CategoryPath path, CategoryTree tree, double probability) {

        void expand(SparseVector text, PriorityQueue<Place> open) {
            var share = tree.choice().probabilities(text);
            for (int c = 0; c < share.length; c++) {
                open.add(new Place(
                        path.child(tree.names().get(c)), tree.children().get(c), probability * share[c]));
            }
        }
    }
}
