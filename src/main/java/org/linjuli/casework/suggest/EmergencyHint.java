package org.linjuli.casework.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Says that a text reads as if something dangerous were happening now. It only proposes the emergency flag: the person
 * who types decides, and the rules are words that a city can read in {@code emergencies.txt}.
 *
 * @param kind what kind of danger
 * @param words the words of the text that gave it away
 */
public record EmergencyHint(Kind kind, List<String> words) {

    /** The dangers the rules know, in the order in which they are looked for. */
    public enum Kind {
        GAS,
        FIRE,
        COLLAPSE,
        TRAPPED,
        ELECTRIC,
        WATER,
        LIFE,
        SHAFT
    }

    private record Rule(Kind kind, List<List<String>> places) {}

    private static final Pattern CLAUSE_END = Pattern.compile("[,，.。;；!！?？\n]+");
    private static final List<String> NOT_NOW = new ArrayList<>();
    private static final List<Rule> RULES = rules();

    public EmergencyHint {
        words = List.copyOf(words);
    }

    public static Optional<EmergencyHint> in(Message message) {
        for (var clause : CLAUSE_END.split(FeatureSpace.read(message), -1)) {
            if (NOT_NOW.stream().noneMatch(clause::contains)) {
                for (var rule : RULES) {
                    var words = matched(rule, clause);
                    if (words.size() == rule.places.size()) {
                        return Optional.of(new EmergencyHint(rule.kind, words));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> matched(Rule rule, String clause) {
        return rule.places.stream()
                .flatMap(words -> words.stream().filter(clause::contains).limit(1))
                .toList();
    }

    private static List<Rule> rules() {
        var rules = new ArrayList<Rule>();
        var kind = Kind.GAS;
        for (var line : Resource.lines("emergencies.txt")) {
            if (line.startsWith("-")) {
                NOT_NOW.addAll(words(line.substring(1)));
            } else if (line.startsWith(">")) {
                kind = Kind.valueOf(line.substring(1).strip());
            } else {
                var places = new ArrayList<List<String>>();
                for (var place : line.split("\\|", -1)) {
                    places.add(words(place));
                }
                rules.add(new Rule(kind, places));
            }
        }
        return List.copyOf(rules);
    }

    private static List<String> words(String line) {
        return List.of(line.strip().split(" +", -1));
    }
}
