package org.linjuli.casework.suggest;

import java.util.List;

/** One place in the dictionary: the names below it and how to choose among them. A leaf has no names. */
record CategoryTree(List<String> names, Choice choice, List<CategoryTree> children) {

    static final CategoryTree LEAF = new CategoryTree(List.of(), Choice.only(), List.of());

    boolean isLeaf() {
        return names.isEmpty();
    }
}
