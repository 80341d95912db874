package org.linjuli.mediation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.linjuli.shared.CityTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MediationJobs {

    /** When people are up, on the promised day itself. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    @Bean
    RecurringTask<Void> mediationRemindersTask(MediationReminders reminders) {
        return Tasks.recurring("mediation-reminders", Schedules.daily(CityTime.ZONE, MORNING))
                .execute((instance, context) -> reminders.run());
    }
}
