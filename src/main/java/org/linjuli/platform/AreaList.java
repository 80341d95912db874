package org.linjuli.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.Cursor;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Scope;

/**
 * A list of rows that lie in areas, in a stable order. Reading a page of it never costs a city: the rows of a street, a
 * community or a grid lie together in an index, in the order of the list, and a {@link Walk} goes along them.
 *
 * <p>To make one, declare it here and its indexes beside its table, with the same area and the same keys:
 * {@code select platform.list_by_area('evaluation.evaluation', 'area', '{id}')}. The order alone, without an area, must have
 * an index as well; a primary key is one.
 */
public final class AreaList {

    private final String table;
    private final String area;
    private final String only;
    private final boolean latestFirst;
    private final List<Key> keys;

    private AreaList(String table, String area, String only, boolean latestFirst, List<Key> keys) {
        this.table = table;
        this.area = area;
        this.only = only;
        this.latestFirst = latestFirst;
        this.keys = keys;
    }

    /**
     * What says that a row lies in the area {@code :area}, so that the indexes of a list by area find it: sums over a street, a
     * community or a grid read no row of another. Of the whole city every row does.
     *
     * @param column that says where a row lies
     */
    public static String lying(String column, NodePath area) {
        int depth = area.depth();
        if (depth < Level.STREET.depth()) {
            return ":area::ltree is not null";
        }
        return depth <= Level.GRID.depth()
                ? "subltree(%s, 0, %d) = :area::ltree".formatted(column, depth)
                : "subltree(%1$s, 0, %2$d) = subltree(:area::ltree, 0, %2$d) and %1$s <@ :area::ltree"
                        .formatted(column, Level.GRID.depth());
    }

    /**
     * The greatest keys first.
     *
     * @param table with its alias, if the columns are named with one
     * @param area the column that says where a row lies
     */
    public static AreaList latestFirst(String table, String area, Key... keys) {
        return new AreaList(table, area, "true", true, List.of(keys));
    }

    /** The smallest keys first. */
    public static AreaList earliestFirst(String table, String area, Key... keys) {
        return new AreaList(table, area, "true", false, List.of(keys));
    }

    /** The same list of some rows of the table, for which alone its indexes are made. */
    public AreaList of(String some) {
        return new AreaList(table, area, some, latestFirst, keys);
    }

    /** Through the rows of a scope, and no others. */
    public Walk in(Scope scope) {
        var walk = new Walk(this, scope);
        scope.nodes().stream()
                .filter(node -> scope.nodes().stream().noneMatch(other -> !other.equals(node) && other.contains(node)))
                .distinct()
                .forEach(node -> walk.add(strand(node)));
        return walk;
    }

    /** Through the rows that have a value in the column with which an index begins, wherever they lie. */
    public Walk along(String column, Object value) {
        return new Walk(this, new Scope(List.of())).besides(column, value);
    }

    /** Above the streets all rows are walked through; below the grids those of the grid. */
    private Strand strand(NodePath node) {
        int depth = Math.min(node.depth(), Level.GRID.depth());
        return depth < Level.STREET.depth() ? Strand.whole(node) : Strand.in(node, area, depth);
    }

    /** What holds for a row that lies in a scope. */
    String inScope() {
        return area + " <@ any(:scope::ltree[])";
    }

    /** What holds for a row that comes after the keys of another. */
    String after() {
        return "(%s) %s (%s)".formatted(each("%2$s"), latestFirst ? "<" : ">", each(":key%1$d::%3$s"));
    }

    /** The order of the list, behind something else if that is given. */
    String order(@Nullable String lead) {
        return behind(lead, latestFirst ? "%2$s desc" : "%2$s");
    }

    /** The same, by the names that {@link #columns} gave. */
    String orderOfNames(@Nullable String lead) {
        return behind(lead, latestFirst ? "key%1$d desc" : "key%1$d");
    }

    private String behind(@Nullable String lead, String form) {
        return lead == null ? each(form) : lead + (latestFirst ? " desc, " : ", ") + each(form);
    }

    String names() {
        return each("key%1$d");
    }

    String columns() {
        return each("%2$s as key%1$d");
    }

    String id() {
        return keys.getLast().column();
    }

    String table() {
        return table;
    }

    String only() {
        return only;
    }

    /** The keys of a row, by the names that {@link #columns} gave. */
    Cursor keys(ResultSet row) throws SQLException {
        var values = new ArrayList<String>();
        for (int key = 0; key < keys.size(); key++) {
            values.add(keys.get(key).of(row, "key" + key));
        }
        return new Cursor(values);
    }

    int size() {
        return keys.size();
    }

    private String each(String form) {
        return IntStream.range(0, keys.size())
                .mapToObj(number -> form.formatted(
                        number, keys.get(number).column(), keys.get(number).type()))
                .collect(Collectors.joining(", "));
    }
}
