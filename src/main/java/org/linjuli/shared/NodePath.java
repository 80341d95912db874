package org.linjuli.shared;

import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A node of the territory ({@code 35.01.81.007.010.004}: province, city, county, street, community, grid) or of the
 * units ({@code unit.000123}), written as a PostgreSQL ltree path. A compound stands below its grid by its id.
 *
 * @param value labels of letters, digits, {@code _} or {@code -}, joined by dots; anything else is an {@link IllegalArgumentException}
 */
public record NodePath(String value) implements Comparable<NodePath> {

    /** Depth of a county in the territory: province, city, county. */
    public static final int COUNTY_DEPTH = 3;

    private static final int LONGEST_LABEL = 64;
    private static final int MOST_LABELS = 10;
    /** How many digits an id has; labels have no hyphens, which older databases don't know in a path. */
    private static final int ID_DIGITS = 32;

    private static final HexFormat HEX = HexFormat.of();
    private static final String UNIT_ROOT = "unit.";

    public NodePath {
        Objects.requireNonNull(value, "value");
        if (!isWellFormed(value)) {
            // Not which: somebody typed it, and the log takes the message.
            throw new IllegalArgumentException("not a node path");
        }
    }

    /** By hand, because a list of twenty requests makes sixty of them. */
    private static boolean isWellFormed(String value) {
        int labels = 1;
        int letters = 0;
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            if (isOfLabel(c)) {
                letters++;
            } else if (c == '.' && letters > 0) {
                labels++;
                letters = 0;
            } else {
                return false;
            }
            if (letters > LONGEST_LABEL) {
                return false;
            }
        }
        return letters > 0 && labels <= MOST_LABELS;
    }

    private static boolean isOfLabel(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
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

    /** The deepest node that contains both. */
    public Optional<NodePath> common(NodePath other) {
        var node = Optional.of(this);
        while (node.isPresent() && !node.get().contains(other)) {
            node = node.get().parent();
        }
        return node;
    }

    public Optional<NodePath> parent() {
        int dot = value.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(new NodePath(value.substring(0, dot)));
    }

    public NodePath child(String label) {
        return new NodePath(value + '.' + label);
    }

    /** The node of a compound that lies in this grid, or of the part of it that does. */
    public NodePath compound(UUID id) {
        return child(HEX.toHexDigits(id.getMostSignificantBits()) + HEX.toHexDigits(id.getLeastSignificantBits()));
    }

    /** The compound that this node below a grid stands for; empty for any other node. */
    public Optional<UUID> compound() {
        var last = value.substring(value.lastIndexOf('.') + 1);
        boolean isId = last.length() == ID_DIGITS && last.chars().allMatch(HexFormat::isHexDigit);
        return isId && !isUnit() && depth() == Level.GRID.depth() + 1 ? Optional.of(idOf(last)) : Optional.empty();
    }

    private static UUID idOf(String digits) {
        return new UUID(
                HexFormat.fromHexDigitsToLong(digits, 0, ID_DIGITS / 2),
                HexFormat.fromHexDigitsToLong(digits, ID_DIGITS / 2, ID_DIGITS));
    }

    public int depth() {
        int depth = 1;
        for (int dot = value.indexOf('.'); dot >= 0; dot = value.indexOf('.', dot + 1)) {
            depth++;
        }
        return depth;
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
