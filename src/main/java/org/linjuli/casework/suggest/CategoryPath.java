package org.linjuli.casework.suggest;

import java.util.ArrayList;
import java.util.List;

/** A category by its names from the top of the dictionary downwards, such as 城乡建设/安全生产/安全隐患. */
public record CategoryPath(List<String> names) implements Comparable<CategoryPath> {

    static final CategoryPath ROOT = new CategoryPath(List.of());

    public CategoryPath {
        names = List.copyOf(names);
        if (names.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("A category name is blank: " + names);
        }
    }

    public static CategoryPath of(String... names) {
        return new CategoryPath(List.of(names));
    }

    /** Reads names separated by slashes. */
    public static CategoryPath parse(String path) {
        return new CategoryPath(List.of(path.strip().split("/", -1)));
    }

    public int depth() {
        return names.size();
    }

    /** The ancestor at that depth, or this path when it is not deeper. */
    public CategoryPath upTo(int depth) {
        return depth >= names.size() ? this : new CategoryPath(names.subList(0, depth));
    }

    CategoryPath child(String name) {
        var longer = new ArrayList<>(names);
        longer.add(name);
        return new CategoryPath(longer);
    }

    String last() {
        return names.getLast();
    }

    @Override
    public int compareTo(CategoryPath other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return String.join("/", names);
    }
}
