package org.linjuli.shared;

import java.util.List;

/** The nodes whose subtrees may be read. An empty scope reads nothing. */
public record Scope(List<NodePath> nodes) {

    public Scope {
        nodes = List.copyOf(nodes);
    }

    public boolean covers(NodePath node) {
        return nodes.stream().anyMatch(root -> root.contains(node));
    }

    public boolean isEmpty() {
        return nodes.isEmpty();
    }

    /** The part of the scope that lies in an area. */
    public Scope within(NodePath area) {
        return covers(area)
                ? new Scope(List.of(area))
                : new Scope(nodes.stream().filter(area::contains).toList());
    }

    /** The nodes as text, to be bound as {@code :scope::ltree[]}. */
    public String[] asArray() {
        return nodes.stream().map(NodePath::value).toArray(String[]::new);
    }
}
