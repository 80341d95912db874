package org.linjuli.meeting.paper;

import java.util.List;

/** A document: a title and what stands below it, from top to bottom. */
public record Paper(String title, List<Block> blocks) {

    public Paper {
        blocks = List.copyOf(blocks);
    }

    /** A part of it. */
    public sealed interface Block {

        /** The head of a section. */
        record Heading(String text) implements Block {}

        /** A paragraph; a line break begins another. */
        record Text(String text) implements Block {}

        /**
         * A table.
         *
         * @param shares how wide each column is, in parts of the whole
         */
        record Table(List<Integer> shares, List<String> head, List<List<String>> rows) implements Block {

            public Table {
                shares = List.copyOf(shares);
                head = List.copyOf(head);
                rows = rows.stream().map(List::copyOf).toList();
            }

            int whole() {
                return shares.stream().mapToInt(Integer::intValue).sum();
            }
        }
    }
}
