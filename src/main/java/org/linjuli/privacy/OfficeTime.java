package org.linjuli.privacy;

import java.time.Instant;
import java.time.LocalDate;
import org.linjuli.lifecycle.WorkingTime;
import org.linjuli.lifecycle.WorkingTimes;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.NodePath;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The working time of the privacy office, which is the city's. */
@Component
class OfficeTime {

    private final WorkingTimes times;
    private final NodePath root;

    OfficeTime(WorkingTimes times, @Value("${linjuli.identity.root:35.01.81}") String root) {
        this.times = times;
        this.root = NodePath.of(root);
    }

    WorkingTime now() {
        return times.at(root);
    }

    /** Working days from one day to the other; below zero when the second is past. */
    int daysBetween(Instant from, Instant to) {
        var time = now();
        var first = LocalDate.ofInstant(from, CityTime.ZONE);
        var last = LocalDate.ofInstant(to, CityTime.ZONE);
        if (last.isBefore(first)) {
            return -daysBetween(to, from);
        }
        return (int) first.plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(time::isWorkingDay)
                .count();
    }
}
