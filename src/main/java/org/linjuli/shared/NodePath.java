package org.linjuli.shared;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A node of the territory ({@code 35.01.81.007.010.004}: province, city, county, street, community, grid) or of the
 * units ({@code unit.000123}), written as a PostgreSQL ltree path.
 *
 * @param value labels of letters, digits, {@code _} or {@code -}, joined by dots; anything else is an {@link IllegalArgumentException}
 */
public record NodePath(String value) implements Comparable<NodePath> {

    /** Depth of a county in the territory: province, city, county. */
    public static final int COUNTY_DEPTH = 3;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}(\\.[A-Za-z0-9_-]{1,64}){0,9}");
    private static final String UNIT_ROOT = "unit.";

    public NodePath {
        Objects.requireNonNull(value, "value");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a node path: " + value);
        }
    }

    public static NodePath of(String value) {
        return new NodePath(value);
    }

    /** The path that a statistical division code (12 digits) or a grid code (15 digits) stands for. */
    public static NodePath ofDivisionCode(String code) {
        if (!code.matches("\\d{12}|\\d{15}")) {
            throw new IllegalArgumentException("not a division or grid code: " + code);
        }
        var path = new StringBuilder(code.substring(0, 2));
        appendUnlessZero(path, code.substring(2, 4));
        appendUnlessZero(path, code.substring(4, 6));
        for (int at = 6; at < code.length(); at += 3) {
            appendUnlessZero(path, code.substring(at, at + 3));
        }
        return new NodePath(path.toString());
    }

    private static void appendUnlessZero(StringBuilder path, String label) {
        if (!label.chars().allMatch(c -> c == '0')) {
            path.append('.').append(label);
        }
    }

    /** Whether the other node is this one or lies below it. */
    public boolean contains(NodePath other) {
        return other.value.startsWith(value)
                && (other.value.length() == value.length() || other.value.charAt(value.length()) == '.');
    }

    public Optional<NodePath> parent() {
        int dot = value.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(new NodePath(value.substring(0, dot)));
    }

    public NodePath child(String label) {
        return new NodePath(value + '.' + label);
    }

    public int depth() {
        return 1 + (int) value.chars().filter(c -> c == '.').count();
    }

    public boolean isUnit() {
        return value.startsWith(UNIT_ROOT);
    }

    /** The level of the network that answers at this node; empty for units and for nodes outside the four levels. */
    public Optional<Level> level() {
        return isUnit() ? Optional.empty() : Level.ofDepth(depth());
    }

    /** The node of this path at the given level, or this path itself where it is no deeper. */
    public NodePath at(Level level) {
        var node = this;
        while (!node.isUnit() && node.depth() > level.depth()) {
            node = node.parent().orElseThrow();
        }
        return node;
    }

    @Override
    public int compareTo(NodePath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
