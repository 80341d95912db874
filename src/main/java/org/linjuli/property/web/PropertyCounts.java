package org.linjuli.property.web;

import org.linjuli.casework.figure.RequestFacts.Counts;

/** What matters were counted for; what each means stands in the view {@code casework.request_facts}. */
record PropertyCounts(
        int counted, int solved, int onTime, int answered, int reopened, int judged, int ratings, int satisfied) {

    static PropertyCounts of(Counts of) {
        return new PropertyCounts(
                of.counted(),
                of.solved(),
                of.onTime(),
                of.answered(),
                of.reopened(),
                of.judged(),
                of.ratings(),
                of.satisfied());
    }
}
