package org.linjuli.casework.list;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.NodePath;

/**
 * Rows of requests that lie together in one index, in an order that a list can be read in.
 *
 * @param node what they have in common
 * @param within only those in this area are wanted; null for all
 */
record Strand(Kind kind, NodePath node, @Nullable NodePath within) {

    /** No page reads more rows than this, whatever is searched for. */
    static final int MOST = 2000;

    /**
     * An index, by what its rows have in common. Where there is none for an area, a wider one is read, and the area is
     * a filter on the way.
     */
    enum Kind {
        GRID("r.area = :node::ltree", "r.area = :node::ltree"),
        COMMUNITY("r.community = :node::ltree", "r.street = subpath(:node::ltree, 0, 4)"),
        STREET("r.street = :node::ltree", "r.street = :node::ltree"),
        /** Everything above a street: the whole city. */
        WHOLE("true", "true"),
        /** Handled by a desk that does not stand above the place: a unit, or another grid. */
        AWAY("r.owner = :node::ltree and not r.area <@ r.owner", "r.owes = :node::ltree and not r.area <@ r.owes");

        private final String newest;
        private final String due;

        Kind(String newest, String due) {
            this.newest = newest;
            this.due = due;
        }

        private String rows(Sort sort) {
            return switch (sort) {
                case NEWEST -> newest + " and r.seq < :seq and r.seq >= :low";
                case DUE -> due + " and r.owes is not null and (r.due_at, r.seq) > (:due::timestamptz, :seq)";
            };
        }
    }

    /**
     * Reads {@code :limit} rows after the mark that a predicate lets pass, looking at {@code :most} at most. Where
     * there are fewer, each row, or one that is empty, also says which was the last that was looked at, if that many
     * lie there.
     *
     * @param number of the strand among those that are read together; it names the values and is the first column
     */
    String walk(int number, Sort sort, String predicate) {
        return """
                (with page as (
                  select %1$s
                  from (select r.* from casework.request r where %2$s order by %3$s limit :most) r
                  where %4$s
                  order by %3$s
                  limit :limit)
                select %5$d as strand, page.*, last.*
                from (select count(*) < :limit as is_short from page) looked
                left join lateral (
                  select r.seq as last_seq, r.due_at as last_due_at, r.created_at as last_created_at
                  from casework.request r
                  where %2$s and looked.is_short
                  order by %3$s offset :most - 1 limit 1) last on true
                left join page on true
                order by %3$s)
                """.formatted(
                        Listed.ROW,
                        kind.rows(sort).replace(":node", ":node" + number),
                        sort.order(),
                        within == null ? predicate : predicate + " and r.area <@ :within" + number + "::ltree",
                        number);
    }

    /** What {@link #walk} names of the strand itself. */
    void put(int number, Map<String, Object> values) {
        values.put("node" + number, node.value());
        if (within != null) {
            values.put("within" + number, within.value());
        }
    }

    /** The rows that lie in an area. */
    static Strand of(NodePath area) {
        var kind = area.level()
                .map(level -> switch (level) {
                    case GRID -> Kind.GRID;
                    case COMMUNITY -> Kind.COMMUNITY;
                    case STREET -> Kind.STREET;
                    case CITY -> Kind.WHOLE;
                })
                .orElse(Kind.WHOLE);
        return new Strand(kind, area, kind == Kind.GRID ? null : area);
    }

    /** The rows that a desk handles although they lie elsewhere. */
    static Strand away(NodePath desk, @Nullable NodePath wanted) {
        return new Strand(Kind.AWAY, desk, wanted);
    }
}
