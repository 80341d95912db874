package org.linjuli.casework.suggest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** The categories of the shipped examples, as a dictionary; and rows made of the examples' own sentences. */
final class SampleDictionary {

    private SampleDictionary() {}

    static List<CategoryPath> categories() {
        var all = new TreeSet<CategoryPath>();
        for (var line : Resource.lines("seed-examples.txt")) {
            if (line.startsWith(">")) {
                all.add(CategoryPath.parse(line.substring(1)));
            }
        }
        return List.copyOf(all);
    }

    /** The shipped sentences with their category up to the given level, in a fixed random order. */
    static List<Labelled> sentences(int depth) {
        var rows = new ArrayList<Labelled>();
        var path = CategoryPath.ROOT;
        for (var line : Resource.lines("seed-examples.txt")) {
            if (line.startsWith(">")) {
                path = CategoryPath.parse(line.substring(1));
            } else if (!line.startsWith("=")) {
                rows.add(new Labelled(Message.of(line), path.upTo(depth)));
            }
        }
        Collections.shuffle(rows, new Random(7));
        return rows;
    }
}
