package org.linjuli.casework.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.RequestState;
import org.linjuli.casework.figure.Period;
import org.linjuli.casework.figure.Sums;

/** The figures of an area, dated, and of its parts. */
record FigureReport(
        String area,
        String areaName,
        Period period,
        @Nullable Instant asOf,
        @JsonUnwrapped FigureView figures,
        Map<RequestState, Double> medianHours,
        List<FigureRow> rows) {

    /** The satisfaction, never without how many answered. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record SatisfactionView(
            @Nullable Double rate, int n, int of, @Nullable Double responseRate) {}

    /**
     * The figures of one set of requests.
     *
     * @param list the query that opens the requests behind them, for the list of requests; another {@code counted} opens
     *     those behind another figure
     */
    record FigureView(
            int requests,
            Sums.Share response,
            Sums.Share solution,
            SatisfactionView satisfaction,
            Sums.Share onTime,
            Sums.Share solvedInGrid,
            Sums.Share reopened,
            String list) {

        static FigureView of(Sums sums, String list) {
            var satisfaction = sums.satisfaction();
            return new FigureView(
                    sums.counted(),
                    sums.response(),
                    sums.solution(),
                    new SatisfactionView(
                            satisfaction.rate(),
                            satisfaction.n(),
                            satisfaction.of(),
                            sums.ratingResponse().rate()),
                    sums.onTimeShare(),
                    sums.solvedInGrid(),
                    sums.reopenedShare(),
                    list);
        }
    }

    record FigureRow(String key, String name, @JsonUnwrapped FigureView figures) {}
}
