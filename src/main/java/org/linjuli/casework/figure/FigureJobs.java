package org.linjuli.casework.figure;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.linjuli.shared.CityTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done for the figures at night. */
@Configuration(proxyBeanMethods = false)
class FigureJobs {

    private static final LocalTime AFTER_MIDNIGHT = LocalTime.of(0, 1);
    private static final LocalTime QUIET = LocalTime.of(3, 10);

    @Bean
    RecurringTask<Void> overdueDaysTask(OverdueDays days) {
        return Tasks.recurring("casework-overdue-days", Schedules.daily(CityTime.ZONE, AFTER_MIDNIGHT))
                .execute((instance, context) -> days.note());
    }

    @Bean
    RecurringTask<Void> figureRecountTask(Recount recount) {
        return Tasks.recurring("casework-figures-recount", Schedules.daily(CityTime.ZONE, QUIET))
                .execute((instance, context) -> recount.all());
    }
}
