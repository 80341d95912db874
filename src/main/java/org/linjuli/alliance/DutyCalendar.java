package org.linjuli.alliance;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.linjuli.shared.CityTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Begins the periods of duties, each night; a second run on the same day changes nothing. */
@Component
public class DutyCalendar {

    private static final LocalTime NIGHT = LocalTime.of(0, 20);

    private final DutyStore store;
    private final DutyRows given;
    private final Clock clock;

    DutyCalendar(DutyStore store, DutyRows given, Clock clock) {
        this.store = store;
        this.given = given;
        this.clock = clock;
    }

    /** Returns how many periods began. */
    public int run() {
        int begun = store.generate(LocalDate.ofInstant(clock.instant(), CityTime.ZONE), null);
        // A duty may have been ended while its periods began.
        given.releaseEnded(null);
        return begun;
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        RecurringTask<Void> dutyCalendarTask(DutyCalendar calendar) {
            return Tasks.recurring("alliance-duties", Schedules.daily(CityTime.ZONE, NIGHT))
                    .execute((instance, context) -> calendar.run());
        }
    }
}
