package org.linjuli.casework.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What a set of requests adds up to; see the view {@code casework.request_facts} for what each number counts. */
public record Sums(
        int counted,
        int responded,
        int solved,
        int onTime,
        int inGrid,
        int answered,
        int reopened,
        int judged,
        int ratings,
        int satisfied) {

    static final Sums NOTHING = new Sums(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    static final String COLUMNS = """
            coalesce(sum(f.counted), 0) as counted, coalesce(sum(f.responded), 0) as responded,
            coalesce(sum(f.solved), 0) as solved, coalesce(sum(f.on_time), 0) as on_time,
            coalesce(sum(f.in_grid), 0) as in_grid, coalesce(sum(f.answered), 0) as answered,
            coalesce(sum(f.reopened), 0) as reopened, coalesce(sum(f.judged), 0) as judged,
            coalesce(sum(f.ratings), 0) as ratings, coalesce(sum(f.satisfied), 0) as satisfied
            """;

    static Sums read(ResultSet row) throws SQLException {
        return new Sums(
                row.getInt("counted"),
                row.getInt("responded"),
                row.getInt("solved"),
                row.getInt("on_time"),
                row.getInt("in_grid"),
                row.getInt("answered"),
                row.getInt("reopened"),
                row.getInt("judged"),
                row.getInt("ratings"),
                row.getInt("satisfied"));
    }

    /**
     * So many of so many.
     *
     * @param rate unset while there is nothing to take a share of
     */
    public record Share(@Nullable Double rate, int n, int of) {

        static Share of(int n, int of) {
            return new Share(of == 0 ? null : (double) n / of, n, of);
        }
    }

    /** 响应率: requests that a desk has accepted or ended, of all that count. */
    public Share response() {
        return Share.of(responded, counted);
    }

    /** 解决率: requests with a result that stands, of all that count. */
    public Share solution() {
        return Share.of(solved, counted);
    }

    /** 满意率: ratings of satisfied and fair, of all ratings; silence is no rating. */
    public Share satisfaction() {
        return Share.of(satisfied, ratings);
    }

    /** How many of the requests with a result were rated by anybody; always shown beside the satisfaction. */
    public Share ratingResponse() {
        return Share.of(judged, answered);
    }

    /** Solved by the time that was promised, of all solved. */
    public Share onTimeShare() {
        return Share.of(onTime, solved);
    }

    /** 网格内解决率: solved while a grid handled it, of all solved. */
    public Share solvedInGrid() {
        return Share.of(inGrid, solved);
    }

    /** Reopened at least once, of all that had a result. */
    public Share reopenedShare() {
        return Share.of(reopened, answered);
    }
}
