package org.linjuli.territory;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds texts by the pairs of characters they share with a query. A pair that too many texts have, such as 小区, says
 * nothing and is passed over, so that no query reads more than a part of the texts.
 */
final class NameIndex {

    private static final int[] NOWHERE = {};
    private static final int TOO_COMMON = 8;
    private static final int FEW = 50;

    private final Map<String, int[]> places;
    private final int size;

    private NameIndex(Map<String, int[]> places, int size) {
        this.places = places;
        this.size = size;
    }

    static NameIndex of(List<String> texts) {
        var places = IntStream.range(0, texts.size())
                .boxed()
                .flatMap(i -> pieces(texts.get(i)).map(piece -> Map.entry(piece, i)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Map.Entry::getValue, Collectors.toSet()),
                                found ->
                                        found.stream().mapToInt(i -> i).sorted().toArray())));
        return new NameIndex(places, texts.size());
    }

    /** Single characters and pairs, each once. */
    private static Stream<String> pieces(String text) {
        return IntStream.range(0, text.length())
                .boxed()
                .flatMap(i -> Stream.of(text.substring(i, i + 1), text.substring(i, Math.min(i + 2, text.length()))))
                .distinct();
    }

    /** The pairs of a query; of a single character, that one. */
    static Stream<String> pairs(String query) {
        return IntStream.range(0, Math.max(1, query.length() - 1))
                .mapToObj(i -> query.substring(i, Math.min(i + 2, query.length())))
                .distinct();
    }

    /** The texts with this pair, or none if it says nothing. */
    int[] with(String pair) {
        var found = places.getOrDefault(pair, NOWHERE);
        return found.length <= Math.max(FEW, size / TOO_COMMON) ? found : NOWHERE;
    }

    /** How much it says that a text has this pair. */
    double rarity(String pair) {
        return Math.log(1 + size / (1.0 + places.getOrDefault(pair, NOWHERE).length));
    }
}
